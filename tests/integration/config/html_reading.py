"""Finds in an HTML page what a strict Content-Security-Policy would stop, and what would weaken it."""

from html.parser import HTMLParser

LINKS = {"href", "src", "action", "formaction", "data", "poster", "xlink:href"}
SCRIPTED = ("javascript:", "data:", "vbscript:")
ELSEWHERE = (
    "http:",
    "https:",
    "//",
)  # a person may follow a link to another host; nothing is loaded from there
DATA_BLOCKS = {"application/json"}  # browsers run nothing of this type
FORBIDDEN_ELEMENTS = {"style", "base", "object", "embed"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in FORBIDDEN_ELEMENTS:
            self.found.append(f"<{tag}>")
        if tag == "script" and "src" not in given and given.get("type") not in DATA_BLOCKS:
            self.found.append("<script> without src")
        for name, value in given.items():
            link = (value or "").strip().lower()
            if name == "style" or name.startswith(("on", "hx-on", "data-hx-on")):
                self.found.append(f"<{tag} {name}>")
            if name in LINKS and link.startswith(SCRIPTED if tag == "a" else SCRIPTED + ELSEWHERE):
                self.found.append(f"<{tag} {name}={value}>")
            if name in ("hx-vals", "hx-headers") and link.startswith(("js:", "javascript:")):
                self.found.append(f"<{tag} {name}={value}>")


def inline_code(page: str) -> list[str]:
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader.found
