"""A project of two types that share nothing earns what its types earn by themselves, over the same years (E3)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluations.appraisal import evaluate
from tests.unit.evaluations.sound_case import EDITION, Change, Draft, worked

COMBINED = "types3_4_combined"
CARGO = {"c1": "small", "c2": "boxes"}
LEGS = {"c1": "a1", "c2": "c1"}
whole = st.integers(0, 10**6).map(str)


def cargo_and_rates(volumes: dict[str, str], rates: dict[str, str]) -> Change:
    def change(draft: Draft) -> None:
        for component, group in CARGO.items():
            draft.row("demand", "groups", group, volume=volumes[component])
            transport = f"components/{component}/benefits/transport"
            draft.row(transport, "route_cost.legs", LEGS[component], rate=rates[component])

    return change


def without(gone: str) -> Change:
    """Only one of the types, its costs and years left as they are."""

    def change(draft: Draft) -> None:
        payload, stays = draft.payload, next(one for one in CARGO if one != gone)
        payload["components"] = [one for one in payload["components"] if one["id"] != gone]
        for key in [one for one in payload["sections"] if one.startswith(f"components/{gone}/")]:
            del payload["sections"][key]
        draft.drop("demand", "groups", CARGO[gone])
        for facility in draft.table("facilities", "facilities"):
            facility["component"] = stays

    return change


def benefit(*changes: Change) -> float:
    evaluation = evaluate(worked(COMBINED, *changes), EDITION)
    assert evaluation.figures is not None, evaluation.problems
    assert evaluation.figures.benefit_pv is not None
    return evaluation.figures.benefit_pv


@settings(max_examples=25)
@given(st.fixed_dictionaries(dict.fromkeys(CARGO, whole)), st.fixed_dictionaries(dict.fromkeys(CARGO, whole)))
def test_the_benefit_of_the_whole_is_the_sum_of_its_parts(
    volumes: dict[str, str], rates: dict[str, str]
) -> None:
    given_case = cargo_and_rates(volumes, rates)
    parts = [benefit(given_case, without(gone)) for gone in CARGO]

    assert benefit(given_case) == pytest.approx(sum(parts), rel=1e-12, abs=1e-3)
