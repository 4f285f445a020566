"""Cases that break a rule of cargo that waits (K72x) or of relieved roads (K79x)."""

from typing import Any

from tests.unit.evaluations.checks.broken_case import Broken, at, inspection, row
from tests.unit.evaluations.sound_case import CONGESTION, TRANSPORT, Change


def span(name: str, **answers: Any) -> Change:
    return row(TRANSPORT, "waiting_time.spans", name, **answers)


def stretch(name: str, **answers: Any) -> Change:
    return row(CONGESTION, "road_congestion.stretches", name, **answers)


BROKEN: list[Broken] = [
    inspection("K721", at(TRANSPORT, "night20", "next_start"), span("night20", next_start=None)),
    inspection("K721", at(TRANSPORT, "rain20", "begin"), span("rain20", hours=None)),
    inspection("K722", at(TRANSPORT, "night20", "end"), span("night20", end="17")),
    inspection("K722", at(TRANSPORT, "night20", "next_start"), span("night20", days_later="0")),
    inspection("K723", at(TRANSPORT, "night20", "hours"), span("night20", hours="15.6", hours_basis="例")),
    inspection("K723", at(TRANSPORT, "night20", "hours"), span("night20", hours="11.4", hours_basis="例")),
    inspection("K724", at(TRANSPORT, "rain20", "hours_basis"), span("rain20", hours_basis=None)),
    inspection(
        "K725", at(TRANSPORT, "night20", "group"), row("demand", "groups", "twenty", unit="freight_ton")
    ),
    inspection(
        "K726", at(TRANSPORT, "night20", "group"), row("demand", "groups", "twenty", direction="export")
    ),
    inspection("K726", at(TRANSPORT, "rain20", "group"), span("rain20", group=None)),
    inspection("K727", at(TRANSPORT, "holiday40", "boxes_per_day"), span("holiday40", boxes_per_day="20.5")),
    inspection("K728", at(TRANSPORT, "holiday40", "days"), span("holiday40", days="122")),
    inspection("K791", at(CONGESTION, "port_road", "running_cost"), stretch("port_road", running_cost=None)),
    inspection("K791", at(CONGESTION, "port_road", "tax"), stretch("port_road", tax=None)),
    inspection(
        "K792",
        at(CONGESTION, "port_road", "running_cost_source"),
        stretch("port_road", running_cost_source=None),
    ),
    inspection("K793", at(CONGESTION, "gate", "minutes"), stretch("gate", minutes="0")),
    inspection("K794", at(CONGESTION, "gate", "group"), stretch("gate", group=None)),
]
