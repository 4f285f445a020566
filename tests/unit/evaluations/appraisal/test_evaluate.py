"""From document to figures: what stops it, what comes out, and that it survives storage."""

from decimal import Decimal

import pytest

from evaluations.appraisal import Explained, Figures, evaluate
from projects.document import Place, Problem
from projects.units import explain
from tests.unit.evaluations.sound_case import (
    EDITION,
    TRANSPORT,
    Draft,
    sound,
    sound_combined,
    sound_earthquake,
    worked,
)


def places(figure: Explained) -> set[str]:
    """The places of a figure and of everything it was computed from."""
    return {term["place"] for term in explain({"": figure.quantity})["terms"]}


def no_cargo(draft: Draft) -> None:
    for group in draft.table("demand", "groups"):
        group["volume"] = "0"
    draft.row("facilities", "facilities", "yard", residual_value=None)


def with_cameras(draft: Draft) -> None:
    draft.payload["components"].append({"id": "c2", "type": "port_security"})
    draft.answer("components/c2/indicators", values=[{"id": "quay_cost", "value": "5"}])
    camera = {"name": "カメラ", "component": "c2", "kind": "camera_monitor", "reinvestment": "none"}
    draft.add("facilities", "facilities", id="camera", **camera)
    draft.add("costs", "lines", id="cameras", name="カメラ", kind="works", tax="excluded", facility="camera")
    draft.row("costs", "years", "y2026", amounts=amounts_of(draft, "y2026") | {"cameras": "10000000"})


def amounts_of(draft: Draft, year: str) -> dict[str, str]:
    found: dict[str, str] = next(row for row in draft.table("costs", "years") if row["id"] == year)["amounts"]
    return found


def astronomic(draft: Draft) -> None:
    """Sixty changes of unit, each multiplying the count by 10^32."""
    legs = draft.table(TRANSPORT, "route_cost.legs")
    common = {"route": "e_with", "mode": "other", "rate": "1", "tax": "exempt", "hours": "0", "stretch": "例"}
    for step in range(30):
        boxes = {"basis": "per_box", "unit_after": "freight_ton", "tons_per_box": "9" * 20}
        tons = {"basis": "per_ton", "unit_after": "box_20", "tons_per_box": "0.000000000001"}
        legs.append({"id": f"box{step}", "rate_source": "例", **common, **boxes})
        legs.append({"id": f"ton{step}", "rate_source": "例", **common, **tons})


@pytest.mark.parametrize("name", ["type3_by_routes", "type3_by_annual_stream", "type9"])
def test_figures_come_back_from_json_bit_for_bit(name: str) -> None:
    figures = evaluate(worked(name), EDITION).figures

    assert figures is not None
    assert Figures.model_validate_json(figures.model_dump_json()) == figures


def test_an_answer_that_cannot_be_read_leaves_the_case_without_figures() -> None:
    unreadable = Problem(Place("costs", "upkeep", "annual"), "「12a」は数として読めません。")
    evaluation = evaluate(sound(), EDITION, unreadable=[unreadable])

    assert evaluation.figures is None
    assert evaluation.problems == (unreadable,)


def test_a_run_stored_before_types_without_benefits_reads_as_one_with_benefits() -> None:
    figures = evaluate(sound(), EDITION).figures
    assert figures is not None
    stored = figures.model_dump(mode="json", exclude={"analysis", "indicators"})

    assert Figures.model_validate(stored) == figures


def test_joined_types_have_the_benefits_of_the_one_and_the_indicators_of_the_other() -> None:
    """The shelter of type 3 with cameras of type 9: costs of both, one B/C (E3)."""
    alone = evaluate(sound(), EDITION).figures
    joined = evaluate(sound(with_cameras), EDITION).figures

    assert alone is not None
    assert joined is not None
    assert joined.analysis == "cost_benefit"
    assert joined.benefit_pv == alone.benefit_pv
    assert joined.cost_pv - alone.cost_pv == pytest.approx(10_000_000 / 1.04)
    assert [(one.component, one.key, one.amount) for one in joined.indicators] == [
        ("c2", "quay_cost", Decimal(5))
    ]
    assert joined.volumes == alone.volumes


def test_without_cargo_there_is_no_benefit_and_no_rate_of_return() -> None:
    figures = evaluate(sound(no_cargo), EDITION).figures

    assert figures is not None
    assert figures.benefit_pv == 0
    assert figures.cbr == 0
    assert figures.eirr is not None
    assert (figures.eirr.status, figures.eirr.value, figures.eirr.roots) == ("なし", None, ())


def test_numbers_too_large_to_compute_with_are_named_instead_of_crashing() -> None:
    evaluation = evaluate(sound(astronomic), EDITION)

    assert evaluation.figures is None
    assert "大きくなりすぎ" in evaluation.problems[0].sentence


def test_every_yearly_figure_leads_back_to_the_rows_it_came_from() -> None:
    figures = evaluate(sound(), EDITION).explained

    assert {"export", "e_other", "a1", "c3", "f3"} <= places(figures[f"items/{TRANSPORT}/yearly"])
    assert "yard_works" in places(figures["items/renewal/yard/yearly"])


def test_the_benefits_of_joined_types_are_told_apart_by_their_type() -> None:
    figures = evaluate(sound_combined(), EDITION).figures

    assert figures is not None
    assert [item.label for item in figures.items if item.kind == "benefit"] == [
        "輸送便益(輸送コストの削減額)【小口貨物積替円滑化支援施設】",
        "輸送便益(輸送コストの削減額)【鉄道積替施設】",
    ]


def test_a_run_stored_before_the_comparison_without_time_cost_is_read_as_having_none() -> None:
    figures = evaluate(sound_earthquake(), EDITION).figures
    assert figures is not None
    stored = figures.model_dump(mode="json")
    del stored["without_time_cost"]

    assert Figures.model_validate(stored).without_time_cost is None
    assert Figures.model_validate_json(figures.model_dump_json()) == figures
