"""Pages for what went wrong: plain Japanese, what to do, and the request id to quote."""

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def _page(request: HttpRequest, template: str, status: int) -> HttpResponse:
    """Rendered without the request, so that no context processor can fail a second time."""
    context = {"request_id": request.META.get("REQUEST_ID", "")}
    return HttpResponse(render_to_string(f"errors/{template}.html", context), status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    if isinstance(exception, TOO_LARGE):
        return too_large(request)
    return _page(request, "400", 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, "403", 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, "404", 404)


def method_not_allowed(request: HttpRequest) -> HttpResponse:
    """Mostly an address of a button, opened anew after signing in."""
    return _page(request, "405", 405)


def too_large(request: HttpRequest) -> HttpResponse:
    return _page(request, "413", 413)


def too_many_requests(request: HttpRequest) -> HttpResponse:
    """The sign-in package asks for this page when a rate limit is reached."""
    return _page(request, "429", 429)


def server_error(request: HttpRequest) -> HttpResponse:
    return _page(request, "500", 500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Mostly a tab left open while the same person signed in or out in another one."""
    return _page(request, "csrf", 403)
