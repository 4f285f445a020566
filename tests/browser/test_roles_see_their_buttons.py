"""Every demo sign-in sees its own work; what it may not do says why; other houses' cases do not exist for it."""

import re

import pytest
from playwright.sync_api import Page, expect

from evaluations.sample.people import MEMBERS, Member
from tests.browser.conftest import CheckPage, NewPage, Shoot, Witness
from tests.browser.visits import ADOPTED, open_sample, sign_in

HALF_FILLED = re.compile("入力途中の例")
RETURNED = re.compile("差戻しの例")


@pytest.mark.parametrize("member", MEMBERS, ids=[member.username for member in MEMBERS])
def test_every_demo_sign_in_sees_its_home(page: Page, shoot: Shoot, member: Member) -> None:
    sign_in(page, member.username)
    for known in (member.name, member.role.label):
        expect(page.get_by_role("banner")).to_contain_text(known)
    shoot(page, f"home_{member.username}")


def test_a_button_that_does_not_work_says_why(new_page: NewPage, check_page: CheckPage) -> None:
    clerk, approver = new_page(), new_page()
    sign_in(clerk, "clerk")
    open_sample(clerk, HALF_FILLED)
    _is_disabled(clerk, "決裁を依頼する", "まだ提出できません.*件残っています")
    check_page(clerk)
    sign_in(approver, "approver")
    open_sample(approver, RETURNED)
    _is_disabled(approver, "承認して提出する", "いまは「差戻し」のため.*担当者・コンサルタントの番です")
    check_page(approver)


def test_a_case_of_another_port_authority_does_not_exist(
    new_page: NewPage, witness: Witness, check_page: CheckPage
) -> None:
    witness.expect("404")
    owner, stranger = new_page(), new_page()
    sign_in(owner, "clerk")
    sign_in(stranger, "hakata_clerk")
    stranger.goto("/projects/")
    expect(stranger.get_by_text("まだ事業がありません")).to_be_visible()
    address = open_sample(owner, ADOPTED)
    for page in ("", "result/", "sheet/", "sheet/result.pdf", "sections/costs/", "actions/withdraw/"):
        answer = stranger.goto(f"{address}{page}")
        assert answer is not None
        assert answer.status == 404
    expect(stranger.get_by_role("heading")).to_have_text("ページが見つかりません")
    check_page(stranger)


def _is_disabled(page: Page, verb: str, reason: str) -> None:
    button = page.get_by_role("region", name="手続").get_by_role("button", name=verb)
    expect(button).to_have_attribute("aria-disabled", "true")
    expect(button).to_have_accessible_description(re.compile(reason))
