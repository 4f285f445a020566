"""Cases that break a rule of the demand (K5xx)."""

from tests.unit.evaluations.checks.broken_case import Broken, add, answer, at, earthquake, row
from tests.unit.evaluations.sound_case import Draft


def growth_twice(draft: Draft) -> None:
    for name in ("once", "twice"):
        draft.add("demand", "growth", id=name, year=2040, factor="1.1", reason="例")


def no_first_ratio(draft: Draft) -> None:
    """A curve rises from the share of the opening year."""
    draft.answer("demand", ramp_shape="linear")
    draft.drop("demand", "ramp", "all28")


def two_actuals_of_a_year(draft: Draft) -> None:
    for name in ("e23", "e24"):
        draft.add("demand", "actuals", id=name, group="export", year=2024, volume="1", source="例")


BROKEN: list[Broken] = [
    Broken("K501", at("demand", field="target_year"), answer("demand", target_year=2027)),
    Broken("K502", at("demand", field="ramp"), answer("demand", target_year=2031)),
    Broken("K502", at("demand", field="ramp"), no_first_ratio),
    Broken("K503", at("demand", "all28", "year"), row("demand", "ramp", "all28", year=2030)),
    Broken(
        "K503",
        at("demand", "twice", "year"),
        add("demand", "ramp", id="twice", group="import", year=2029, ratio="1"),
    ),
    Broken("K504", at("demand", "twice", "year"), growth_twice),
    Broken(
        "K504",
        at("demand", "more", "year"),
        add("demand", "growth", id="more", year=2030, factor="1.1", reason="例"),
    ),
    Broken(
        "K505",
        at("demand", "import", "tons_per_unit"),
        row("demand", "groups", "import", tons_per_unit=None),
    ),
    earthquake("K505", at("demand", "twenty", "unit"), row("demand", "groups", "twenty", unit="chassis")),
    Broken(
        "K506",
        at("demand", "e26", "year"),
        add("demand", "actuals", id="e26", group="export", year=2026, volume="1", source="例"),
    ),
    Broken("K506", at("demand", "e24", "year"), two_actuals_of_a_year),
]
