"""What every page asks first: who is there, and what to answer when a rule says no."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from allauth.account.authentication import get_authentication_records
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from projects.access.refusals import Refused
from projects.models import Person

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]
PersonView = Callable[Concatenate[HttpRequest, Person, P], HttpResponseBase]


def signed_in(view: PersonView[P]) -> View[P]:
    """Gives the view its person; others are sent to the sign-in, a refusal becomes a page with its sentence.

    A part of a page asked for by htmx is not answered with a sign-in page inside it: 401 leaves what is there.
    Whoever signed in with a password of an administrator's first sets one of their own.
    """

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not isinstance(request.user, Person):
            if request.headers.get("HX-Request"):
                return HttpResponse(status=401)
            return redirect_to_login(request.get_full_path())
        if request.user.password_is_temporary and not _came_by_provider(request):
            return redirect("account_change_password")
        try:
            return view(request, request.user, *args, **kwargs)
        except Refused as refusal:
            return render(request, "refused.html", {"sentence": refusal.sentence}, status=403)

    return guarded


def _came_by_provider(request: HttpRequest) -> bool:
    """Whoever the office's provider vouches for needs no password here."""
    records = get_authentication_records(request, request.user)
    return any(record.get("method") == "socialaccount" for record in records)
