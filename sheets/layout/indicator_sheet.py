"""効果に関する指標の記載シート: the indicators beside the effects they tell of, with footnotes (S6)."""

from collections.abc import Iterable, Mapping

from evaluations.appraisal import Figures
from projects.document import Assessed, Document, assessed
from projects.manuals import Edition, IndicatorGroup
from sheets.layout.given import Given, label_paragraph
from sheets.layout.grid import COLUMNS
from sheets.layout.indicator_lines import printed_lines
from sheets.layout.parts import Cell, Paragraph, Role, Row, Run, Sheet
from sheets.layout.status import SheetStatus

VARIANT = "indicators"
_EFFECT, _ITEM = 13, 12
_VALUE = COLUMNS - _EFFECT - _ITEM


def has_indicator_sheet(document: Document, edition: Edition) -> bool:
    """Whether any component is assessed by indicators."""
    return any(True for _ in assessed(document, edition))


def build_indicator_sheet(
    *, document: Document, edition: Edition, figures: Figures | None, status: SheetStatus
) -> Sheet:
    """The form with its labels, order and wording from the edition. Raises: ValueError, see `Given`."""
    given = Given(document, edition, figures, status, edition.sheet(VARIANT))
    cases = tuple(assessed(document, edition))
    marks = _footnote_marks(cases)
    return Sheet(
        title=given.wording.title,
        subtitle=Paragraph(
            (Run("、".join(dict.fromkeys(case.indicators.subject for case in cases))), *given.place)
        ),
        fiscal_year=Paragraph((given.evaluation_year,)),
        head=_head(given),
        rows=tuple(
            row
            for case in cases
            for number, group in enumerate(case.indicators.groups, 1)
            for row in _group(given, case, group, f"{case.id}.{number}", marks)
        ),
        notes=tuple(
            Paragraph((Run(mark, raised=True), Run(f" {group.footnote}"))) for group, mark in marks.items()
        ),
        name=given.name,
    )


def _footnote_marks(cases: Iterable[Assessed]) -> dict[IndicatorGroup, str]:
    """The groups with a footnote and their marks, counted through the sheet: ※1, ※2 …, a single one ※."""
    noted = [group for case in cases for group in case.indicators.groups if group.footnote]
    return {group: f"※{number}" if len(noted) > 1 else "※" for number, group in enumerate(noted, 1)}


def _head(given: Given) -> tuple[Row, Row]:
    return (
        Row(
            "head.effect",
            (
                _column_head(given, "effect", _EFFECT, rows=2),
                _column_head(given, "indicators", _ITEM + _VALUE),
            ),
        ),
        Row(
            "head.item",
            (_column_head(given, "indicators.item", _ITEM), _column_head(given, "indicators.value", _VALUE)),
        ),
    )


def _column_head(given: Given, place: str, columns: int, rows: int = 1) -> Cell:
    text = label_paragraph(given.wording.label(place))
    return Cell(f"{place}.label", Role.COLUMN_HEAD, (text,), columns, rows)


def _group(
    given: Given, case: Assessed, group: IndicatorGroup, key: str, marks: Mapping[IndicatorGroup, str]
) -> list[Row]:
    """The rows beside one effect; rows the manual's form does not have only where they were given."""
    lines = [(row.label, printed_lines(given, case, row.lines)) for row in group.rows]
    printed = [(label, paragraphs) for label, paragraphs in lines if paragraphs]
    rows: list[Row] = []
    for number, (label, paragraphs) in enumerate(printed, 1):
        place = f"{key}.{number}"
        cells = (
            Cell(f"{place}.item", Role.ROW_HEAD, (Paragraph((Run(label),)),), _ITEM),
            Cell(f"{place}.value", Role.TEXT, tuple(map(Paragraph, paragraphs)), _VALUE),
        )
        effect = () if rows else (_effect(group, key, len(printed), marks.get(group, "")),)
        rows.append(Row("indicators", (*effect, *cells)))
    return rows


def _effect(group: IndicatorGroup, key: str, rows: int, mark: str) -> Cell:
    """物流網寸断による輸送コスト増大の回避※1."""
    runs = (Run(group.heading), *((Run(mark, raised=True),) if mark else ()))
    return Cell(f"{key}.effect", Role.ROW_HEAD, (Paragraph(runs),), _EFFECT, rows)
