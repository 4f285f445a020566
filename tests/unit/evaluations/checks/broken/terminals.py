"""Cases that break a rule of what a terminal earns (K73x), hauls away (K74x) or stores (K75x)."""

from tests.unit.evaluations.checks.broken_case import Broken, add, at, drop, feeder, row, stacked
from tests.unit.evaluations.sound_case import RELIEF, RENT, REVENUE, Draft

YARD = {
    "name": "空",
    "unit": "teu",
    "capacity_without": "1",
    "capacity_with": "2",
    "capacity_source": "例",
    "rate": "1",
    "tax": "exempt",
    "rate_source": "例",
}


def nobody_earns_from_forty(draft: Draft) -> None:
    for name in ("tugs40", "work40", "berth40"):
        draft.drop(REVENUE, "operating_revenue.revenues", name)


def nothing_is_rented(draft: Draft) -> None:
    draft.answer(RENT, storage_rent={})


BROKEN: list[Broken] = [
    feeder("K731", at(REVENUE, "turned_forty", "group"), row("demand", "groups", "forty", unit="teu")),
    feeder("K732", at(REVENUE, "turned_forty", "group"), nobody_earns_from_forty),
    feeder(
        "K733",
        at(REVENUE, field="operating_revenue.no_costs_reason"),
        lambda draft: draft.part(REVENUE, "operating_revenue").update(costs=[]),
    ),
    feeder(
        "K734", at(REVENUE, "turned_twenty", "group"), row("demand", "groups", "twenty", direction="domestic")
    ),
    feeder(
        "K735",
        at(REVENUE, "again", "group"),
        add(REVENUE, "operating_revenue.turned", id="again", group="twenty", share="1", basis="例"),
    ),
    feeder(
        "K736",
        at(REVENUE, "work40", "size"),
        drop(REVENUE, "operating_revenue.turned", "turned_forty"),
    ),
    feeder("K741", at(RELIEF, "at_forty", "group"), row("demand", "groups", "forty", unit="freight_ton")),
    stacked("K741", at(RENT, "d40", "group"), row("demand", "groups", "forty", unit="freight_ton")),
    feeder(
        "K742",
        at(RELIEF, "again", "share_with"),
        add(
            RELIEF,
            "extra_haulage.cargo",
            id="again",
            terminal="quay",
            group="twenty",
            share_without="0",
            share_with="1",
        ),
    ),
    feeder(
        "K743",
        at(RELIEF, "empty", "name"),
        add(RELIEF, "extra_haulage.terminals", id="empty", **YARD),
    ),
    feeder(
        "K744",
        at(RELIEF, "quay", "capacity_with"),
        row(RELIEF, "extra_haulage.terminals", "quay", capacity_with="25000"),
    ),
    stacked("K751", at(RENT, field="storage_rent.areas"), nothing_is_rented),
    stacked(
        "K752",
        at(RENT, "depot", "capacity_without"),
        row(RENT, "storage_rent.terminals", "depot", capacity_without="90000"),
    ),
    stacked(
        "K752",
        at(RENT, "d40", "share_without"),
        row(RENT, "storage_rent.cargo", "d40", share_with="90"),
    ),
]
