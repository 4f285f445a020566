"""Load the sample data once and show who can sign in."""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from evaluations.sample.people import DEMO_PASSWORD, MEMBERS, ORGANISATIONS, is_loaded, people_create

HEADINGS = ("役割", "ユーザー名", "パスワード", "所属・氏名", "できること")


class Command(BaseCommand):
    help = (
        "例示のデータ(架空の事業と利用者)を読み込み、サインインの一覧を示します。2回目からは何も加えません。"
    )

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.ENVIRONMENT.in_production:
            raise CommandError(
                "本番の環境(APP_PROFILE=production)には、例示のデータを読み込めません。"
                "パスワードが公開されている利用者が作られるためです。"
                "試すときは、APP_PROFILE を設定せずに、別の DATA_DIR で実行してください。"
            )
        if not is_loaded():
            sample_load()
        self.stdout.write("例示の利用者(デモ専用。事業・氏名・数値は架空です)")
        for line in _table([HEADINGS, *_sign_ins()]):
            self.stdout.write(f"  {line}")


@transaction.atomic
def sample_load() -> None:
    """People and cases, all or nothing."""
    # Computing and drawing are loaded only for the first start; every later one has to be quick.
    from evaluations.sample.cases import (
        DRAFTS,
        adopted_case,
        draft_case,
        drafted_case,
        returned_case,
        security_case,
    )

    cast = people_create()
    for path in DRAFTS:
        drafted_case(cast, path)
    adopted_case(cast)
    security_case(cast)
    returned_case(cast)
    draft_case(cast)


def _sign_ins() -> Iterable[Sequence[str]]:
    names = {slug: name for slug, name, _, _ in ORGANISATIONS}
    for one in MEMBERS:
        who = f"{names[one.organisation]} {one.name}"
        yield (one.role.label, one.username, DEMO_PASSWORD, who, one.does)


def _table(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    """Lines whose columns stand below each other in a terminal, where Japanese signs take two cells."""
    widths = [max(_cells(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        padded = (text + " " * (width - _cells(text)) for text, width in zip(row, widths, strict=True))
        yield "  ".join(padded).rstrip()


def _cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in text)
