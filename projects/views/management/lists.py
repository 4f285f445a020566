"""A list of the registry as a page, and all that was found as CSV."""

from typing import TypeVar

from django.core.paginator import Paginator
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from projects.presenters.csv_text import csv_text
from projects.presenters.paging import page_links
from projects.presenters.registry_lists import Listing
from projects.views.csv_answer import csv_answer
from projects.views.management.searches import RegistrySearch

ON_ONE_PAGE = 25
M = TypeVar("M", bound=Model)


def list_page(
    request: HttpRequest, listing: Listing[M], search: RegistrySearch, found: QuerySet[M]
) -> HttpResponse:
    page = Paginator(found, ON_ONE_PAGE).get_page(request.GET.get("page"))
    asked = request.GET.copy()
    asked.pop("page", None)
    context = {
        "listing": listing,
        "search": search,
        "lines": [listing.line(row) for row in page.object_list],
        "page": page,
        "page_links": page_links(page, request.GET),
        "csv_query": asked.urlencode(),
    }
    return render(request, "projects/management/list.html", context)


def list_csv(listing: Listing[M], found: QuerySet[M], *, file_name: str) -> HttpResponse:
    text = csv_text(listing.headings, (listing.cells(row) for row in found))
    return csv_answer(text, file_name)
