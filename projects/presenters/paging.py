"""Links between the pages of a long list."""

from dataclasses import dataclass
from typing import TypeVar

from django.core.paginator import Page
from django.http import QueryDict

M = TypeVar("M")


@dataclass(frozen=True)
class PageLink:
    """A page number, or the gap between two of them when `url` and `current` are empty."""

    label: str
    url: str = ""
    current: bool = False


def page_links(page: Page[M], query: QueryDict, *, name: str = "page", fragment: str = "") -> list[PageLink]:
    """Links that keep the search; nothing when everything fits on one page.

    `name` and `fragment` tell the lists of one page apart.
    """
    if page.paginator.num_pages == 1:
        return []
    numbers = page.paginator.get_elided_page_range(page.number)
    return [_page_link(number, page, query, name, fragment) for number in numbers]


def _page_link(number: int | str, page: Page[M], query: QueryDict, name: str, fragment: str) -> PageLink:
    if not isinstance(number, int):
        return PageLink("…")
    asked = query.copy()
    asked[name] = str(number)
    return PageLink(str(number), f"?{asked.urlencode()}{fragment}", current=number == page.number)
