"""Cases that break a rule of the years (K2xx)."""

from tests.unit.evaluations.checks.broken_case import Broken, answer, at
from tests.unit.evaluations.sound_case import Draft


def no_life_for_the_central_facility(draft: Draft) -> None:
    draft.row("facilities", "facilities", "shed", kind=None)


BROKEN: list[Broken] = [
    Broken("K201", at("schedule", field="completion_year"), answer("schedule", completion_year=2025)),
    Broken("K202", at("schedule", field="adoption_year"), answer("schedule", adoption_year=2024)),
    Broken("K203", at("schedule", field="opening_year"), answer("schedule", opening_year=2026)),
    Broken("K204", at("schedule", field="service_years_reason"), answer("schedule", service_years="30")),
    Broken("K205", at("facilities", "shed", "life"), no_life_for_the_central_facility),
    Broken("K206", at("schedule", field="completion_year"), answer("schedule", completion_year=2199)),
]
