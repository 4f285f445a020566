"""A long list of inputs: narrowed by words and group, ordered by its headings, fifty on a page, the first on paper."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.core.paginator import Paginator
from django.http import QueryDict

from evaluations.analysis.inputs import Input
from projects.presenters.paging import PageLink, page_links

ON_ONE_PAGE = 50
ON_PAPER = 100
MOST_WORDS = 10
M = TypeVar("M")


@dataclass(frozen=True)
class Wanted:
    """What the lists are narrowed to."""

    words: str = ""
    group: str = ""

    def takes(self, one: Input) -> bool:
        """Whether every word occurs in the name, unit or source; case and width of letters do not matter."""
        text = _plain(f"{one.label} {one.unit} {one.source}")
        words = _plain(self.words).split()[:MOST_WORDS]
        return self.group in ("", one.group) and all(word in text for word in words)


@dataclass(frozen=True)
class Order(Generic[M]):
    """An order people may choose by its heading; `falling` says which way it starts. None stands last both ways."""

    heading: str
    key: Callable[[M], str | float | None]
    falling: bool = False


@dataclass(frozen=True)
class Heading:
    """A column; `url` orders the list by it, `direction` is how it is ordered now (an ARIA word)."""

    label: str
    number: bool = False
    url: str = ""
    direction: str = ""


@dataclass(frozen=True)
class Page(Generic[M]):
    """What is shown of a list."""

    items: Sequence[M]
    count: int
    headings: tuple[Heading, ...]
    page_links: list[PageLink]

    @property
    def left_out(self) -> int:
        return self.count - len(self.items)


@dataclass(frozen=True)
class InputList(Generic[M]):
    """A list with its name in the address of the page, its columns and the orders of some of them."""

    name: str
    columns: tuple[Heading, ...]
    orders: Mapping[str, Order[M]]
    default: str
    input_of: Callable[[M], Input]

    def found(self, items: Iterable[M], wanted: Wanted, query: QueryDict) -> list[M]:
        """All that is wanted, ordered as asked."""
        key, falling = self._order(query)
        order = self.orders[key].key
        kept = [one for one in items if wanted.takes(self.input_of(one))]
        known = [(value, one) for one in kept if (value := order(one)) is not None]
        known.sort(key=lambda pair: pair[0], reverse=falling)
        return [one for _, one in known] + [one for one in kept if order(one) is None]

    def page(self, items: Iterable[M], wanted: Wanted, query: QueryDict) -> Page[M]:
        found = self.found(items, wanted, query)
        page = Paginator(found, ON_ONE_PAGE).get_page(query.get(f"{self.name}_page"))
        links = page_links(page, query, name=f"{self.name}_page", fragment=f"#{self.name}")
        return Page(list(page.object_list), len(found), self._headings(query), links)

    def printed(self, items: Iterable[M], wanted: Wanted, query: QueryDict) -> Page[M]:
        """The first of them: hundreds of rows are for a spreadsheet, and take half a minute to lay out."""
        found = self.found(items, wanted, query)
        return Page(found[:ON_PAPER], len(found), self._headings(query), [])

    def _headings(self, query: QueryDict) -> tuple[Heading, ...]:
        key, falling = self._order(query)
        by_heading = {order.heading: name for name, order in self.orders.items()}
        return tuple(
            self._heading(column, by_heading[column.label], query, key, falling)
            if column.label in by_heading
            else column
            for column in self.columns
        )

    def _heading(self, column: Heading, name: str, query: QueryDict, key: str, falling: bool) -> Heading:
        """A second choice of the same heading turns the order round."""
        turned = not falling if name == key else self.orders[name].falling
        asked = query.copy()
        asked.pop(f"{self.name}_page", None)
        asked[f"{self.name}_sort"] = f"{'-' if turned else ''}{name}"
        direction = "" if name != key else "descending" if falling else "ascending"
        return Heading(column.label, column.number, f"?{asked.urlencode()}#{self.name}", direction)

    def _order(self, query: QueryDict) -> tuple[str, bool]:
        """The order asked for and whether it falls; what is not offered changes nothing."""
        asked = query.get(f"{self.name}_sort", "")
        if asked.removeprefix("-") in self.orders:
            return asked.removeprefix("-"), asked.startswith("-")
        return self.default, self.orders[self.default].falling


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
