"""What was posted without a valid session waits in the new session until the person has signed in again."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase

from projects.models import Person

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]

KEPT = "kept_post"
LARGEST_KEPT = 300_000  # characters: a stranger can fill a session with no more than this


def keeps_post(view: View[P]) -> View[P]:
    """Put above `signed_in`: a post of the whole page is kept while the sign-in comes between."""

    @wraps(view)
    def keeping(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        posted = request.method == "POST" and not request.headers.get("HX-Request")
        if posted and not isinstance(request.user, Person):
            typed = request.POST.urlencode()
            if len(typed) <= LARGEST_KEPT:
                request.session[KEPT] = {"path": request.path, "typed": typed}
        return view(request, *args, **kwargs)

    return keeping


def kept_post(request: HttpRequest) -> QueryDict | None:
    """What waits for this page, handed out once."""
    kept = request.session.get(KEPT)
    if not isinstance(kept, dict) or kept.get("path") != request.path:
        return None
    del request.session[KEPT]
    return QueryDict(kept["typed"])
