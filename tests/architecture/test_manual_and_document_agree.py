"""The manual's data and the document use the same keys, so that a default of one fits a field of the other."""

import pytest

from projects.document.choices import BodyKind, CostKind, PortClass, QuantityUnit, TaxMark
from projects.document.methods import METHODS
from projects.document.sections.emissions import Emissions
from projects.document.sections.indicators import Ship
from projects.document.sections.narrative import Narrative
from projects.document.sections.overview import Overview
from projects.manuals import CostBenefitType, Edition, editions, load_edition
from projects.manuals.indicator_type import SHIP_FIELDS


@pytest.fixture(params=editions())
def edition(request: pytest.FixtureRequest) -> Edition:
    return load_edition(request.param)


def test_the_common_choices_are_the_same(edition: Edition) -> None:
    items = {item.key: item.name for kind in edition.cost_kinds for item in kind.items}

    assert {choice.value: choice.label for choice in CostKind if choice is not CostKind.REINVESTMENT} == items
    assert {item.tax_mark for kind in edition.cost_kinds for item in kind.items} <= set(TaxMark)
    assert {implementer.key for implementer in edition.implementers} == set(BodyKind)


def test_every_type_uses_methods_and_choices_of_the_document(edition: Edition) -> None:
    for kind in edition.types.values():
        assert {method for benefit in kind.benefits for method in benefit.methods} <= set(METHODS)
        assert {facility.quantity_unit for facility in kind.facilities} <= set(QuantityUnit)
        assert set(kind.eligibility.port_classes) <= set(PortClass)


def test_the_figures_of_printed_sentences_are_fields_of_the_document(edition: Edition) -> None:
    fields = set(Narrative.model_fields) | set(Emissions.model_fields)

    for kind in edition.types.values():
        parts = kind.non_monetised if isinstance(kind, CostBenefitType) else ()
        assert {figure for part in parts for figure in part.figures} <= fields


def test_the_texts_and_questions_of_every_type_are_fields_of_the_document(edition: Edition) -> None:
    for kind in edition.types.values():
        assert set(kind.narrative) <= set(Narrative.model_fields)
        assert kind.eligibility.asked <= set(Overview.model_fields)


def test_the_ships_of_an_indicator_have_the_fields_its_lines_print() -> None:
    assert set(Ship.model_fields) >= SHIP_FIELDS
