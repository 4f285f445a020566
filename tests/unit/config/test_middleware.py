"""The request id and the limit on the size of a request."""

import io
import json
import logging

import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from pytest_django import Settings

from config.middleware import BodyLimitMiddleware


def accept(request: HttpRequest) -> HttpResponse:
    return HttpResponse("taken")


class Upload(io.RawIOBase):
    """A body that counts how much of it was read."""

    def __init__(self, size: int) -> None:
        self.left = size

    def read(self, size: int = -1) -> bytes:
        taken = self.left if size < 0 else min(size, self.left)
        self.left -= taken
        return b"x" * taken


def announce(rf: RequestFactory, body: Upload) -> HttpRequest:
    request = rf.post("/")
    request.META |= {"wsgi.input": body, "CONTENT_LENGTH": str(body.left)}
    return request


def test_a_well_formed_id_from_the_proxy_is_kept(client: Client) -> None:
    response = client.get("/healthz", headers={"X-Request-ID": "proxy-0123456789"})
    assert response.headers["X-Request-ID"] == "proxy-0123456789"


@pytest.mark.parametrize("given", ["", "short", "with space 0123", "x" * 65, "line\nbreak01"])
def test_any_other_id_is_replaced(client: Client, given: str) -> None:
    response = client.get("/healthz", headers={"X-Request-ID": given})
    assert response.headers["X-Request-ID"] != given
    assert len(response.headers["X-Request-ID"]) == 32


def test_a_body_up_to_the_limit_reaches_the_view(rf: RequestFactory) -> None:
    request = announce(rf, Upload(settings.LARGEST_BODY))
    assert BodyLimitMiddleware(accept)(request).status_code == 200


def test_a_length_that_is_no_number_is_left_to_the_server(rf: RequestFactory) -> None:
    request = rf.post("/")
    request.META["CONTENT_LENGTH"] = "²"
    assert BodyLimitMiddleware(accept)(request).status_code == 200


def test_a_body_beyond_the_limit_is_read_to_its_end_so_that_the_browser_shows_the_page(
    rf: RequestFactory,
) -> None:
    body = Upload(settings.LARGEST_BODY + 1)
    assert BodyLimitMiddleware(accept)(announce(rf, body)).status_code == 413
    assert body.left == 0


def test_a_body_far_beyond_the_limit_is_not_read_at_all(rf: RequestFactory) -> None:
    body = Upload(settings.LARGEST_BODY * 100)
    assert BodyLimitMiddleware(accept)(announce(rf, body)).status_code == 413
    assert body.left == settings.LARGEST_BODY * 100


def test_every_answer_carries_the_strict_security_headers(client: Client) -> None:
    headers = client.get("/healthz").headers
    policy = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
    assert policy["script-src"] == policy["style-src"] == policy["default-src"] == "'self'"
    assert policy["object-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"


def test_a_log_line_is_json_with_the_id_of_its_request(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    client.get("/healthz", headers={"X-Request-ID": "proxy-0123456789"})
    (handler,) = logging.getLogger().handlers[:1]
    line = json.loads(handler.format(caplog.records[-1]))
    assert line["request_id"] == "proxy-0123456789"
    assert (line["path"], line["status"]) == ("/healthz", 200)


def test_an_address_asked_for_in_the_wrong_way_answers_with_a_page(client: Client) -> None:
    response = client.post("/healthz")
    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, HEAD"
    assert "この画面は直接開けません" in response.content.decode()


def test_no_answer_is_without_its_content_security_policy(client: Client, settings: Settings) -> None:
    settings.SECURE_SSL_REDIRECT = True
    for host in ("testserver", "evil.example"):
        assert "Content-Security-Policy" in client.get("/", headers={"host": host}).headers
