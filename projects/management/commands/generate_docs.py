"""Write the pages under docs/generated from the code they describe."""

from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from projects.access.address_documentation import addresses_page
from projects.access.documentation import states_page
from projects.presenters.type_table import types_page

PAGES: dict[str, Callable[[], str]] = {
    "docs/generated/states.md": states_page,
    "docs/generated/permissions.md": addresses_page,
    "docs/generated/types.md": types_page,
}


class Command(BaseCommand):
    help = "Write docs/generated; with --check only say whether it is current."
    requires_system_checks: tuple[()] = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: Any, check: bool, **options: Any) -> None:
        for name, page in PAGES.items():
            path, text = Path(settings.BASE_DIR) / name, page()
            if check:
                if not path.exists() or path.read_text() != text:
                    raise CommandError(f"{name} is not current: run manage.py generate_docs")
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
            self.stdout.write(f"wrote {name}")
