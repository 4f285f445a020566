"""Load every edition of the manual, list its types and unit values, and say which types are missing.

A faulty file stops with its name and parameter.
"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from projects.manuals import (
    EDITIONS,
    Edition,
    ManualError,
    consumption_tax_rates,
    editions,
    load_edition,
)
from projects.presenters.type_table import HEADINGS, type_lines


class Command(BaseCommand):
    help = "マニュアルのデータをすべて読み込み、プロジェクトの種類の一覧を示します。"
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--write-digest",
            action="store_true",
            help="版の要約値(DIGEST)を書き換えます。発行済みの版を意図して直したときだけ使います。",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            for key in editions():
                self._show(load_edition(key))
                if options["write_digest"]:
                    (EDITIONS / key / "DIGEST").write_text(load_edition(key).digest + "\n", encoding="ascii")
            rates = ", ".join(f"{rate.since:%Y-%m-%d} {rate.value:.0%}" for rate in consumption_tax_rates())
        except ManualError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"消費税率: {rates}")
        missing = [text for key in editions() if (text := _missing(load_edition(key)))]
        if missing:
            raise CommandError(
                "。".join(missing) + "。types のフォルダに、種類ごとのファイルを加えてください。"
            )

    def _show(self, edition: Edition) -> None:
        self.stdout.write(f"{edition.key} {edition.title}({edition.issued}、{edition.issuer})")
        self.stdout.write(f"  割引率 {edition.discount_rate:%}({edition.discount_rate_clause})")
        for row in (HEADINGS, *(line.cells for line in type_lines(edition))):
            self.stdout.write(f"  {' | '.join(row)}")
        self.stdout.write(f"  原単位 {len(edition.unit_values)}件、解釈 {len(edition.interpretations)}件")
        self.stdout.write(f"  要約値 {edition.digest}")


def _missing(edition: Edition) -> str:
    """Which numbers of the table of types have no file; empty where none is missing."""
    if not edition.missing_numbers:
        return ""
    numbers = "、".join(map(str, edition.missing_numbers))
    return f"{edition.key}に番号{numbers}の種類がありません({edition.type_count_clause}は{edition.type_count}種類)"
