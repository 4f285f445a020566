"""Every number on a sheet names its explanation, and what is explained there is what is printed here."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any
from uuid import UUID

import pytest

from evaluations.appraisal import Evaluation, Figures, evaluate
from projects.document import Document, edition_of, read_document
from projects.manuals import Edition
from projects.notation import wareki
from sheets.layout import (
    DRAFT,
    Paragraph,
    Run,
    Sheet,
    build_indicator_sheet,
    build_result_sheet,
    fit,
    has_indicator_sheet,
)
from sheets.rendering import Rendered
from sheets.rendering.rendered import NAMED, Addresses
from tests.answered import ANSWER
from tests.every_case import CASES, read_case
from tests.linked_pages import linked_page
from tests.unit.evaluations.sound_case import worked
from tests.unit.sheets.printed_case import make_figures
from tests.unit.sheets.printed_forms import printed_forms

DIGIT = re.compile("[0-9０-９]")
PROJECT = UUID(int=1)
LINKED = Addresses(NAMED.stylesheet, NAMED.picture, basis=PROJECT)
each_case = pytest.mark.parametrize("name", CASES)


@cache
def case(name: str) -> tuple[Document, Edition, Evaluation]:
    document = read_case(name)
    edition = edition_of(document)
    return document, edition, evaluate(document, edition)


def sheets_of(document: Document, edition: Edition, figures: Figures | None) -> list[Sheet]:
    given: dict[str, Any] = {"document": document, "edition": edition, "figures": figures, "status": DRAFT}
    indicators = [build_indicator_sheet(**given)] if has_indicator_sheet(document, edition) else []
    return [build_result_sheet(**given), *indicators]


def sheets(name: str) -> list[Sheet]:
    document, edition, evaluation = case(name)
    return sheets_of(document, edition, evaluation.figures)


def paragraphs(sheet: Sheet) -> Iterator[Paragraph]:
    yield sheet.fiscal_year
    yield from (sheet.subtitle,) if sheet.subtitle else ()
    yield from (paragraph for cell in sheet.cells() for paragraph in cell.paragraphs)
    yield from sheet.notes


def runs_of(name: str) -> list[Run]:
    return [run for sheet in sheets(name) for paragraph in paragraphs(sheet) for run in paragraph.runs]


@each_case
def test_every_number_has_a_key_but_texts_of_people_and_of_the_form(name: str) -> None:
    """Texts of people are the long answers; of the form, names of types, ±10 % of the manual and marks of footnotes."""
    document, edition, evaluation = case(name)
    form = {edition.type(one.type).names.sheet for one in document.components}
    form |= {edition.sheet("result_1").label(f"sensitivity.{key}") for key in ("demand", "construction")}
    if evaluation.figures is None:  # the year before the adoption then has none
        form |= {wareki((document.schedule.adoption_year or 0) - 1)}
    unexplained = [
        run.text
        for sheet in sheets(name)
        for paragraph in paragraphs(sheet)
        for run in paragraph.runs
        if DIGIT.search(run.text) and not (run.figure or run.raised or paragraph.field or run.text in form)
    ]

    assert unexplained == []


@each_case
def test_what_a_number_leads_to_is_what_it_says(name: str) -> None:
    for run in (run for run in runs_of(name) if run.figure):
        assert run.text in printed_forms(run.figure, *case(name)), run


@each_case
def test_paper_has_no_links_and_a_page_differs_from_it_by_nothing_else(name: str) -> None:
    for sheet in sheets(name):
        rendered = Rendered(sheet, DRAFT, fit(sheet), None)
        page, printed = rendered.page(LINKED), rendered.html
        without = re.sub(
            r'<span class="sheet__spoken">[^<]*</span></a>|<a class="sheet__basis"[^>]*>|<link rel="icon"[^>]*>',
            "",
            page,
        )

        assert "<a " not in printed
        assert without == printed
        keys = [run.figure for paragraph in paragraphs(sheet) for run in paragraph.runs if run.figure]
        assert sorted(link.figure for link in linked_page(page).links) == sorted(keys)


def test_a_number_that_is_chosen_opens_outside_the_frame_and_says_what_opens(
    document: Document, edition: Edition
) -> None:
    sheet = sheets_of(document, edition, make_figures())[0]
    (link,) = (
        one
        for one in linked_page(Rendered(sheet, DRAFT, fit(sheet), None).page(LINKED)).links
        if one.figure == "answer/facilities#f1.quantity"
    )

    assert (link.text, link.name, link.target) == ("3,200", "3,200の計算根拠", "_top")


def test_a_figure_stays_on_one_line_with_its_unit_and_a_range_with_its_brackets(
    document: Document, edition: Edition
) -> None:
    sheet = sheets_of(document, edition, make_figures())[0]
    printed = Rendered(sheet, DRAFT, fit(sheet), None).html

    assert '<span class="sheet__together">18.5億円</span>' in printed
    assert '<span class="sheet__together">(1.2～1.5)</span>' in printed


def test_each_end_of_a_range_has_a_basis_of_its_own(document: Document, edition: Edition) -> None:
    sheet = sheets_of(document, edition, make_figures())[0]
    found = [(run.text, run.figure) for part in sheet.cell("sensitivity").paragraphs for run in part.runs]

    assert [one for one in found if one[1]] == [
        ("1.2", "sensitivity/demand/low/cbr"),
        ("1.5", "sensitivity/demand/high/cbr"),
        ("1.5", "sensitivity/construction/low/cbr"),
        ("1.3", "sensitivity/construction/high/cbr"),
    ]


@each_case
def test_without_figures_only_what_was_typed_has_a_basis(name: str) -> None:
    document, edition, evaluation = case(name)

    for sheet in sheets_of(document, edition, None):
        for run in (run for paragraph in paragraphs(sheet) for run in paragraph.runs if run.figure):
            assert run.figure.startswith(ANSWER)
            assert run.text in printed_forms(run.figure, document, edition, evaluation), run


def test_a_gas_that_increases_leads_to_its_reduction() -> None:
    """The sentence of an increase prints the amount without its sign."""
    document = worked("type3_by_routes", lambda draft: draft.answer("emissions", co2_reduction="-12.5"))
    sheet = sheets_of(document, edition_of(document), evaluate(document, edition_of(document)).figures)[0]

    (run,) = (run for part in sheet.cell("effects").paragraphs for run in part.runs if "co2" in run.figure)
    assert (run.text, run.figure) == ("12.5", "answer/emissions#co2_reduction")


def test_no_ratio_and_no_volume_has_no_basis(payload: dict[str, Any], edition: Edition) -> None:
    sheet = sheets_of(read_document(payload), edition, make_figures(cbr=None, volumes=()))[0]

    assert [run.figure for run in sheet.cell("efficiency.cbr").paragraphs[0].runs] == [""]
    assert not any(run.figure.startswith("volumes") for run in sheet.cell("benefit_basis").paragraphs[0].runs)
