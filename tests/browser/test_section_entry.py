"""節の入力 with a browser: autosave, a block from a spreadsheet, two people at once, a broken line, no JavaScript."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import CheckPage, NewPage, Witness
from tests.browser.visits import sign_in

SAVED = re.compile("^保存しました")
DRAFT = re.compile("入力途中の例")
PASTE = """([target, text]) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    document.querySelector(target).dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


def _open(page: Page, section: str, username: str = "clerk") -> None:
    """A section of the half-filled sample draft."""
    sign_in(page, username)
    page.goto("/projects/")
    page.get_by_role("link", name=DRAFT).first.click()
    page.get_by_role("main").get_by_role("link", name=section, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(section)
    page.wait_for_load_state()


def test_what_is_typed_is_echoed_saved_and_there_again(page: Page, check_page: CheckPage) -> None:
    _open(page, "事業期間と計算期間")
    page.locator("#completion_year").fill("令和10")
    expect(page.locator("#completion_year-echo")).to_have_text("令和10年度(2028年度)")
    expect(page.locator("[data-save-state]")).to_have_text(SAVED)
    page.locator("#completion_year").fill("来年")
    expect(page.locator("#completion_year-error")).to_contain_text("「来年」は年度として読めません")
    page.reload()
    expect(page.locator("#completion_year")).to_have_value("来年")
    expect(page.get_by_role("link", name="完了年度", exact=True)).to_be_visible()
    check_page(page)


def test_a_block_from_a_spreadsheet_fills_the_table_and_adds_rows(page: Page, check_page: CheckPage) -> None:
    _open(page, "需要")
    page.get_by_role("button", name=re.compile(r"^行を追加\s*\(貨物のまとまりの一覧\)")).click()
    name = page.locator("[data-table=groups] tbody tr").last.locator(".input").first
    expect(name).to_be_focused()
    block = '輸出 雑貨\t輸出\t静岡県\t"東南\nアジア"\tフレートトン\t△１，２\n輸入 雑貨\t輸入\t中国\t静岡県\t20ft個\t8,000\n'
    page.evaluate(PASTE, [f"[id='{name.get_attribute('id')}']", block])
    rows = page.locator("[data-table=groups] tbody tr")
    expect(page.locator("#entry-status")).to_have_text("12個のセルに貼り付けました。行を1行加えました。")
    last = rows.last.locator(".input")
    expect(last.nth(0)).to_have_value("輸入 雑貨")
    expect(last.nth(4)).to_have_value("box_20")
    expect(page.locator("[data-save-state]")).to_have_text(SAVED)
    refused = rows.nth(rows.count() - 2).locator("[aria-invalid=true]")
    expect(refused).to_have_value("△１，２")
    check_page(page)


def test_two_people_at_once_overwrite_nothing_unseen(new_page: NewPage, check_page: CheckPage) -> None:
    mine, theirs = new_page(), new_page()
    _open(mine, "事業の概要")
    _open(theirs, "事業の概要")
    theirs.locator("#department").fill("港湾振興課")
    expect(theirs.locator("[data-save-state]")).to_have_text(SAVED)
    mine.locator("#department").fill("港湾整備課")
    conflict = mine.get_by_role("alert")
    expect(conflict).to_contain_text("港湾振興課")
    expect(conflict).to_contain_text("港湾整備課")
    check_page(mine)
    theirs.reload()
    expect(theirs.locator("#department")).to_have_value("港湾振興課")
    mine.get_by_role("button", name="自分の内容で保存し直す").click()
    theirs.reload()
    expect(theirs.locator("#department")).to_have_value("港湾整備課")


def test_a_broken_line_loses_nothing(page: Page, witness: Witness) -> None:
    witness.expect("ERR_INTERNET_DISCONNECTED|htmx:(sendError|afterRequest)")
    _open(page, "事業の概要")
    page.context.set_offline(True)
    page.locator("#section_chief").fill("例示 次郎")
    expect(page.locator("[data-save-state]")).to_contain_text("入力はこの画面に残っています")
    page.context.set_offline(False)
    expect(page.locator("[data-save-state]")).to_have_text(SAVED, timeout=10_000)
    page.reload()
    expect(page.locator("#section_chief")).to_have_value("例示 次郎")


def test_a_button_that_finds_the_line_broken_says_so_and_works_again(page: Page, witness: Witness) -> None:
    witness.expect("ERR_INTERNET_DISCONNECTED|htmx:(sendError|afterRequest)")
    _open(page, "施設")
    rows = page.locator("[data-table=facilities] [data-row]")
    before = rows.count()
    page.context.set_offline(True)
    page.locator("#facilities-add").click()
    told = "通信が切れているため、操作を終えられませんでした"
    expect(page.locator("[data-save-state]")).to_contain_text(told)
    expect(page.locator("#entry-status")).to_contain_text(told)
    page.context.set_offline(False)
    page.locator("#facilities-add").click()
    expect(rows).to_have_count(before + 1)


def test_rows_are_added_and_saved_without_javascript(new_page: NewPage) -> None:
    page = new_page(javascript=False)
    _open(page, "施設")
    rows = page.locator("[data-table=facilities] [data-row]")
    before = rows.count()
    page.locator("#facilities-add").click()
    expect(rows).to_have_count(before + 1)
    rows.last.locator(".input").first.fill("守衛室")
    with page.expect_navigation():
        page.locator(".save-bar").get_by_role("button", name="保存する").click()
    expect(rows).to_have_count(before + 1)
    page.locator("[data-table=facilities] [id$=-remove]").last.click()
    expect(rows).to_have_count(before)
