"""参考の割引率 as table and CSV, and B − C over a range of rates for the chart."""

from decimal import Decimal

from evaluations.analysis.outcome import Result
from evaluations.analysis.study import Study
from evaluations.presenters.analysis.results import EXACT_FIGURES, FIGURES, base_of, exact, printed
from evaluations.presenters.analysis.tables import Numbers, Table
from evaluations.presenters.analysis.words import LARGE_NOTE, TOO_LARGE
from evaluations.presenters.pictures import RateCurve
from projects.notation import group_digits


def rate_table(study: Study) -> Table:
    """The official rate first."""
    official = Decimal(study.basis.edition.discount_rate) * 100
    first = (
        f"{_percent(official)}(社会的割引率)",
        *printed(base_of(study)),
        study.basis.edition.title,
        "",
    )
    others = tuple(
        (_percent(named.percent), *printed(found.result), named.source, _note(found.result))
        for named, found in study.named_rates
    )
    return Table(("割引率", *FIGURES, "出典", "備考"), (first, *others), words=(5, 6)).without_empty_end


def rate_numbers(study: Study) -> Numbers:
    lines = [(float(named.percent), named.source, *exact(found.result)) for named, found in study.named_rates]
    return Numbers(("割引率(%)", "出典", *EXACT_FIGURES), tuple(lines))


def curve_data(study: Study) -> RateCurve:
    points = [(one.rate, one.result.npv) for one in study.curve if one.result.npv is not None]
    measured = study.measured
    return RateCurve(
        tuple(rate for rate, _ in points),
        tuple(npv for _, npv in points),
        measured.eirr.roots,
        study.figures.discount_rate,
        measured.npv,
    )


def _note(result: Result) -> str:
    return LARGE_NOTE if any(one is None or abs(one) >= TOO_LARGE for one in exact(result)) else ""


def _percent(percent: Decimal) -> str:
    return f"{group_digits(percent.normalize() + 0)}%"
