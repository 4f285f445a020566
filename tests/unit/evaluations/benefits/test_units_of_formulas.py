"""A formula whose units do not agree never gets as far as a case."""

from importlib import import_module
from typing import Any

import pytest

from evaluations.benefits import Context, check_units
from evaluations.benefits.probe import probes
from projects.document.fields import Part, field_specs
from projects.document.methods import METHODS, AnnualStream, StorageRent
from projects.units import Quantity, QuantityError, UnitMismatch


@pytest.mark.parametrize("method", METHODS)
def test_the_units_of_every_method_agree(method: str) -> None:
    check_units(import_module(f"evaluations.benefits.{method}").measure, METHODS[method])


@pytest.mark.parametrize(("left", "right"), [("円", "円/年"), ("TEU/年", "トン/年"), ("円/個", "円/TEU")])
def test_a_method_that_adds_what_cannot_be_added_is_refused_when_it_is_registered(
    left: str, right: str
) -> None:
    def measure(given: Any, context: Context) -> Quantity:
        return Quantity(1.0, left, "左") + Quantity(1.0, right, "右")

    with pytest.raises(UnitMismatch, match=r"「左」.*「右」"):
        check_units(measure, AnnualStream)


def test_a_method_that_does_not_end_in_yen_a_year_is_refused() -> None:
    with pytest.raises(UnitMismatch, match="円/年"):
        check_units(lambda given, context: Quantity(1.0, "円", "便益"), AnnualStream)


def test_an_optional_answer_is_tried_as_well() -> None:
    def measure(given: StorageRent, context: Context) -> Quantity:
        rent = Quantity(1.0, "円/年", "賃借料")
        return rent + Quantity(1.0, "円", "一時金") if given.areas[0].price_ratio else rent

    with pytest.raises(UnitMismatch, match="一時金"):
        check_units(measure, StorageRent)


@pytest.mark.parametrize("method", METHODS)
def test_every_choice_of_a_method_is_reached_by_some_answers_whose_units_agree(method: str) -> None:
    measure = import_module(f"evaluations.benefits.{method}").measure
    reached: set[str] = set()
    for whole in (False, True):
        for given, context in probes(METHODS[method], whole=whole):
            try:
                measure(given, context)
            except (QuantityError, ValueError):
                continue
            reached |= _choices_in(given)
    assert reached == _choices_of(METHODS[method])


def _choices_in(part: Part) -> set[str]:
    found: set[str] = set()
    for name, spec in field_specs(type(part)).items():
        value = getattr(part, name)
        if spec.choices and value is not None:
            found.add(f"{spec.label}: {value.label}")
        for row in value if spec.part is not None and name != "evidence" else ():
            found |= _choices_in(row)
    return found


def _choices_of(model: type[Part]) -> set[str]:
    found = {f"{spec.label}: {one.label}" for spec in field_specs(model).values() for one in spec.choices}
    return found.union(*(_choices_of(spec.part) for spec in field_specs(model).values() if spec.part))
