"""Every refused request gets a Japanese page that quotes its number."""

from collections.abc import Callable

import pytest
from django.core.exceptions import TooManyFieldsSent
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from config import errors


@pytest.fixture
def refused(rf: RequestFactory) -> HttpRequest:
    return rf.get("/", REQUEST_ID="the-id-of-this-request")


@pytest.mark.parametrize(
    ("page", "status", "heading"),
    [
        (errors.bad_request, 400, "リクエストを読み取れませんでした"),
        (errors.forbidden, 403, "この操作を行う権限がありません"),
        (errors.not_found, 404, "ページが見つかりません"),
        (errors.method_not_allowed, 405, "この画面は直接開けません"),
        (errors.too_large, 413, "送信された内容が大きすぎます"),
        (errors.too_many_requests, 429, "短い時間に操作が集中しています"),
        (errors.server_error, 500, "システムの内部で問題が起きました"),
        (errors.csrf_failure, 403, "画面の有効期限が切れています"),
    ],
)
def test_an_error_page_says_what_happened_and_quotes_the_request(
    refused: HttpRequest, page: Callable[[HttpRequest], HttpResponse], status: int, heading: str
) -> None:
    response = page(refused)
    assert response.status_code == status
    assert f"<h1>{heading}</h1>" in response.content.decode()
    assert "the-id-of-this-request" in response.content.decode()


def test_a_form_with_too_many_fields_gets_the_page_about_size(refused: HttpRequest) -> None:
    assert errors.bad_request(refused, TooManyFieldsSent()).status_code == 413
