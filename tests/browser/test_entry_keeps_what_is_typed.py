"""Slips, colleagues and an expired sign-in: each is told at its place, and nothing typed is lost."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import CheckPage, NewPage, Witness
from tests.browser.visits import copy_of_the_adopted_case, new_draft, sign_in

SAVED = re.compile("^保存しました")
UNREADABLE = [
    pytest.param("facilities", "shed.quantity", "四千くらい", "数として読めません", id="letters"),
    pytest.param("costs", "y2027.amounts.shed_works", "△5", "0以上", id="negative cost"),
]
CONTRADICTIONS = [
    pytest.param("schedule", "completion_year", "R7", "より前です", id="completion before adoption"),
    pytest.param("costs", "y2027.year", "2100", "計算期間", id="year outside the period"),
    pytest.param(
        "components/c1/benefits/transport", "with_export.share", "９０", "合計90%です", id="90 per cent"
    ),
]


@pytest.mark.parametrize(("section", "place", "typed", "sentence"), UNREADABLE)
def test_what_is_no_value_is_told_at_its_place_and_stays(
    page: Page, section: str, place: str, typed: str, sentence: str
) -> None:
    sign_in(page, "clerk")
    page.goto(f"{copy_of_the_adopted_case(page)}sections/{section}/")
    control = page.locator(f"[id='{place}']")
    control.fill(typed)
    with page.expect_navigation():
        page.get_by_role("button", name="保存する", exact=True).click()
    expect(page.locator("#error-summary")).to_contain_text(sentence)
    page.locator("#error-summary").get_by_role("link").click()
    expect(control).to_be_focused()
    expect(control).to_have_value(typed)
    expect(page.locator(f"[id='{place}-error']")).to_contain_text(sentence)


@pytest.mark.parametrize(("section", "place", "typed", "sentence"), CONTRADICTIONS)
def test_what_contradicts_is_told_at_its_place_while_it_is_typed_and_stays(
    page: Page, check_page: CheckPage, section: str, place: str, typed: str, sentence: str
) -> None:
    sign_in(page, "clerk")
    page.goto(f"{copy_of_the_adopted_case(page)}sections/{section}/")
    control = page.locator(f"[id='{place}']")
    control.fill(typed)
    told = page.locator(f"[id='{place}-remark']")
    expect(told).to_contain_text(sentence)
    expect(page.locator("[data-save-state]")).to_have_text(SAVED)
    page.reload()
    expect(told).to_contain_text(sentence)
    page.locator("#result-panel").get_by_role("link", name=re.compile(sentence)).click()
    expect(control).to_be_focused()
    check_page(page)


def test_a_cargo_group_without_a_route_is_named(page: Page) -> None:
    sign_in(page, "clerk")
    page.goto(f"{copy_of_the_adopted_case(page)}sections/components/c1/benefits/transport/")
    page.locator("#with_mixed-remove").click()
    page.get_by_text("それでも削除").click()
    expect(page.locator("#with_mixed")).to_have_count(0)
    expect(page.locator("#result-panel")).to_contain_text(
        "「輸出 詰合せ貨物」の経路が「実施する場合」についてありません。経路を加えてください。"
    )


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b'{"format": 1, "sections": {', "JSON"),
        (
            b'{"format": 1, "edition": "h23_06", "components": [{"id": "c1", "type": "small_lot_transshipment"}],'
            b' "sections": {"schedule": {"completion_year": "R9"}}}',
            "schedule#completion_year",
        ),
    ],
    ids=["malformed", "no year"],
)
def test_a_file_that_is_no_document_is_refused_with_the_reason(
    page: Page, witness: Witness, check_page: CheckPage, content: bytes, sentence: str
) -> None:
    witness.expect("422")
    sign_in(page, "clerk")
    page.goto("/projects/import/")
    page.get_by_label("文書のファイル").set_input_files(
        {"name": "case.json", "mimeType": "application/json", "buffer": content}
    )
    page.get_by_label("港湾と地区").select_option(index=1)
    page.get_by_label("事業名").fill("取り込む事業(架空)")
    page.get_by_role("button", name="取り込む").click()
    expect(page.get_by_role("main")).to_contain_text(sentence)
    expect(page.get_by_label("事業名")).to_have_value("取り込む事業(架空)")
    expect(page.get_by_label("港湾と地区").locator("option:checked")).to_have_text(re.compile("清水港"))
    check_page(page)


def test_a_colleague_is_named_and_either_state_can_be_chosen(new_page: NewPage) -> None:
    clerk, approver = new_page(), new_page()
    sign_in(clerk, "clerk")
    sign_in(approver, "approver")
    address = f"{new_draft(clerk)}sections/emissions/"
    for one in (clerk, approver):
        one.goto(address)
    approver.get_by_label("排出係数の出典").fill("決裁者の出典(架空)")
    expect(approver.locator("[data-save-state]")).to_have_text(SAVED)
    clerk.get_by_label("排出係数の出典").fill("担当者の出典(架空)")
    told = clerk.get_by_role("alert")
    expect(told).to_contain_text("例示 太郎さん")
    for text in ("決裁者の出典(架空)", "担当者の出典(架空)"):
        expect(told).to_contain_text(text)
    expect(clerk.get_by_label("排出係数の出典")).to_have_value("担当者の出典(架空)")
    clerk.get_by_role("link", name="自分の入力をやめて、相手の内容にする").click()
    expect(clerk.get_by_label("排出係数の出典")).to_have_value("決裁者の出典(架空)")


def test_an_expired_sign_in_warns_keeps_what_was_typed_and_saves_it_after_signing_in_again(
    page: Page, witness: Witness
) -> None:
    witness.expect("401|403")
    sign_in(page, "clerk")
    page.goto(f"{new_draft(page)}sections/emissions/")
    elsewhere = page.context.new_page()
    elsewhere.goto("/")
    elsewhere.get_by_role("button", name="ログアウト").click()
    expect(elsewhere.get_by_role("button", name="ログイン")).to_be_visible()
    page.get_by_label("算定の方法").fill("長く書いた算定の方法(架空)")
    expect(page.locator("[data-save-state]")).to_contain_text("ログインの期限が切れています")
    expect(page.get_by_label("算定の方法")).to_have_value("長く書いた算定の方法(架空)")
    sign_in(elsewhere, "clerk")
    expect(page.locator("[data-save-state]")).to_have_text(SAVED, timeout=40_000)
    page.reload()
    expect(page.get_by_label("算定の方法")).to_have_value("長く書いた算定の方法(架空)")
