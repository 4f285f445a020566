"""Whether the form fits on one page is told without printing it, and the print agrees."""

from collections.abc import Callable
from typing import Any

import pytest

from evaluations.appraisal import Figures
from projects.document import read_document
from projects.manuals import Edition
from sheets.layout import submitted
from sheets.rendering import Rendered, render_result_sheet
from sheets.rendering.pictures import FileSource
from tests.unit.sheets.printed_pages import page_count

SENTENCE = "小口の荷主が多い当港では、横持ち輸送に1台当たり90分を要し、費用の負担が大きい。"
Print = Callable[..., Rendered]


@pytest.fixture
def printed(payload: dict[str, Any], edition: Edition, figures: Figures, files: FileSource) -> Print:
    def rendered(**texts: str) -> Rendered:
        payload["sections"]["narrative"] |= texts
        return render_result_sheet(
            document=read_document(payload),
            figures=figures,
            edition=edition,
            files=files,
            status=submitted(1, "0" * 64),
        )

    return rendered


def test_an_ordinary_case_fits_at_full_size(printed: Print) -> None:
    assert (printed().fit.points, printed().fit.pages, printed().fit.overflow) == (9.0, 1, {})


@pytest.mark.parametrize("sentences", range(2, 26, 2))
def test_what_is_said_to_fit_is_printed_on_one_page(printed: Print, sentences: int) -> None:
    rendered = printed(issue=SENTENCE * sentences)
    assert (page_count(rendered.pdf) == 1) == rendered.fit.one_page


def test_letters_shrink_step_by_step_and_never_below_seven_and_a_half_points(printed: Print) -> None:
    sizes = [printed(issue=SENTENCE * sentences).fit.points for sentences in range(1, 26)]
    one_page = [size for size in sizes if sizes.index(size) < len(sizes)]
    assert set(sizes) == {9.0, 8.5, 8.0, 7.5}
    assert min(one_page) == 7.5


def test_what_does_not_fit_names_the_texts_that_stand_beyond_the_page(printed: Print) -> None:
    fit = printed(issue=SENTENCE * 20, effect=SENTENCE * 20).fit
    assert fit.pages == 2
    assert fit.points == 9.0  # once there is a second page, small letters buy nothing
    assert fit.overflow["effect"] > 0
    assert "issue" not in fit.overflow  # it stands on the first page


def test_a_text_as_long_as_its_capacity_fits(printed: Print) -> None:
    most = printed().fit.capacity["issue"].most
    assert printed(issue="課" * most).fit.one_page
    assert page_count(printed(issue="課" * most).pdf) == 1
    assert not printed(issue="課" * (most + 200)).fit.one_page


def test_a_short_text_leaves_more_room_for_another(printed: Print) -> None:
    before = printed(goal=SENTENCE * 5).fit.capacity["effect"].most
    assert printed(goal="短い。").fit.capacity["effect"].most > before
