"""The upper rows of the form: who, where, what, when, how much (S2, C3)."""

from evaluations.appraisal import answer_key
from projects.document import sheet_names
from projects.document.sections.facilities import Facility
from projects.notation import group_digits
from sheets.formatting import fiscal_year_text
from sheets.layout.given import Given, cell, label
from sheets.layout.grid import CONTENT, LABEL
from sheets.layout.parts import Cell, Paragraph, Role, Row, Run

_NAME, _DIVISION_LABEL, _DIVISION, _BODY_LABEL, _BODY = 13, 4, 6, 3, 5
_PERIOD_LABEL, _ADOPTION = 5, 8


def head_rows(given: Given) -> tuple[Row, ...]:
    overview = given.document.overview
    first = (
        label(given, "project_name", LABEL, rows=2),
        _project_name(given),
        label(given, "division", _DIVISION_LABEL),
        cell("division", Role.TEXT, [given.written(overview.department)], _DIVISION),
        label(given, "implementing_body", _BODY_LABEL, rows=2),
        cell("implementing_body", Role.TEXT, [given.written(overview.implementing_body_name)], _BODY, rows=2),
    )
    second = (
        label(given, "division_head", _DIVISION_LABEL),
        cell("division_head", Role.TEXT, [given.written(overview.section_chief)], _DIVISION),
    )
    return (
        Row("project_name", first),
        Row("division_head", second),
        _row(given, "location", [given.written(overview.location)]),
        _row(given, "specifications", _specifications(given)),
        _period(given),
        _row(given, "total_cost", _total_cost(given)),
    )


def _row(given: Given, key: str, runs: list[Run]) -> Row:
    return Row(key, (label(given, key, LABEL), cell(key, Role.TEXT, runs, CONTENT)))


def _project_name(given: Given) -> Cell:
    """The sheet's name of the type, and port and district beneath (S1)."""
    names = "、".join(sheet_names(given.document, given.edition))
    paragraphs = (Paragraph((Run(names),)), Paragraph(given.place))
    return Cell("project_name", Role.TEXT, paragraphs, _NAME, rows=2)


def _specifications(given: Given) -> list[Run]:
    """貨物積替上屋(2,000㎡)、立体式コンテナ蔵置施設(3,000㎡、蔵置容量800TEU)等."""
    facilities = given.document.facilities
    if not facilities.facilities:
        return [given.written(None)]
    runs: list[Run] = []
    for facility in facilities.facilities:
        runs += ([Run("、")] if runs else []) + _facility(given, facility)
    return [*runs, Run("等")] if facilities.and_others else runs


def _facility(given: Given, facility: Facility) -> list[Run]:
    runs = [given.written(facility.name), Run("("), *_quantity(given, facility)]
    if facility.storage_capacity is not None:
        key = answer_key("facilities", facility.id, "storage_capacity")
        capacity = given.written(group_digits(facility.storage_capacity), key)
        runs += [Run("、蔵置容量"), capacity, Run("TEU")]
    return [*runs, Run(")")]


def _quantity(given: Given, facility: Facility) -> list[Run]:
    """3,000㎡."""
    if facility.quantity is None:
        return [given.written(None)]
    key = answer_key("facilities", facility.id, "quantity")
    unit = facility.quantity_unit
    return [given.written(group_digits(facility.quantity), key), *([Run(unit.label)] if unit else [])]


def _period(given: Given) -> Row:
    schedule = given.document.schedule
    adoption, completion = (
        given.written(fiscal_year_text(year) if year else None, answer_key("schedule", "", field))
        for field, year in (
            ("adoption_year", schedule.adoption_year),
            ("completion_year", schedule.completion_year),
        )
    )
    rest = CONTENT - 2 * _PERIOD_LABEL - _ADOPTION
    cells = (
        label(given, "period", LABEL),
        label(given, "period.adoption", _PERIOD_LABEL),
        cell("period.adoption", Role.TEXT, [adoption], _ADOPTION),
        label(given, "period.completion", _PERIOD_LABEL),
        cell("period.completion", Role.TEXT, [completion], rest),
    )
    return Row("period", cells)


def _total_cost(given: Given) -> list[Run]:
    """〇〇億円 (うち 港湾機能高度化施設整備費補助金〇〇億円); 〇〇億円 (国土交通本省施設費) where the State pays all."""
    of_which = given.wording.label("total_cost.of_which")
    grants = "・".join(dict.fromkeys(kind.subsidy.name for kind in given.types))
    whole = given.money("total_project_cost", lambda figures: figures.total_project_cost)
    if all(kind.subsidy.is_whole for kind in given.types):
        return [*whole, Run(f" ({grants})")]
    subsidy = given.money("subsidy", lambda figures: figures.subsidy)
    return [*whole, Run(f" ({of_which} {grants}"), *subsidy, Run(")")]
