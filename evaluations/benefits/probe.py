"""Answers made up to see whether the units of a formula agree: every number is 1, nothing of it is ever shown."""

from collections.abc import Iterator
from itertools import product
from typing import Any

import numpy as np

from evaluations.benefits.context import CargoVolume, Context
from projects.document.choices import UNIT_SYMBOLS, CargoUnit
from projects.document.fields import FieldSpec, Part, field_specs
from projects.document.methods.route_cost import WITH_CASE
from projects.document.values import Kind
from projects.units import Quantity

WITHOUT_CASE, GROUP = "w1", "group"
_YEAR = 2030
_SIDES = (WITH_CASE, WITHOUT_CASE)
_PLAIN: dict[Kind, Any] = {
    Kind.TEXT: "例",
    Kind.LONG_TEXT: "例",
    Kind.NUMBER: "1",
    Kind.MONEY: "1",
    Kind.YEAR: _YEAR,
    Kind.BOOLEAN: True,
}


def probes(model: type[Part], *, whole: bool) -> Iterator[tuple[Part, Context]]:
    """Answers with a context, for every unit of cargo and choice after choice; `whole` fills optional answers too."""
    most = max([1, *(len(spec.choices) for spec in _all_specs(model))])
    for unit, number in product(CargoUnit, range(most)):
        yield model.model_validate(_answers(model, number, 0, whole)), _context(unit)


def _answers(model: type[Part], number: int, row: int, whole: bool) -> dict[str, Any]:
    answers = {
        name: _answer(spec, number, row, whole)
        for name, spec in field_specs(model).items()
        if name != "evidence" and (whole or spec.required or spec.kind in (Kind.ROWS, Kind.AMOUNTS))
    }
    return {name: answer for name, answer in answers.items() if answer is not None}


def _answer(spec: FieldSpec, number: int, row: int, whole: bool) -> Any:
    if spec.kind is Kind.PART and spec.part is not None:
        return _answers(spec.part, number, row, whole)
    if spec.kind is Kind.ROWS and spec.part is not None:
        return [
            {"id": f"{spec.name}_{side}", **_answers(spec.part, number, side, whole)} for side in range(2)
        ]
    if spec.kind is Kind.CHOICE:
        return spec.choices[number % len(spec.choices)].value
    if spec.kind is Kind.AMOUNTS:
        return {f"{spec.target.removeprefix(':')}_{side}": "1" for side in range(2)}
    if spec.kind is Kind.REFERENCE:
        return _reference(spec.target, row)
    return _PLAIN.get(spec.kind)


def _reference(target: str, row: int) -> str | None:
    if target.startswith(":"):
        return f"{target.removeprefix(':')}_{row}"
    return {"demand:groups": GROUP, "without_cases:with_or_case": _SIDES[row]}.get(target)


def _context(unit: CargoUnit) -> Context:
    level = Quantity(np.array([1.0]), "", "倍率")
    cargo = CargoVolume("例", unit, Quantity(1.0, f"{UNIT_SYMBOLS[unit]}/年") * level, level)
    return Context(
        years=np.array([_YEAR]),
        in_service=level,
        cargo={GROUP: cargo},
        without_case=WITHOUT_CASE,
        tax_rate=Quantity(0.1),
        demand_factor=Quantity(np.array([[1.0]])),
        time_cost=True,
        base_year=_YEAR,
        disaster_probability=Quantity(np.array([1.0]), "1/年"),
    )


def _all_specs(model: type[Part]) -> Iterator[FieldSpec]:
    for spec in field_specs(model).values():
        yield spec
        if spec.part is not None:
            yield from _all_specs(spec.part)
