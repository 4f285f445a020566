"""Load every edition of the manual and list its types; a faulty file stops with its name and parameter."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from projects.manuals import (
    EDITIONS,
    Edition,
    IndicatorType,
    ManualError,
    ProjectType,
    consumption_tax_rates,
    editions,
    load_edition,
)


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

    def _show(self, edition: Edition) -> None:
        self.stdout.write(f"{edition.key} {edition.title}({edition.issued}、{edition.issuer})")
        self.stdout.write(f"  割引率 {edition.discount_rate:%}({edition.discount_rate_clause})")
        for kind in edition.types.values():
            self.stdout.write(
                f"  {kind.number:>2} {kind.key}  {kind.names.chapter}  効果{len(kind.effects)} {_measured(kind)}"
            )
        self.stdout.write(f"  要約値 {edition.digest}")


def _measured(kind: ProjectType) -> str:
    if isinstance(kind, IndicatorType):
        return f"指標{len(kind.indicators.values)}"
    methods = sorted({method for benefit in kind.benefit_items for method in benefit.methods})
    return f"便益{len(kind.benefit_items)} 計測方法 {', '.join(methods)}"
