"""Second factor and the office's provider as people meet them, under the real Content-Security-Policy."""

import io
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from urllib.parse import parse_qs, urlsplit

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from evaluations.sample.people import DEMO_PASSWORD
from tests.authenticator_app import code_of
from tests.browser.conftest import CheckPage, NewPage, Shoot, Witness
from tests.browser.running_server import RunningServer, start_server
from tests.oidc_provider import CLIENT_ID, CLIENT_SECRET, Provider, running_provider

NAME, MAIL = "職員認証基盤", "hanako@shizuoka.example.jp"


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with running_provider() as provider:
        provider.claims = {"sub": "u-1", "email": MAIL, "email_verified": True}
        yield provider


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, provider: Provider) -> Iterator[RunningServer]:
    """script/server of an office that demands the second factor and has a provider."""
    folder = tmp_path_factory.mktemp("server")
    running = start_server(
        folder / "data",
        folder / "log",
        MFA="required",
        OIDC_NAME=NAME,
        OIDC_SERVER_URL=provider.url,
        OIDC_CLIENT_ID=CLIENT_ID,
        OIDC_CLIENT_SECRET=CLIENT_SECRET,
    )
    yield running
    running.stop()


def give_password(page: Page, username: str) -> None:
    page.goto("/account/login/")
    page.get_by_label("ユーザー名").fill(username)
    page.get_by_label("パスワード").fill(DEMO_PASSWORD)
    page.get_by_role("button", name="ログイン", exact=True).click()


def confirm_password(page: Page) -> None:
    expect(page.get_by_role("heading", name="ご本人の確認")).to_be_visible()
    page.get_by_label("パスワード").fill(DEMO_PASSWORD)
    page.get_by_role("button", name="次へ").click()


def photograph(page: Page) -> str:
    """The key as a phone reads it off the screen."""
    picture = page.get_by_role("img", name="認証アプリで読み取るQRコード").screenshot()
    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)))
    address = urlsplit(found.text)
    assert (address.scheme, address.netloc) == ("otpauth", "totp")
    (secret,) = parse_qs(address.query)["secret"]
    return secret


def test_a_phone_reads_the_code_off_the_screen_and_opens_the_account_from_then_on(
    new_page: NewPage, check_page: CheckPage, shoot: Shoot
) -> None:
    page = new_page()
    give_password(page, "approver")
    confirm_password(page)
    expect(page.get_by_role("heading", name="二段階認証の設定")).to_be_visible()
    check_page(page)
    shoot(page, "second-factor-set-up")
    secret = photograph(page)
    expect(page.get_by_text(secret)).to_be_visible()
    page.get_by_label("確認コード").fill(code_of(secret))
    page.get_by_role("button", name="設定する").click()
    expect(page.get_by_role("heading", name="リカバリーコード")).to_be_visible()
    check_page(page)
    page.get_by_role("link", name="わたしの仕事へ").click()
    expect(page.get_by_role("heading", name="わたしの仕事", level=1)).to_be_visible()

    elsewhere = new_page()
    give_password(elsewhere, "approver")
    check_page(elsewhere)
    elsewhere.get_by_label("確認コード").fill(code_of(secret, steps_ahead=1))
    elsewhere.get_by_role("button", name="ログイン", exact=True).click()
    expect(elsewhere.get_by_role("heading", name="わたしの仕事", level=1)).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_the_provider_leads_back_into_the_account(
    new_page: NewPage,
    server: RunningServer,
    provider: Provider,
    witness: Witness,
    check_page: CheckPage,
    javascript: bool,
) -> None:
    with closing(sqlite3.connect(server.data_dir / "database.sqlite3", timeout=20)) as database, database:
        database.execute("UPDATE projects_person SET email = ? WHERE username = 'clerk'", [MAIL])
    page = new_page(javascript=javascript)
    page.goto("/account/login/")
    if javascript:
        check_page(page)
    page.get_by_role("button", name=f"{NAME}でログイン").click()
    expect(
        page.get_by_role("heading", name="ご本人の確認")
    ).to_be_visible()  # signed in; the second factor is next
    asked = [url for url in witness.foreign_requests if url.startswith(f"{provider.url}/authorize?")]
    assert len(asked) == 1
    witness.requests = [url for url in witness.requests if url not in asked]
