"""Grid, rates, later openings and benefits left out, as tables and as CSV."""

from decimal import Decimal

from evaluations.analysis.outcome import Result
from evaluations.analysis.study import Study
from evaluations.presenters.analysis.tables import Numbers, Table
from evaluations.presenters.analysis.words import (
    LARGE_NOTE,
    TOO_LARGE,
    eirr_note,
    eirr_text,
    money_text,
)
from evaluations.presenters.pictures import RateCurve, TwoWay
from evaluations.presenters.pictures.wording import change_text, fine_ratio_text
from projects.notation import group_digits, wareki_with_gregorian

_FIGURES = ("B(億円)", "C(億円)", "B/C", "B-C(億円)")
_EXACT_FIGURES = ("B(円)", "C(円)", "B/C", "B-C(円)")
BASE_CASE = "基本ケース"


def grid_chart_data(study: Study) -> TwoWay:
    changes = tuple(float(change / 100) for change in study.grid.changes)
    return TwoWay(changes, changes, tuple(tuple(one.cbr for one in row) for row in study.grid.results))


def grid_table(study: Study) -> Table:
    """B − C; the chart shows B/C."""
    names = [change_text(float(change / 100)) for change in study.grid.changes]
    rows = tuple(
        (f"需要 {name}", *(money_text(one.npv) for one in row))
        for name, row in zip(names, study.grid.results, strict=True)
    )
    return Table(("需要", *(f"建設費 {name}" for name in names)), rows)


def grid_numbers(study: Study) -> Numbers:
    changes = study.grid.changes
    return Numbers(
        ("需要の変化(%)", "建設費の変化(%)", *_EXACT_FIGURES),
        tuple(
            (float(demand), float(construction), *_exact(result))
            for demand, row in zip(changes, study.grid.results, strict=True)
            for construction, result in zip(changes, row, strict=True)
        ),
    )


def rate_table(study: Study) -> Table:
    """The official rate first."""
    official = Decimal(study.basis.edition.discount_rate) * 100
    first = (f"{_percent(official)}(社会的割引率)", *_printed(_base(study)), study.basis.edition.title, "")
    others = tuple(
        (_percent(named.percent), *_printed(found.result), named.source, _large_note(found.result))
        for named, found in study.named_rates
    )
    return Table(("割引率", *_FIGURES, "出典", "備考"), (first, *others), words=(5, 6)).without_empty_end


def rate_numbers(study: Study) -> Numbers:
    lines = [
        (float(named.percent), named.source, *_exact(found.result)) for named, found in study.named_rates
    ]
    return Numbers(("割引率(%)", "出典", *_EXACT_FIGURES), tuple(lines))


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


def delay_table(study: Study) -> Table:
    timeline = study.basis.timeline
    base = _years_row("遅れなし", timeline.opening, timeline.last)
    first = (*base, *_printed(_base(study)), eirr_text(study.measured.eirr), "")
    rows = tuple(
        (
            *_years_row(f"{one.years}年", one.opening, one.last),
            *_printed(one.result),
            eirr_text(one.eirr),
            "".join(one.problems) or eirr_note(one.eirr),
        )
        for one in study.delays
    )
    columns = ("遅れ", "供用開始年度", "供用終了年度", *_FIGURES, "EIRR(%)", "備考")
    return Table(columns, (first, *rows), words=(1, 2, 8)).without_empty_end


def delay_numbers(study: Study) -> Numbers:
    lines = [
        (one.years, one.opening, one.last, *_exact(one.result), one.eirr.value if one.eirr else None)
        for one in study.delays
    ]
    return Numbers(("遅れ(年)", "供用開始年度", "供用終了年度", *_EXACT_FIGURES, "EIRR"), tuple(lines))


def item_table(study: Study) -> Table:
    first = (
        f"{BASE_CASE}(除かない)",
        *_printed(_base(study)),
        eirr_text(study.measured.eirr),
        eirr_note(study.measured.eirr),
    )
    rows = tuple(
        (one.label, *_printed(one.result), eirr_text(one.eirr), eirr_note(one.eirr))
        for one in study.without_items
    )
    return Table(("除く便益", *_FIGURES, "EIRR(%)", "備考"), (first, *rows), words=(6,)).without_empty_end


def item_numbers(study: Study) -> Numbers:
    lines = [(one.label, *_exact(one.result), one.eirr.status, one.eirr.value) for one in study.without_items]
    return Numbers(("除く便益", *_EXACT_FIGURES, "EIRRの状態", "EIRR"), tuple(lines))


def _base(study: Study) -> Result:
    measured = study.measured
    return Result(measured.benefit_pv, measured.cost_pv, measured.cbr, measured.npv)


def _printed(result: Result | None) -> tuple[str, str, str, str]:
    found = result or Result(None, None, None, None)
    return (
        money_text(found.benefit_pv),
        money_text(found.cost_pv),
        fine_ratio_text(found.cbr),
        money_text(found.npv),
    )


def _exact(result: Result | None) -> tuple[float | None, ...]:
    found = result or Result(None, None, None, None)
    return (found.benefit_pv, found.cost_pv, found.cbr, found.npv)


def _large_note(result: Result) -> str:
    figures = _exact(result)
    return LARGE_NOTE if any(one is None or abs(one) >= TOO_LARGE for one in figures) else ""


def _years_row(name: str, opening: int, last: int) -> tuple[str, str, str]:
    return name, wareki_with_gregorian(opening), wareki_with_gregorian(last)


def _percent(percent: Decimal) -> str:
    return f"{group_digits(percent.normalize() + 0)}%"
