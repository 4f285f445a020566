"""Short ways to a page, for tests that are about what happens there."""

import re
from uuid import uuid4

from playwright.sync_api import Page, expect

from evaluations.sample.people import DEMO_PASSWORD

ADOPTED = re.compile("採択の例")


def sign_in(page: Page, username: str) -> None:
    page.goto("/account/login/")
    page.get_by_label("ユーザー名").fill(username)
    page.get_by_label("パスワード").fill(DEMO_PASSWORD)
    with page.expect_navigation():
        page.get_by_role("button", name="ログイン").click()
    page.get_by_role("heading", level=1, name="わたしの仕事", exact=True).wait_for()


def open_sample(page: Page, title: re.Pattern[str]) -> str:
    """The page of a sample case, and its address."""
    page.goto("/projects/")
    page.get_by_role("main").get_by_role("link", name=title).last.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    return page.url


def copy_of_the_adopted_case(page: Page) -> str:
    """A complete draft nobody else works on: its address."""
    source = open_sample(page, ADOPTED)
    page.goto(f"{source}copy/")
    page.get_by_role("button", name="複写する").click()
    page.wait_for_url(lambda url: url != f"{source}copy/")
    return page.url


def new_draft(page: Page) -> str:
    """An empty draft nobody else works on: its address."""
    page.goto("/projects/new/")
    page.get_by_label("港湾と地区").select_option(index=1)
    page.get_by_role("checkbox", name="小口貨物積替円滑化支援施設").check()
    page.get_by_label("事業名").fill(f"入力を確かめる例 {uuid4().hex[:6]}(架空)")
    page.get_by_role("button", name="事業を作成する").click()
    expect(page.get_by_text("事業を作成しました")).to_be_visible()
    return page.url
