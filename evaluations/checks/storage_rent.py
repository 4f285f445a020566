"""K75x: rent of places outside the yard (B5)."""

from collections.abc import Iterator

from evaluations.checks.benefits import answers_to
from evaluations.checks.case import Case
from evaluations.checks.rule import Severity, at, rule
from projects.document import Problem
from projects.document.methods import ExtraHaulage, StorageRent


@rule("K751", "賃借料等の内訳", source="B5、5.4 b", stops=True)
def some_rent_is_saved(case: Case) -> Iterator[Problem]:
    for key, given in answers_to(StorageRent, case):
        if not given.areas and not given.terminals:
            yield at(
                key,
                "賃借料等がありません。面積で決まる賃借料等か、貨物の量で決まる賃借料等を1行以上記入してください。"
                "賃借料等が生じていないときは、計測の方法を選ばずに空けておきます。",
                field="storage_rent.areas",
            )


@rule("K752", "横持ちする貨物と蔵置する貨物が同じこと", source="B5", severity=Severity.WARNING)
def what_is_hauled_is_what_is_stored(case: Case) -> Iterator[Problem]:
    hauled = [given for _, given in answers_to(ExtraHaulage, case)]
    yards = {
        (one.unit, one.capacity_without, one.capacity_with) for given in hauled for one in given.terminals
    }
    shares = {(one.group, one.share_without, one.share_with) for given in hauled for one in given.cargo}
    for key, rent in answers_to(StorageRent, case) if hauled else ():
        for yard in rent.terminals:
            if (yard.unit, yard.capacity_without, yard.capacity_with) not in yards:
                yield at(
                    key,
                    f"「{yard.name or ''}」の取扱能力が、横持ちの費用で記入したどのターミナルとも異なります。どちらが正しいかを確かめてください。",
                    row=yard.id,
                    field="capacity_without",
                )
        for one in rent.cargo:
            if (one.group, one.share_without, one.share_with) not in shares:
                yield at(
                    key,
                    "ターミナルを通る割合が、横持ちの費用で記入した割合と異なります。どちらが正しいかを確かめてください。",
                    row=one.id,
                    field="share_without",
                )
