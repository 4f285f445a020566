"""便益の項目を除いた場合 as table and CSV."""

from evaluations.analysis.study import Study
from evaluations.presenters.analysis.results import EXACT_FIGURES, FIGURES, base_of, exact, printed
from evaluations.presenters.analysis.tables import Numbers, Table
from evaluations.presenters.analysis.words import eirr_note, eirr_text


def item_table(study: Study) -> Table:
    """The case as it is first."""
    eirr = study.measured.eirr
    first = ("除かない(基本ケース)", *printed(base_of(study)), eirr_text(eirr), eirr_note(eirr))
    rows = tuple(
        (one.label, *printed(one.result), eirr_text(one.eirr), eirr_note(one.eirr))
        for one in study.without_items
    )
    return Table(("除く便益", *FIGURES, "EIRR(%)", "備考"), (first, *rows), words=(6,)).without_empty_end


def item_numbers(study: Study) -> Numbers:
    lines = [(one.label, *exact(one.result), one.eirr.status, one.eirr.value) for one in study.without_items]
    return Numbers(("除く便益", *EXACT_FIGURES, "EIRRの状態", "EIRR"), tuple(lines))
