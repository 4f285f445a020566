"""Somebody without a browser: opens pages, changes what stands in their forms, and sends them."""

from collections.abc import Callable, Mapping
from html.parser import HTMLParser

import requests

Files = Mapping[str, tuple[str, bytes]]

NO_TEXT = {"file", "submit", "button", "image", "reset"}


class FormVisitor(requests.Session):
    """Keeps its cookies when the server comes back under another address."""

    def __init__(self, address: Callable[[], str]) -> None:
        super().__init__()
        self.trust_env = False
        self.address = address

    def see(self, path: str) -> requests.Response:
        return self._ask("GET", path)

    def send_form(
        self, path: str, changes: Mapping[str, str], files: Files | None = None
    ) -> requests.Response:
        """The form of a page as it stands there, with these changes."""
        page = self.see(path)
        assert page.status_code == 200, f"{path}: {page.status_code}\n{page.text}"
        form = form_of(page.text)
        assert set(changes) <= {name for name, _ in form} | {"do"}, f"{path} has other controls: {form}"
        texts = [(name, text) for name, text in form if name not in changes]
        answer = self._ask("POST", path, [*texts, *changes.items()], files)
        assert answer.status_code == 302, f"{path}: {answer.status_code}\n{answer.text}"
        return answer

    def _ask(
        self,
        method: str,
        path: str,
        texts: list[tuple[str, str]] | None = None,
        files: Files | None = None,
    ) -> requests.Response:
        """Every answer on a connection of its own: an old one may have ended with the server."""
        headers = {"Connection": "close"}
        return self.request(
            method,
            self.address() + path,
            data=texts,
            files=files,
            headers=headers,
            allow_redirects=False,
            timeout=60,
        )


def form_of(page: str) -> list[tuple[str, str]]:
    """What a browser would send of the form in the middle of the page, its buttons apart."""
    reader = _FormReader()
    reader.feed(page)
    reader.close()
    return reader.texts


class _FormReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[tuple[str, str]] = []
        self.within: set[str] = set()
        self.area: list[str] | None = None
        self.options: list[tuple[str, bool]] = []
        self.name = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in ("main", "form", "template"):
            self.within.add(tag)
        elif not self._reads(given, tag):
            return
        elif tag == "input":
            self._input(given)
        elif tag == "textarea":
            self.name, self.area = given["name"], []
        elif tag == "select":
            self.name, self.options = given["name"], []
        elif tag == "option":
            self.options.append((given.get("value", ""), "selected" in given))

    def handle_data(self, data: str) -> None:
        if self.area is not None:
            self.area.append(data)

    def handle_endtag(self, tag: str) -> None:
        self.within.discard(tag)
        if tag == "textarea" and self.area is not None:
            self.texts.append((self.name, "".join(self.area).removeprefix("\n")))
            self.area = None
        elif tag == "select" and self.options:
            chosen = [value for value, selected in self.options if selected]
            self.texts.append((self.name, chosen[-1] if chosen else self.options[0][0]))
            self.options = []

    def _reads(self, given: Mapping[str, str], tag: str) -> bool:
        in_form = {"main", "form"} <= self.within and "template" not in self.within
        return in_form and (tag == "option" or ("name" in given and "disabled" not in given))

    def _input(self, given: Mapping[str, str]) -> None:
        kind = given.get("type", "text")
        chosen = kind not in ("checkbox", "radio") or "checked" in given
        if kind not in NO_TEXT and chosen:
            self.texts.append((given["name"], given.get("value", "on" if kind == "checkbox" else "")))
