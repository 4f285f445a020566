"""Only administrators."""

from functools import wraps
from typing import ParamSpec

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from projects.access.rules import check_manage
from projects.models import Person
from projects.views.guards import PersonView, View, signed_in

P = ParamSpec("P")


def administrator(view: PersonView[P]) -> View[P]:
    """Gives the view its administrator; everybody else gets the page with the rule's sentence."""

    @wraps(view)
    def guarded(
        request: HttpRequest, person: Person, /, *args: P.args, **kwargs: P.kwargs
    ) -> HttpResponseBase:
        check_manage(person)
        return view(request, person, *args, **kwargs)

    return signed_in(guarded)
