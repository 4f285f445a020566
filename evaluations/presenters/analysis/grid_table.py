"""需要と建設費の格子 as chart, table and CSV."""

from evaluations.analysis.study import Study
from evaluations.presenters.analysis.results import EXACT_FIGURES, exact
from evaluations.presenters.analysis.tables import Numbers, Table
from evaluations.presenters.analysis.words import money_text
from evaluations.presenters.pictures import TwoWay
from evaluations.presenters.pictures.wording import change_text


def grid_data(study: Study) -> TwoWay:
    """B/C, for the chart."""
    changes = tuple(float(change / 100) for change in study.grid.changes)
    return TwoWay(changes, changes, tuple(tuple(one.cbr for one in row) for row in study.grid.results))


def grid_table(study: Study) -> Table:
    """B − C."""
    names = [change_text(float(change / 100)) for change in study.grid.changes]
    rows = tuple(
        (f"需要 {name}", *(money_text(one.npv) for one in row))
        for name, row in zip(names, study.grid.results, strict=True)
    )
    return Table(("需要", *(f"建設費 {name}" for name in names)), rows)


def grid_numbers(study: Study) -> Numbers:
    changes = study.grid.changes
    return Numbers(
        ("需要の変化(%)", "建設費の変化(%)", *EXACT_FIGURES),
        tuple(
            (float(demand), float(construction), *exact(result))
            for demand, row in zip(changes, study.grid.results, strict=True)
            for construction, result in zip(changes, row, strict=True)
        ),
    )
