"""`manage.py check_catalogue [--write]`: every check with its number, its meaning and its source."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from evaluations.checks.documentation import checks_page

PUBLISHED = "docs/generated/checks.md"


class Command(BaseCommand):
    help = f"点検の一覧を示します。--write を付けると{PUBLISHED}に書き出します。"
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--write", action="store_true", help=f"{PUBLISHED}に書き出します")

    def handle(self, *args: Any, write: bool, **options: Any) -> None:
        if not write:
            self.stdout.write(checks_page())
            return
        (Path(settings.BASE_DIR) / PUBLISHED).write_text(checks_page(), encoding="utf-8")
        self.stdout.write(f"wrote {PUBLISHED}")
