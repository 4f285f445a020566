"""The types of an edition, one line each, for its page, its command and its documentation."""

from collections.abc import Iterator
from dataclasses import dataclass

from projects.document.methods import METHODS, method_title
from projects.manuals import BenefitItem, Edition, IndicatorType, ProjectType, editions, load_edition

ANALYSES = {"cost_benefit": "費用便益分析", "indicators": "効果に関する指標"}
SHEETS = {"result_1": "分析結果整理シート例1", "result_2": "分析結果整理シート例2"}
INDICATOR_SHEET = "効果に関する指標の記載シート"
MISSING = "未登録"
INTRODUCTION = """# プロジェクトの種類

Written by `manage.py generate_docs` from `projects/manuals/editions`; a test keeps it current. Do not edit it.
"""
HEADINGS = ("番号", "種類", "表の名称", "シートの名称", "分析", "施設", "便益と計測の方法", "様式")


@dataclass(frozen=True)
class TypeLine:
    """A number of the table of types; `key` is empty where no file describes it."""

    number: int
    key: str
    name: str
    name_in_table: str
    name_on_sheet: str
    analysis: str
    facilities: tuple[str, ...]
    benefits: tuple[str, ...]
    sheets: tuple[str, ...]

    @property
    def cells(self) -> tuple[str, ...]:
        """In the order of HEADINGS."""
        many = (self.facilities, self.benefits, self.sheets)
        names = (self.name, self.name_in_table, self.name_on_sheet)
        return (str(self.number), *names, self.analysis, *("、".join(part) or "-" for part in many))


def type_lines(edition: Edition) -> tuple[TypeLine, ...]:
    """Every number of the table, those that are missing included, in their order."""
    lines = [_line(edition, kind) for kind in edition.types.values()]
    lines += [TypeLine(number, "", MISSING, "", "", "", (), (), ()) for number in edition.missing_numbers]
    return tuple(sorted(lines, key=lambda line: line.number))


def types_page() -> str:
    """The types of every edition as a Markdown page."""
    return "\n".join([INTRODUCTION, *(line for key in editions() for line in _section(load_edition(key)))])


def _section(edition: Edition) -> Iterator[str]:
    yield f"## {edition.title}({edition.issued})\n"
    for row in (HEADINGS, ("---",) * len(HEADINGS), *(line.cells for line in type_lines(edition))):
        yield f"| {' | '.join(row)} |"
    yield ""


def _line(edition: Edition, kind: ProjectType) -> TypeLine:
    lives = {life.key: life.years for life in edition.service_lives}
    facilities = [
        f"{one.specification}({lives[one.service_life]}年)" if one.service_life else one.specification
        for one in kind.facilities
    ]
    sheets = [SHEETS[kind.sheet.variant]]
    if isinstance(kind, IndicatorType):
        sheets.append(INDICATOR_SHEET)
    return TypeLine(
        kind.number,
        kind.key,
        kind.names.chapter,
        kind.names.table,
        kind.names.sheet,
        ANALYSES[kind.analysis],
        tuple(facilities),
        tuple(_benefit(item) for item in kind.benefits),
        tuple(sheets),
    )


def _benefit(item: BenefitItem) -> str:
    methods = "・".join(method_title(method) for method in item.methods if method in METHODS)
    return f"{item.item}({'※' if item.conditional else ''}{methods})"
