"""Fixtures of the browser tests: the running server, people with a browser each, and what their browsers saw."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright

from tests.browser.running_server import ROOT, RunningServer, start_server

CHROMIUM = "/usr/bin/chromium"
QUIET_CHROMIUM = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
DESK = {"width": 1280, "height": 900}
NARROW = {"width": 320, "height": 640}
SCREENSHOTS = ROOT / "test-results" / "screenshots"
REPLACED = (
    "^error: htmx:(afterRequest|sendAbort),"  # a later request took the place of one that was on its way
)
LOCAL_SCHEMES = {"data", "blob", "about"}

expect.set_options(timeout=15_000)  # of a busy machine; nothing waits longer than until it is so


class Witness:
    """What the browsers of one test asked for and complained about; both are checked when the test ends."""

    def __init__(self, host: str) -> None:
        self.host = host
        self.console: list[str] = []
        self.requests: list[str] = []
        self.expected = [REPLACED]

    def watch(self, context: BrowserContext) -> None:
        context.on("console", lambda message: self.console.append(f"{message.type}: {message.text}"))
        context.on("weberror", lambda error: self.console.append(f"uncaught: {error.error}"))
        context.on("request", self._remember)

    def expect(self, pattern: str) -> None:
        """Names a console message that belongs to the test, such as the 409 of a refused autosave."""
        self.expected.append(pattern)

    def _remember(self, request: Request) -> None:
        self.requests.append(request.url)

    @property
    def foreign_requests(self) -> list[str]:
        """Requests that left this host."""
        parts = [(url, urlsplit(url)) for url in self.requests]
        return [url for url, part in parts if part.scheme not in LOCAL_SCHEMES and part.netloc != self.host]

    @property
    def unexpected_console(self) -> list[str]:
        return [line for line in self.console if not any(re.search(known, line) for known in self.expected)]


class NewPage(Protocol):
    """Opens a page in a fresh profile: another person at another desk."""

    def __call__(self, *, javascript: bool = True) -> Page: ...


class CheckPage(Protocol):
    """Asserts that the page is free of axe findings at 1280 px and 320 px and reflows at 320 px."""

    def __call__(self, page: Page) -> None: ...


class Shoot(Protocol):
    """Keeps a full-page picture under test-results/screenshots."""

    def __call__(self, page: Page, name: str) -> Path: ...


def open_desk(browser: Browser, address: str, *, javascript: bool = True) -> BrowserContext:
    """A fresh profile of a browser in Japan."""
    return browser.new_context(
        base_url=address,
        locale="ja-JP",
        timezone_id="Asia/Tokyo",
        viewport={"width": DESK["width"], "height": DESK["height"]},
        java_script_enabled=javascript,
        accept_downloads=True,
    )


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """script/server with sample data, once for all browser tests."""
    folder = tmp_path_factory.mktemp("server")
    running = start_server(folder / "data", folder / "log")
    yield running
    ended = running.process.poll() is not None
    running.stop()
    assert not ended, f"script/server ended by itself:\n{running.log}"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET_CHROMIUM)
        yield chromium
        chromium.close()


@pytest.fixture
def witness(server: RunningServer) -> Witness:
    return Witness(urlsplit(server.url).netloc)


@pytest.fixture
def new_page(browser: Browser, server: RunningServer, witness: Witness) -> Iterator[NewPage]:
    contexts: list[BrowserContext] = []

    def open_page(*, javascript: bool = True) -> Page:
        context = open_desk(browser, server.url, javascript=javascript)
        witness.watch(context)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
    assert witness.foreign_requests == []
    assert witness.unexpected_console == []


@pytest.fixture
def page(new_page: NewPage) -> Page:
    return new_page()


@pytest.fixture
def check_page() -> CheckPage:
    axe = Axe()

    def check(page: Page) -> None:
        for size in (DESK, NARROW):
            page.set_viewport_size({"width": size["width"], "height": size["height"]})
            found = axe.run(page)
            assert found.violations_count == 0, (
                f"{page.url} at {size['width']} px:\n{found.generate_report()}"
            )
        width: int = page.evaluate("document.scrollingElement.scrollWidth")
        assert width <= NARROW["width"], f"{page.url} scrolls sideways at 320 px: {width} px wide"
        page.set_viewport_size({"width": DESK["width"], "height": DESK["height"]})

    return check


@pytest.fixture
def shoot() -> Shoot:
    def keep(page: Page, name: str) -> Path:
        path = SCREENSHOTS / f"{name}.png"
        page.screenshot(path=path, full_page=True)
        return path

    return keep
