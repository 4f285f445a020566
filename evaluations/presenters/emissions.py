"""排出ガスの削減量 on the result page: the totals, and each row of the tables with its formula and sources."""

from collections.abc import Iterator
from dataclasses import dataclass

from evaluations.flows.emissions import (
    GASES,
    EmissionLine,
    emission_lines,
    emission_reductions,
)
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
    reduction: str
    origin: str


@dataclass(frozen=True)
class EmittedLine:
    """What one row emits of one gas, by which formula and from which sources."""

    name: str
    case: str
    emitter: str
    gas: str
    amount: str
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
            yield ReductionLine(gas, group_digits(typed), origin)
        elif quantity is not None:
            yield ReductionLine(gas, _tons(quantity), "計算表から(実施しない場合-実施する場合)")
        else:
            yield ReductionLine(gas, NOT_PRINTED, "計算表の行がそろっていません。")


def _emitted(line: EmissionLine) -> Iterator[EmittedLine]:
    case = "実施する場合" if line.row.case == WITH_CASE else "実施しない場合"
    for substance, gas in GASES.items():
        quantity = line.emitted.get(substance)
        yield EmittedLine(
            name=line.row.name or "",
            case=case,
            emitter=line.row.emitter.label if line.row.emitter else "",
            gas=gas,
            amount=_tons(quantity) if quantity else NOT_PRINTED,
            formula=written(quantity) if quantity else line.faults[substance],
            sources=given_sources(quantity) if quantity else (),
        )


def _tons(quantity: Quantity) -> str:
    """Three decimals: NOx of one row is often some kilograms."""
    return format_grouped(float(quantity.value), 3)
