"""供用開始の遅れ as table and CSV."""

from evaluations.analysis.study import Study
from evaluations.presenters.analysis.results import EXACT_FIGURES, FIGURES, base_of, exact, printed
from evaluations.presenters.analysis.tables import Numbers, Table
from evaluations.presenters.analysis.words import eirr_note, eirr_text
from projects.notation import wareki_with_gregorian


def delay_table(study: Study) -> Table:
    """The case as it is first; where a later opening cannot be computed, the reason stands in the remarks."""
    timeline, eirr = study.basis.timeline, study.measured.eirr
    first = (
        *_years("遅れなし", timeline.opening, timeline.last),
        *printed(base_of(study)),
        eirr_text(eirr),
        "",
    )
    rows = tuple(
        (
            *_years(f"{one.years}年", one.opening, one.last),
            *printed(one.result),
            eirr_text(one.eirr),
            "".join(one.problems) or eirr_note(one.eirr),
        )
        for one in study.delays
    )
    columns = ("遅れ", "供用開始年度", "供用終了年度", *FIGURES, "EIRR(%)", "備考")
    return Table(columns, (first, *rows), words=(1, 2, 8)).without_empty_end


def delay_numbers(study: Study) -> Numbers:
    lines = [
        (one.years, one.opening, one.last, *exact(one.result), one.eirr.value if one.eirr else None)
        for one in study.delays
    ]
    return Numbers(("遅れ(年)", "供用開始年度", "供用終了年度", *EXACT_FIGURES, "EIRR"), tuple(lines))


def _years(name: str, opening: int, last: int) -> tuple[str, str, str]:
    return name, wareki_with_gregorian(opening), wareki_with_gregorian(last)
