"""供用開始の遅れ: the case evaluated anew with the opening one, two, … years later."""

from dataclasses import dataclass

from evaluations.analysis.later_opening import opened_later
from evaluations.analysis.outcome import Result
from evaluations.appraisal import Basis, EirrFigure, evaluate

MOST_YEARS = 10


@dataclass(frozen=True)
class Delay:
    """The case opened so many years later; where it cannot be computed then, `problems` say why and the figures are None."""

    years: int
    opening: int
    last: int
    result: Result | None
    eirr: EirrFigure | None
    problems: tuple[str, ...] = ()


def delays(basis: Basis, *, most: int = MOST_YEARS) -> tuple[Delay, ...]:
    """One answer for each delay of 1 … `most` years."""
    return tuple(_delay(basis, years) for years in range(1, most + 1))


def _delay(basis: Basis, years: int) -> Delay:
    timeline = basis.timeline
    changed = opened_later(basis.document, basis.edition, opening=timeline.opening, years=years)
    evaluation = evaluate(changed, basis.edition)
    opening, last = timeline.opening + years, timeline.last + years
    figures = evaluation.figures.measured if evaluation.figures else None
    if figures is None:
        found = tuple(problem.sentence for problem in evaluation.problems)
        return Delay(years, opening, last, None, None, found)
    result = Result(figures.benefit_pv, figures.cost_pv, figures.cbr, figures.npv)
    return Delay(years, opening, last, result, figures.eirr)
