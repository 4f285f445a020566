"""Cases that break a rule of the indicators (K9xx)."""

from typing import Any

from tests.unit.evaluations.checks.broken_case import Broken, add, answer, assessed, at, drop, row, security
from tests.unit.evaluations.sound_case import INDICATORS, Change


def indicator(name: str, **answers: Any) -> Change:
    return row(INDICATORS, "values", name, **answers)


BROKEN: list[Broken] = [
    security("K901", at(INDICATORS, "passengers", "value"), indicator("passengers", value=None)),
    security("K901", at(INDICATORS, "quay_cost", "source"), indicator("quay_cost", source="")),
    security(
        "K901", at(INDICATORS, "passengers_per_day", "source"), indicator("passengers_per_day", value="1")
    ),
    security("K901", at(INDICATORS, field="ships"), answer(INDICATORS, ships=[])),
    security("K901", at(INDICATORS, "s2", "capacity"), row(INDICATORS, "ships", "s2", capacity=None)),
    assessed(
        "type10_gate", "K901", at(INDICATORS, "terminal_name", "text"), indicator("terminal_name", text=None)
    ),
    assessed("type11", "K901", at(INDICATORS, "islands", "text"), indicator("islands", text=None)),
    assessed(
        "type11", "K901", at(INDICATORS, "island_calls", "value"), drop(INDICATORS, "values", "island_calls")
    ),
    assessed(
        "type13",
        "K901",
        at(INDICATORS, "cargo_per_day", "value"),
        drop(INDICATORS, "values", "cargo_per_week"),
    ),
    security("K902", at(INDICATORS, "luck", "value"), add(INDICATORS, "values", id="luck", value="7")),
    security("K903", at(INDICATORS, "quay_cost", "value"), indicator("quay_cost", value="0.5")),
    security("K904", at(INDICATORS, "facility_cost", "value"), indicator("facility_cost", value="77000001")),
    security(
        "K905",
        at("facilities", "camera", "residual_value"),
        row("facilities", "facilities", "camera", residual_value="1", residual_basis="例"),
    ),
    assessed(
        "type11", "K906", at(INDICATORS, "ageing_rate", "value"), indicator("ageing_rate", value="100.1")
    ),
    assessed("type11", "K907", at(INDICATORS, "islands", "value"), indicator("islands", value="3")),
    assessed("type11", "K907", at(INDICATORS, "passengers", "text"), indicator("passengers", text="多い")),
]
