"""What every request passes: an id for logs and error pages, and the limit on its size."""

import re
import time
import uuid
from collections.abc import Callable

import structlog
from django.conf import settings
from django.http import HttpRequest, HttpResponseNotAllowed
from django.http.response import HttpResponseBase

from config import errors

REQUEST_ID_HEADER = "X-Request-ID"
WELL_FORMED_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")
DRAINED_MULTIPLE = 8
CHUNK = 64 * 1024

GetResponse = Callable[[HttpRequest], HttpResponseBase]
log = structlog.get_logger("request")


class RequestIdMiddleware:
    """Takes a well-formed id from the proxy in front or makes one; logs one line for each request."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        given = request.headers.get(REQUEST_ID_HEADER, "")
        request_id = given if WELL_FORMED_REQUEST_ID.fullmatch(given) else uuid.uuid4().hex
        request.META["REQUEST_ID"] = request_id
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id)
        started = time.perf_counter()
        response = self.get_response(request)
        response.headers[REQUEST_ID_HEADER] = request_id
        log.info(
            "answered",
            method=request.method,
            path=request.path,
            status=response.status_code,
            milliseconds=round((time.perf_counter() - started) * 1000),
        )
        return response


class MethodPageMiddleware:
    """Gives a page to an address that was asked for in a way it does not answer: Django's answer is empty."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if not isinstance(response, HttpResponseNotAllowed) or response.content:
            return response
        page = errors.method_not_allowed(request)
        page.headers["Allow"] = response.headers["Allow"]
        return page


class BodyLimitMiddleware:
    """Refuses a body that is announced as too large, before anything is kept of it."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        announced = request.META.get("CONTENT_LENGTH", "")
        if announced.isascii() and announced.isdigit() and int(announced) > settings.LARGEST_BODY:
            _discard_body(request, int(announced))
            return errors.too_large(request)
        return self.get_response(request)


def _discard_body(request: HttpRequest, announced: int) -> None:
    """Throw away what the browser is sending.

    A connection closed while the browser still sends makes it show its own "connection reset" instead of our
    page. Beyond a multiple of the limit that price is accepted.
    """
    if announced > settings.LARGEST_BODY * DRAINED_MULTIPLE:
        return
    stream = request.META["wsgi.input"]
    left = announced
    while left > 0 and (chunk := stream.read(min(CHUNK, left))):
        left -= len(chunk)
