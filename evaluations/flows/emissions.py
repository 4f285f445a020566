"""How much less CO₂ and NOx is emitted at the target year, from the emission tables of a case (S5)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict

from evaluations.flows.emission_formulas import CLAUSE, co2_of, nox_of
from projects.document import Document
from projects.document.emission_scope import Per, emission_scope
from projects.document.methods.route_cost import WITH_CASE
from projects.document.registry import Registry
from projects.document.sections.emissions import EmissionRow
from projects.manuals import Edition
from projects.units import Quantity, QuantityError, total

Substance = Literal["co2", "nox"]
GASES: Mapping[Substance, str] = {"co2": "CO₂", "nox": "NOx"}
_FORMULAS: Mapping[Substance, Callable[[EmissionRow, Registry, str], Quantity]] = {
    "co2": co2_of,
    "nox": nox_of,
}


class EmissionTotal(BaseModel):
    """A reduction that was worked out, in tons a year or an event; negative when more is emitted."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    substance: Substance
    reduction: float
    per: Per


@dataclass(frozen=True)
class EmissionLine:
    """A row of a table with what it emits, and why a substance could not be worked out."""

    row: EmissionRow
    emitted: Mapping[Substance, Quantity]
    faults: Mapping[Substance, str]


def emission_lines(document: Document, edition: Edition) -> tuple[EmissionLine, ...]:
    """The rows of the case with the project and of the chosen one without it; other alternatives do not count."""
    per, cases = emission_scope(document, edition).per, (WITH_CASE, document.without_cases.chosen)
    return tuple(
        _line(row, edition.unit_values, per)
        for row in document.emissions.rows
        if row.case is not None and row.case in cases
    )


def emission_reductions(document: Document, edition: Edition) -> dict[Substance, Quantity]:
    """Emitted without the project minus with it; a substance that one row leaves open is not there."""
    return reductions_of(emission_lines(document, edition), emission_scope(document, edition).per)


def reductions_of(lines: Sequence[EmissionLine], per: Per) -> dict[Substance, Quantity]:
    """The reductions that rows come to: emitted without the project minus with it."""
    return {
        substance: _reduction(lines, substance, per)
        for substance in GASES
        if lines and all(substance in line.emitted for line in lines)
    }


def emissions_by_row(document: Document, edition: Edition) -> dict[str, Quantity]:
    """What each row emits of each gas where that is known, by gas and row ("co2/lorries")."""
    return {
        f"{substance}/{line.row.id}": quantity.named(f"{line.row.name or ''}の{GASES[substance]}の排出量")
        for line in emission_lines(document, edition)
        for substance, quantity in line.emitted.items()
    }


def emission_totals(document: Document, edition: Edition) -> tuple[EmissionTotal, ...]:
    """The reductions as they are stored with a run."""
    return totals_of(emission_reductions(document, edition), emission_scope(document, edition).per)


def totals_of(reductions: Mapping[Substance, Quantity], per: Per) -> tuple[EmissionTotal, ...]:
    """Reductions as plain numbers."""
    return tuple(
        EmissionTotal(substance=substance, reduction=float(reduction.value), per=per)
        for substance, reduction in reductions.items()
    )


def _line(row: EmissionRow, registry: Registry, per: Per) -> EmissionLine:
    emitted: dict[Substance, Quantity] = {}
    faults: dict[Substance, str] = {}
    for substance, formula in _FORMULAS.items():
        try:
            emitted[substance] = formula(row, registry, per)
        except QuantityError as error:
            faults[substance] = error.sentence
    return EmissionLine(row, emitted, faults)


def _reduction(lines: Sequence[EmissionLine], substance: Substance, per: Per) -> Quantity:
    gas = GASES[substance]
    with_project, without = (
        total(
            (line.emitted[substance] for line in lines if (line.row.case == WITH_CASE) is is_with),
            f"t-{gas}/{per}",
        ).named(f"{gas}の排出量({label})", clause=CLAUSE)
        for is_with, label in ((True, "with"), (False, "without"))
    )
    return (without - with_project).named(f"{gas}の削減量", clause=CLAUSE)
