"""効果に関する指標の記載シート: the indicators beside the effects they tell of, with footnotes (S6)."""

from evaluations.appraisal import Figures
from projects.document import Document
from projects.manuals import Edition, IndicatorGroup, IndicatorRow, Indicators
from sheets.layout.given import Given, label_paragraph
from sheets.layout.grid import COLUMNS
from sheets.layout.indicator_lines import assessed, is_known, printed_lines
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
    kinds = [kind for _, kind in assessed(document, edition)]
    names = "、".join(dict.fromkeys(kind.names.chapter for kind in kinds))
    return Sheet(
        title=given.wording.title,
        subtitle=Paragraph((Run(names), *given.place)),
        fiscal_year=Paragraph((given.evaluation_year,)),
        head=_head(given),
        rows=tuple(
            row
            for component, kind in assessed(document, edition)
            for number, group in enumerate(kind.indicators.groups, 1)
            for row in _group(given, component, kind.indicators, group, f"{component}.{number}")
        ),
        notes=tuple(
            dict.fromkeys(
                note for kind in kinds for group in kind.indicators.groups for note in _footnotes(group)
            )
        ),
        name=given.name,
    )


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
    given: Given, component: str, indicators: Indicators, group: IndicatorGroup, key: str
) -> list[Row]:
    """The rows beside one effect; rows the manual's form does not have only where they were given."""
    printed = [row for row in group.rows if _is_printed(given, component, indicators, row)]
    rows: list[Row] = []
    for number, row in enumerate(printed, 1):
        place = f"{key}.{number}"
        lines = (
            Paragraph(runs)
            for line in row.lines
            for runs in printed_lines(given, component, indicators, line)
        )
        cells = (
            Cell(f"{place}.item", Role.ROW_HEAD, (Paragraph((Run(row.label),)),), _ITEM),
            Cell(f"{place}.value", Role.TEXT, tuple(lines), _VALUE),
        )
        effect = () if rows else (_effect(group, key, len(printed)),)
        rows.append(Row("indicators", (*effect, *cells)))
    return rows


def _is_printed(given: Given, component: str, indicators: Indicators, row: IndicatorRow) -> bool:
    if not indicators.is_extra(row):
        return True
    return any(is_known(given, component, indicators, key) for key in row.indicators)


def _effect(group: IndicatorGroup, key: str, rows: int) -> Cell:
    """物流網寸断による輸送コスト増大の回避※1."""
    mark = (Run(group.footnote_mark, raised=True),) if group.footnote_mark else ()
    return Cell(f"{key}.effect", Role.ROW_HEAD, (Paragraph((Run(group.heading), *mark)),), _EFFECT, rows)


def _footnotes(group: IndicatorGroup) -> list[Paragraph]:
    if group.footnote is None or group.footnote_mark is None:
        return []
    return [Paragraph((Run(group.footnote_mark, raised=True), Run(f" {group.footnote}")))]
