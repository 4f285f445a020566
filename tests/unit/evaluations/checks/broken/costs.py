"""Cases that break a rule of the costs (K4xx)."""

from typing import Any

from tests.unit.evaluations.checks.broken_case import Broken, add, answer, at, row
from tests.unit.evaluations.sound_case import Change, Draft


def past_spending(**answers: Any) -> Change:
    return add("costs", "years", id="past", year=2020, **answers)


def two_grants(draft: Draft) -> None:
    """Each within the share of 総事業費, both together above it."""
    for name, amount in (("first", "400000000"), ("second", "83333334")):
        draft.add("costs", "subsidies", id=name, component="c1", amount=amount)


def no_amounts(draft: Draft) -> None:
    draft.answer("costs", years=[{"id": "y2026", "year": 2026}])


def no_operation(draft: Draft) -> None:
    draft.answer("costs", operation=[])


def operation_of_nothing(draft: Draft) -> None:
    for name in ("upkeep", "staff"):
        draft.row("costs", "operation", name, annual="0")


BROKEN: list[Broken] = [
    Broken("K401", at("costs", "y2027", "year"), row("costs", "years", "y2027", year=2066)),
    Broken("K402", at("costs", "y2027", "year"), row("costs", "years", "y2027", year=2026)),
    Broken(
        "K403",
        at("costs", "y2027", "amounts.gone"),
        row("costs", "years", "y2027", amounts={"gone": "1"}),
    ),
    Broken("K404", at("costs", field="years"), no_amounts),
    Broken("K405", at("costs", "past", "tax_rate"), past_spending(amounts={"shed_works": "1"})),
    Broken(
        "K405",
        at("costs", "past", "price_factor"),
        past_spending(amounts={"shed_works": "1"}, tax_rate="10"),
    ),
    Broken(
        "K405",
        at("costs", "past", "price_source"),
        past_spending(amounts={"shed_works": "1"}, tax_rate="10", price_factor="1.1"),
    ),
    Broken("K406", at("costs", "y2026", "price_factor"), row("costs", "years", "y2026", price_factor="1.1")),
    Broken("K407", at("costs", field="operation_none_reason"), no_operation),
    Broken("K407", at("costs", field="operation_none_reason"), operation_of_nothing),
    Broken("K408", at("costs", field="tax_rate_reason"), answer("costs", tax_rate="8")),
    Broken(
        "K409",
        at("costs", "grant", "amount"),
        add("costs", "subsidies", id="grant", component="c1", amount="483333334"),
    ),
    Broken("K409", at("costs", "second", "amount"), two_grants),
    Broken(
        "K410",
        at("costs", "upkeep", "last_year"),
        row("costs", "operation", "upkeep", last_year=2066),
    ),
    Broken("K411", at("costs", "shed_works", "facility"), row("costs", "lines", "shed_works", facility=None)),
    Broken("K412", at("costs", field="tax_rate"), answer("schedule", evaluation_year=1950)),
    Broken("K413", at("costs", "upkeep", "first_year"), row("costs", "operation", "upkeep", first_year=2024)),
    Broken(
        "K414",
        at("costs", "late", "year"),
        add("costs", "years", id="late", year=2028, amounts={"shed_works": "1"}),
    ),
    Broken(
        "K415",
        at("costs", "empty", "name"),
        add("costs", "lines", id="empty", name="空", kind="land", tax="exempt", basis="例"),
    ),
    Broken("K416", at("costs", "shed_works", "tax"), row("costs", "lines", "shed_works", tax=None)),
]
