"""Cases that break a rule of texts and unit values (K80x, K81x)."""

from typing import Any

from projects.manuals import Edition, State
from tests.unit.evaluations.checks.broken_case import Broken, answer, at, leg, row
from tests.unit.evaluations.sound_case import EDITION, TRANSPORT, Change


def abolished(key: str) -> Edition:
    """The edition in which another value has taken the place of this one."""
    value = EDITION.unit_values[key].model_copy(update={"state": State.ABOLISHED})
    return EDITION.model_copy(update={"unit_values": {**EDITION.unit_values, key: value}})


def registered(**answers: Any) -> Change:
    """The first leg, a truck, charged by the registry: 12,780 円/台 up to 30 km."""
    given = {"unit_value": "haulage_truck", "distance": "25", "rate": None, "rate_source": None}
    return leg("a1", **(given | answers))


BROKEN: list[Broken] = [
    Broken("K801", at("narrative", field="regional_source"), answer("narrative", employment_increase="5")),
    Broken("K802", at(TRANSPORT, "a1", "unit_value"), registered(distance=None)),
    Broken(
        "K802", at(TRANSPORT, "a1", "unit_value"), registered(unit_value="haulage_trailer", distance="10")
    ),
    Broken("K803", at(TRANSPORT, "a1", "unit_value"), registered(basis="per_ton")),
    Broken("K804", at(TRANSPORT, "a1", "tax"), registered(tax=None)),
    Broken("K804", at(TRANSPORT, "a1", "tax"), leg("a1", price_year=1987)),
    Broken("K805", at(TRANSPORT, "a1", "departure_reason"), registered(rate="13000", rate_source="例")),
    Broken("K805", at(TRANSPORT, "a1", "rate_source"), registered(rate="13000", departure_reason="例")),
    Broken("K806", at(TRANSPORT, "a1", "price_year"), leg("a1", price_year=2011)),
    Broken("K806", at(TRANSPORT, "a1", "unit_value"), registered()),
    Broken("K807", at(TRANSPORT, "a1", "price_ratio_source"), leg("a1", price_year=2011, price_ratio="1.1")),
    Broken("K807", at(TRANSPORT, "a1", "price_year"), leg("a1", price_ratio="1.1", price_ratio_source="例")),
    Broken("K808", at(TRANSPORT, "a1", "unit_value"), registered(), abolished("haulage_truck")),
    Broken("K809", at(TRANSPORT, "a1", "unit_value"), registered(unit_value="haulage_chassis")),
    Broken(
        "K810",
        at("demand", "import", "tons_per_unit"),
        row("demand", "groups", "import", tons_per_unit="12500"),
    ),
    Broken("K810", at(TRANSPORT, "a2", "rate"), leg("a2", rate="100")),
]
