"""The history of a row, at the foot of its page."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest

from projects.models import Person
from projects.presenters.paging import page_links
from projects.presenters.registry_history import recorded_changes
from projects.selectors.registry import registry_events

ON_ONE_PAGE = 20


def history(request: HttpRequest, person: Person, *kinds: str, place: str) -> dict[str, Any]:
    """What the template of the history asks for."""
    page = Paginator(registry_events(person, kinds=kinds, place=place), ON_ONE_PAGE).get_page(
        request.GET.get("page")
    )
    return {
        "changes": recorded_changes(page.object_list),
        "changes_count": page.paginator.count,
        "page_links": page_links(page, request.GET),
    }
