"""Pages for what went wrong are readable, accessible and quote the request."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import CheckPage, Witness


def test_an_unknown_address_gives_a_japanese_page_with_the_request_id(
    page: Page, witness: Witness, check_page: CheckPage
) -> None:
    witness.expect("404")
    response = page.goto("/no-such-page")
    assert response is not None
    assert response.status == 404
    expect(page.get_by_role("heading")).to_have_text("ページが見つかりません")
    expect(page.get_by_role("code")).to_have_text(response.headers["x-request-id"])
    check_page(page)


def test_a_body_that_is_too_large_gets_a_page_and_not_a_broken_connection(
    page: Page, witness: Witness
) -> None:
    witness.expect("404|413")
    page.goto("/no-such-page")
    status, text = page.evaluate(
        """async () => {
            const body = new Blob([new Uint8Array(11 * 1024 * 1024)]);
            const answer = await fetch("/account/login/", { method: "POST", body });
            return [answer.status, await answer.text()];
        }"""
    )
    assert status == 413
    assert "送信された内容が大きすぎます" in text
