"""Reads the links to explanations out of a page, and the page as who looks at it reads it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote

_SPOKEN = {"basis__words", "sheet__spoken"}
_BASIS = "/result/basis/"


@dataclass
class Link:
    """`text` is what stands there, `name` what is said of it."""

    figure: str
    target: str
    text: str = ""
    name: str = ""


@dataclass
class LinkedPage:
    links: list[Link] = field(default_factory=list)
    seen: str = ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = LinkedPage()
        self._open: Link | None = None
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "span" and (self._hidden or given.get("class") in _SPOKEN):
            self._hidden += 1
        href = given.get("href") or ""
        if tag == "a" and _BASIS in href:
            figure = unquote(href.partition(_BASIS)[2]).removesuffix("/")
            self._open = Link(figure, given.get("target") or "")
            self.page.links.append(self._open)

    def handle_endtag(self, tag: str) -> None:
        if tag == "span" and self._hidden:
            self._hidden -= 1
        if tag == "a":
            self._open = None

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.page.seen += data
        if self._open is not None:
            self._open.name += data
            self._open.text += "" if self._hidden else data


def linked_page(html: str) -> LinkedPage:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.page
