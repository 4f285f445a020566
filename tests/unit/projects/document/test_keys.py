"""Which sections a project has follows from its types."""

import pytest

from projects.document import DocumentError, edition_of, section_titles
from tests.unit.evaluations.sound_case import EDITION, Draft, sound_security


def keys(*types: str) -> list[str]:
    pairs = [(f"c{number}", key) for number, key in enumerate(types, 1)]
    return [title.key for title in section_titles(pairs, EDITION)]


def test_a_type_without_benefits_has_no_section_that_only_benefits_need() -> None:
    assert keys("port_security") == [
        "overview",
        "schedule",
        "facilities",
        "costs",
        "components/c1/effects",
        "components/c1/indicators",
        "narrative",
    ]


def test_a_type_that_changes_no_exhaust_gas_has_no_section_on_it() -> None:
    assert "emissions" not in keys("round_the_clock")
    assert "emissions" in keys("round_the_clock", "small_lot_transshipment")


def test_joined_types_have_the_sections_of_both() -> None:
    joined = keys("small_lot_transshipment", "port_security")

    assert joined[4:6] == ["demand", "without_cases"]
    assert joined[-4:] == [
        "components/c2/effects",
        "components/c2/indicators",
        "emissions",
        "narrative",
    ]


def test_the_probability_of_a_loss_is_asked_once_before_the_benefits_it_weighs() -> None:
    assert keys("earthquake_proof_base")[6:10] == [
        "components/c1/effects",
        "components/c1/hazard",
        "components/c1/benefits/transport",
        "components/c1/benefits/restoration",
    ]
    assert "components/c1/hazard" not in keys("rail_transfer")


def test_two_parts_of_one_benefit_are_told_apart_by_what_they_measure() -> None:
    titles = [title.title for title in section_titles([("c1", "efficient_bulk_handling")], EDITION)]

    assert [title for title in titles if title.startswith("便益")] == [
        "便益: 輸送便益(係留時の費用の削減額)",
        "便益: 輸送便益(海上輸送費用の削減額)",
        "便益: 業務便益",
    ]


def test_a_document_with_a_section_its_types_have_not_is_refused() -> None:
    def demand(draft: Draft) -> None:
        draft.payload["sections"]["demand"] = {}

    with pytest.raises(DocumentError, match="demand"):
        edition_of(sound_security(demand))
