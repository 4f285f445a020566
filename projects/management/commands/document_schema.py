"""`manage.py document_schema [--write]`: the JSON Schema of the project document."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from projects.document import document_schema

PUBLISHED = "docs/document.schema.json"


class Command(BaseCommand):
    help = f"文書のJSON Schemaを示します。--write を付けると{PUBLISHED}に書き出します。"
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--write", action="store_true", help=f"{PUBLISHED}に書き出します")

    def handle(self, *args: Any, write: bool, **options: Any) -> None:
        text = json.dumps(document_schema(), ensure_ascii=False, indent=2)
        if not write:
            self.stdout.write(text)
            return
        (Path(settings.BASE_DIR) / PUBLISHED).write_text(f"{text}\n", encoding="utf-8")
        self.stdout.write(f"wrote {PUBLISHED}")
