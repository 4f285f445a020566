"""From a figure to the answer it rests on, what moves it, and how likely it is: with the keyboard alone."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import CheckPage, Shoot
from tests.browser.keyboard import Keyboard
from tests.browser.visits import ADOPTED, copy_of_the_adopted_case, open_sample, sign_in


def test_the_ratio_opens_down_to_the_field_it_came_from(
    page: Page, check_page: CheckPage, shoot: Shoot
) -> None:
    sign_in(page, "clerk")
    address, keys = copy_of_the_adopted_case(page), Keyboard(page)
    page.goto(f"{address}result/")
    check_page(page)
    _open(keys, page.get_by_role("link", name=re.compile(r"^B[^-]C .*の計算根拠$")))
    expect(page.get_by_role("heading", level=1)).to_contain_text("費用便益比")
    check_page(page)
    shoot(page, "basis_of_the_ratio")
    _open(keys, page.get_by_role("link", name="この値だけを開く (総費用(C))"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("総費用")
    _open(keys, page.get_by_role("link", name=re.compile("^費用: ")).first)
    expect(page).to_have_url(re.compile(r"/sections/costs/#"))


def test_a_reader_of_the_sheet_opens_what_it_prints(page: Page, check_page: CheckPage) -> None:
    sign_in(page, "regional_reviewer")
    address = open_sample(page, ADOPTED)
    page.goto(f"{address}sheet/result.html")
    printed = page.get_by_role("link", name=re.compile("計算根拠"))
    assert printed.count() > 10
    _open(Keyboard(page), printed.first)
    expect(page).to_have_url(re.compile("/result/basis/"))
    check_page(page)


def test_analyses_are_marked_and_a_simulation_can_be_computed_again(
    page: Page, check_page: CheckPage, shoot: Shoot
) -> None:
    sign_in(page, "clerk")
    address, keys = copy_of_the_adopted_case(page), Keyboard(page)
    page.goto(f"{address}analysis/")
    for heading in ("切替値", "トルネード図", "需要と建設費の格子", "供用開始の遅れ"):
        expect(page.get_by_role("heading", name=re.compile(f"^{heading}.*参考"))).to_be_visible()
    check_page(page)
    shoot(page, "analysis")
    _open(keys, page.get_by_role("link", name=re.compile("シミュレーションで調べる")))
    _open(keys, page.get_by_role("link", name="新しいシミュレーション"))
    keys.choose(page.get_by_role("combobox", name=re.compile("^動かす入力")), "需要: 需要(全体)")
    keys.choose(page.get_by_role("combobox", name=re.compile("^分布")), "三角分布")
    for name, typed in (("最小", "0.8"), ("最頻値", "1"), ("最大", "1.1")):
        keys.fill(page.get_by_role("textbox", name=re.compile(f"^{name}")), typed)
    keys.write("試行回数(回)", "2万")
    check_page(page)
    keys.push("計算を始める")
    expect(page.get_by_text("B/Cが1以上になる確率").first).to_be_visible(timeout=60_000)
    check_page(page)
    shoot(page, "simulation")
    keys.push("再計算して確かめる")
    expect(page.get_by_text("同じ").first).to_be_visible(timeout=60_000)


def _open(keys: Keyboard, link: Locator) -> None:
    keys.go_to(link)
    with keys.page.expect_navigation():
        keys.page.keyboard.press("Enter")
