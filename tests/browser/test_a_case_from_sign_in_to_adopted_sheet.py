"""The main job: a clerk takes a type 3 from sign-in to the adopted sheet, with the keyboard only."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from evaluations.sample.people import DEMO_PASSWORD
from tests.browser.clerk import TITLE, Clerk
from tests.browser.conftest import SCREENSHOTS, CheckPage, NewPage, Shoot
from tests.browser.keyboard import Keyboard, sign_in
from tests.browser.type3_case import by_hand


def test_a_clerk_takes_a_case_from_sign_in_to_the_adopted_sheet_with_the_keyboard_only(
    new_page: NewPage, check_page: CheckPage, shoot: Shoot, tmp_path: Path
) -> None:
    clerk = Clerk(new_page(), check_page, shoot, tmp_path)
    clerk.begins_a_project()
    clerk.enters_overview_schedule_and_facilities()
    clerk.enters_costs()
    clerk.enters_demand_and_cases()
    clerk.answers_the_effects()
    clerk.measures_the_benefit()
    clerk.describes()
    _asks_for_approval(clerk)
    for username, verb in (
        ("approver", "承認して提出する"),
        ("regional_reviewer", "本省へ進達する"),
        ("hq_decider", "採択する"),
    ):
        _acts(new_page(), username, verb, check_page)
    text = _downloads_the_sheet(clerk)
    _is_the_adopted_sheet(text)


def _asks_for_approval(clerk: Clerk) -> None:
    hands = clerk.hands
    clerk.back_to_the_project()
    clerk.seen("16_task_list")
    hands.follow("分析結果整理シート", heading="分析結果整理シート")
    clerk.seen("17_draft_sheet")
    assert "案・未提出" in _text_of(hands.download("PDFをダウンロード").path())
    clerk.back_to_the_project()
    hands.follow("結果の内訳", heading="結果")
    clerk.seen("18_result")
    clerk.back_to_the_project()
    _does(hands, "決裁を依頼する", clerk.check_page)


def _downloads_the_sheet(clerk: Clerk) -> str:
    """The PDF is there when the worker has made it; the page says so by itself."""
    clerk.hands.follow("事業一覧", heading="事業一覧", landmark="header")
    clerk.seen("19_projects")
    clerk.hands.follow(TITLE, heading=TITLE)
    clerk.seen("20_adopted")
    clerk.hands.follow("分析結果整理シート", heading="分析結果整理シート")
    expect(clerk.page.get_by_role("link", name="PDFをダウンロード")).to_be_visible(timeout=30_000)
    clerk.seen("21_adopted_sheet")
    sheet = SCREENSHOTS / "21_adopted_sheet.pdf"
    clerk.hands.download("PDFをダウンロード").save_as(sheet)
    return _text_of(sheet)


def _acts(page: Page, username: str, verb: str, check_page: CheckPage) -> None:
    """Another person finds the case among their work and does what their role does."""
    hands = sign_in(page, username, DEMO_PASSWORD)
    check_page(page)
    hands.follow(TITLE, heading=TITLE)
    check_page(page)
    _does(hands, verb, check_page)


def _does(hands: Keyboard, verb: str, check_page: CheckPage) -> None:
    """The button of the task list, the question, the answer."""
    actions = hands.page.get_by_role("region", name="手続").get_by_role("link", name=verb, exact=True)
    hands.go_to(actions)
    hands.page.keyboard.press("Enter")
    hands.arrive(verb)
    check_page(hands.page)
    hands.push(verb)
    hands.arrive(TITLE)


def _text_of(path: Path) -> str:
    """Everything the PDF says, without blanks."""
    import pypdfium2

    pdf = pypdfium2.PdfDocument(path)
    assert len(pdf) == 1
    return re.sub(r"\s", "", pdf[0].get_textpage().get_text_bounded())


def _is_the_adopted_sheet(text: str) -> None:
    expected = by_hand(22_000)
    for printed in (
        f"(億円){expected.benefit_oku}",
        f"(億円){expected.cost_oku}",
        f"B/C{expected.ratio}",
        f"B-C{expected.difference_oku}",
        "総事業費14.2億円",
        "補助金4.7億円",
        "予測取扱貨物量：10.0万トン/年",
        "の排出量は120トン/年減少し、NOxの排出量は0.02トン/年増加する。",
        "令和8年度",
    ):
        assert printed in text, text
    assert "案・未提出" not in text
