"""システム管理 in a browser: without JavaScript, by keyboard, at 1280 px and 320 px."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import CheckPage, NewPage, Shoot
from tests.browser.visits import sign_in

OWN_PASSWORD = "quiet-harbour-lantern"


def test_a_newcomer_is_registered_signs_in_once_with_the_password_shown_and_is_stopped(
    new_page: NewPage,
) -> None:
    admin, newcomer = new_page(javascript=False), new_page(javascript=False)
    sign_in(admin, "admin")
    admin.get_by_role("link", name="システム管理").click()
    admin.get_by_role("main").get_by_role("link", name="利用者", exact=True).click()
    admin.get_by_role("link", name="利用者を登録する").click()
    admin.get_by_label("ユーザー名").fill("newcomer")
    admin.get_by_label("氏名").fill("例示 新")
    admin.get_by_label("所属").select_option("静岡県(港湾管理者)")
    admin.get_by_label("役割").select_option("担当者")
    admin.get_by_role("button", name="登録する").click()
    password = admin.locator("code").last.inner_text()
    _give(newcomer, password)
    newcomer.get_by_label("いまのパスワード").fill(password)
    newcomer.get_by_label("新しいパスワード", exact=True).fill(OWN_PASSWORD)
    newcomer.get_by_label("新しいパスワード(確認)").fill(OWN_PASSWORD)
    newcomer.get_by_role("button", name="変更する").click()
    expect(newcomer.get_by_role("heading", level=1)).to_have_text("わたしの仕事")
    admin.get_by_role("link", name="利用者へ戻る").click()
    admin.get_by_role("link", name="利用を止める").click()
    admin.get_by_role("button", name="利用を止める").click()
    expect(admin.get_by_role("main")).to_contain_text("停止中")
    newcomer.reload()
    expect(newcomer.get_by_role("button", name="ログイン")).to_be_visible()
    _give(newcomer, OWN_PASSWORD)
    expect(newcomer.get_by_role("heading", level=1)).to_have_text("利用が止められています")


def test_a_port_is_found_and_gets_a_district_by_keyboard_alone(page: Page) -> None:
    sign_in(page, "admin")
    page.goto("/management/ports/")
    page.get_by_label(re.compile("^港湾名・")).focus()
    page.keyboard.type("名古屋")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=2)).to_contain_text("1港")
    page.get_by_role("link", name="名古屋港").focus()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="地区を登録する").focus()
    page.keyboard.press("Enter")
    page.get_by_label("地区名").focus()
    page.keyboard.type("例示ふ頭地区(架空)")
    page.keyboard.press("Tab")
    page.keyboard.type("reiji-futo")
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="地区の表")).to_contain_text("例示ふ頭地区(架空)")
    expect(page.get_by_role("region", name="経過の表")).to_contain_text("国土交通省港湾局 見本 三枝")


def test_every_page_is_free_of_findings_and_fits_a_narrow_screen(
    page: Page, check_page: CheckPage, shoot: Shoot
) -> None:
    sign_in(page, "admin")
    check_page(page)
    for name in (
        "",
        "organisations/",
        "people/",
        "ports/",
        "ports/?q=none",
        "new/organisation/",
        "new/person/",
    ):
        page.goto(f"/management/{name}")
        check_page(page)
    for name in (
        "new/port/",
        "organisations/shizuoka/",
        "people/1/",
        "people/1/deactivate/",
        "ports/shimizu/",
    ):
        page.goto(f"/management/{name}")
        check_page(page)
    shoot(page, "management_port")
    page.goto("/management/new/port/")
    page.get_by_role("button", name="登録する").click()
    expect(page.get_by_label("港湾名")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("港湾名")).to_have_accessible_description(
        re.compile("港湾名を記入してください。")
    )
    check_page(page)


def _give(page: Page, password: str) -> None:
    page.goto("/account/login/")
    page.get_by_label("ユーザー名").fill("newcomer")
    page.get_by_label("パスワード").fill(password)
    page.get_by_role("button", name="ログイン").click()
