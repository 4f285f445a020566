"""The figures of one scenario as cells: printed, and unrounded."""

from evaluations.analysis.outcome import Result
from evaluations.analysis.study import Study
from evaluations.presenters.analysis.words import money_text
from evaluations.presenters.pictures.wording import fine_ratio_text

FIGURES = ("B(億円)", "C(億円)", "B/C", "B-C(億円)")
EXACT_FIGURES = ("B(円)", "C(円)", "B/C", "B-C(円)")
_NOTHING = Result(None, None, None, None)


def base_of(study: Study) -> Result:
    """The case as it is."""
    measured = study.measured
    return Result(measured.benefit_pv, measured.cost_pv, measured.cbr, measured.npv)


def printed(result: Result | None) -> tuple[str, str, str, str]:
    """Under `FIGURES`; 「−」 where there is none."""
    found = result or _NOTHING
    return (
        money_text(found.benefit_pv),
        money_text(found.cost_pv),
        fine_ratio_text(found.cbr),
        money_text(found.npv),
    )


def exact(result: Result | None) -> tuple[float | None, ...]:
    """Under `EXACT_FIGURES`."""
    found = result or _NOTHING
    return (found.benefit_pv, found.cost_pv, found.cbr, found.npv)
