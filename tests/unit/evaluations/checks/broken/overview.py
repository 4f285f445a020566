"""Cases that break a rule of the overview (K1xx)."""

from tests.unit.evaluations.checks.broken_case import (
    Broken,
    answer,
    assessed,
    at,
    bulk,
    feeder,
    security,
    stacked,
)

BROKEN: list[Broken] = [
    Broken("K101", at("overview", field="built_with_mooring"), answer("overview", built_with_mooring=True)),
    assessed(
        "type13",
        "K101",
        at("overview", field="built_with_disaster_base"),
        answer("overview", built_with_disaster_base=True),
    ),
    security("K101", at("overview", field="in_quay_body"), answer("overview", in_quay_body=True)),
    Broken("K102", at("overview", field="port_class"), answer("overview", port_class="local")),
    bulk("K102", at("overview", field="port_class"), answer("overview", port_class="local")),
    security("K102", at("overview", field="port_class"), answer("overview", port_class="local")),
    Broken(
        "K103",
        at("overview", field="implementing_body_kind"),
        answer("overview", implementing_body_kind="state"),
    ),
    assessed(
        "type13",
        "K103",
        at("overview", field="implementing_body_kind"),
        answer("overview", implementing_body_kind="local_government"),
    ),
    security("K104", at("overview", field="inland"), answer("overview", inland=True)),
    assessed(
        "type10_gate",
        "K105",
        at("overview", field="eligibility_reason"),
        answer("overview", eligibility_reason=None),
    ),
    stacked("K105", at("overview", field="eligibility_reason"), answer("overview", port_class="hub")),
    assessed(
        "type11",
        "K106",
        at("overview", field="regular_passenger_ships"),
        answer("overview", regular_passenger_ships=False),
    ),
    assessed(
        "type12", "K106", at("overview", field="tourism_gateway"), answer("overview", tourism_gateway=False)
    ),
    assessed(
        "type13",
        "K106",
        at("overview", field="disaster_base_region"),
        answer("overview", disaster_base_region=False),
    ),
    bulk("K106", at("overview", field="industrial_area"), answer("overview", industrial_area=False)),
    feeder("K108", at("overview", field="strategic_distance"), answer("overview", strategic_distance="900")),
]
