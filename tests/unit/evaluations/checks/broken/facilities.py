"""Cases that break a rule of the facilities (K3xx)."""

from tests.unit.evaluations.checks.broken_case import Broken, add, assessed, at, row, stacked
from tests.unit.evaluations.sound_case import Draft


def renewal_typed_as_well(draft: Draft) -> None:
    draft.add(
        "costs",
        "lines",
        id="again",
        name="再投資",
        kind="reinvestment",
        facility="yard",
        tax="exempt",
        basis="例",
    )


def no_life_for_the_pavement(draft: Draft) -> None:
    draft.row("facilities", "facilities", "yard", kind=None, reinvestment="none", reinvestment_reason="例")


def no_lives_of_the_table(draft: Draft) -> None:
    for name in ("camera", "monitor"):
        draft.row("facilities", "facilities", name, kind=None, life="7", life_reason="例")


BROKEN: list[Broken] = [
    Broken("K301", at("facilities", "yard", "life"), no_life_for_the_pavement),
    Broken(
        "K302",
        at("facilities", "yard", "life_reason"),
        row("facilities", "facilities", "yard", life="20"),
    ),
    Broken(
        "K303",
        at("facilities", "yard", "reinvestment_reason"),
        row("facilities", "facilities", "yard", reinvestment="none"),
    ),
    Broken(
        "K304",
        at("facilities", "again", "year"),
        add("facilities", "reinvestments", id="again", facility="yard", year=2066, reason="例"),
    ),
    Broken(
        "K305",
        at("facilities", "yard", "reinvestment"),
        row("costs", "lines", "yard_works", facility="shed"),
    ),
    Broken("K306", at("facilities", "yard", "reinvestment"), renewal_typed_as_well),
    Broken(
        "K307",
        at("facilities", "yard", "residual_basis"),
        row("facilities", "facilities", "yard", residual_basis=None),
    ),
    Broken(
        "K308",
        at("facilities", "yard", "reinvestment"),
        row("facilities", "facilities", "yard", reinvestment="listed"),
    ),
    Broken(
        "K308",
        at("facilities", "again", "facility"),
        add("facilities", "reinvestments", id="again", facility="yard", year=2050, reason="例"),
    ),
    assessed("type10_gate", "K309", at("facilities", "camera", "kind"), no_lives_of_the_table),
    stacked(
        "K310",
        at("facilities", "storage", "storage_capacity"),
        row("facilities", "facilities", "storage", storage_capacity=None),
    ),
]
