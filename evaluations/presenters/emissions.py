"""排出ガスの削減量 on the result page: the totals, and each row of the tables with its formula and sources."""

from collections.abc import Iterator
from dataclasses import dataclass

from evaluations.appraisal import answer_key
from evaluations.flows.emissions import (
    GASES,
    EmissionLine,
    Substance,
    emission_lines,
    emission_reductions,
)
from evaluations.presenters.number import Number
from projects.document import Document
from projects.document.emission_scope import emission_scope
from projects.document.methods.route_cost import WITH_CASE
from projects.manuals import Edition
from projects.notation import NOT_PRINTED, group_digits
from projects.notation.numbers import format_grouped
from projects.presenters.expressions import given_sources, written
from projects.units import Quantity


@dataclass(frozen=True)
class ReductionLine:
    """The reduction of one gas, and where the total comes from."""

    gas: str
    reduction: Number
    origin: str


@dataclass(frozen=True)
class EmittedLine:
    """What one row emits of one gas, by which formula and from which sources."""

    name: str
    case: str
    emitter: str
    gas: str
    amount: Number
    formula: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class EmissionsTable:
    unit: str
    reductions: tuple[ReductionLine, ...]
    lines: tuple[EmittedLine, ...]


def emissions_table(document: Document, edition: Edition) -> EmissionsTable | None:
    """None where the types of the project measure no exhaust gas."""
    scope = emission_scope(document, edition)
    if not scope.sources:
        return None
    lines = tuple(line for one in emission_lines(document, edition) for line in _emitted(one))
    return EmissionsTable(f"トン/{scope.per}", tuple(_reductions(document, edition)), lines)


def _reductions(document: Document, edition: Edition) -> Iterator[ReductionLine]:
    emissions, worked_out = document.emissions, emission_reductions(document, edition)
    for substance, gas in GASES.items():
        typed, quantity = emissions.typed(substance), worked_out.get(substance)
        if typed is not None:
            origin = f"直接記入。{emissions.basis or ''}(出典: {emissions.source or ''})"
            key = answer_key("emissions", "", f"{substance}_reduction")
            yield ReductionLine(gas, Number(group_digits(typed), key, f"{gas}の削減量"), origin)
        elif quantity is not None:
            reduction = Number(_tons(quantity), f"emissions/{substance}", f"{gas}の削減量")
            yield ReductionLine(gas, reduction, "計算表から(実施しない場合-実施する場合)")
        else:
            yield ReductionLine(gas, Number(NOT_PRINTED), "計算表の行がそろっていません。")


def _emitted(line: EmissionLine) -> Iterator[EmittedLine]:
    case = "実施する場合" if line.row.case == WITH_CASE else "実施しない場合"
    for substance, gas in GASES.items():
        quantity = line.emitted.get(substance)
        yield EmittedLine(
            name=line.row.name or "",
            case=case,
            emitter=line.row.emitter.label if line.row.emitter else "",
            gas=gas,
            amount=_amount(line, substance, quantity),
            formula=written(quantity) if quantity else line.faults[substance],
            sources=given_sources(quantity) if quantity else (),
        )


def _amount(line: EmissionLine, substance: Substance, quantity: Quantity | None) -> Number:
    if quantity is None:
        return Number(NOT_PRINTED)
    name = f"{line.row.name or ''}の{GASES[substance]}の排出量"
    return Number(_tons(quantity), f"emissions/{substance}/{line.row.id}", name)


def _tons(quantity: Quantity) -> str:
    """Three decimals: NOx of one row is often some kilograms."""
    return format_grouped(float(quantity.value), 3)
