"""The sheet as PDF against headless Chromium printing the same HTML.

Warm: the process or the browser already runs. Cold: one is started for this sheet. Ours makes tagged PDF/A-3a and
attaches the case; Chromium makes a plain PDF.
"""

from benchmarks.case import load_samples, set_up_django

set_up_django()

import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from django.conf import settings
from playwright.sync_api import Browser, sync_playwright

from benchmarks.timing import Line, Times, race, report
from evaluations.models import Run
from projects.content_store import content_read
from sheets.selectors.sources import SheetSource, run_source

CHROMIUM = "/usr/bin/chromium"
QUIET = ("--no-sandbox", "--disable-background-networking", "--disable-sync", "--no-first-run")
WARM_REPEATS, COLD_REPEATS = 9, 5


def measure() -> list[Line]:
    load_samples()
    run = Run.objects.filter(revision__project__title__contains="上屋").order_by("pk").first()
    assert run is not None
    source = run_source(run)
    rendered = source.rendered()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        page, document = _page(source, folder), _document(source, folder)
        cold = race(
            {
                "ours": lambda: _our_process(document, folder),
                "chromium": lambda: _browser_process(page, folder),
            },
            repeats=COLD_REPEATS,
            warm_up=1,
        )
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
            warm = race(
                {"ours": lambda: _pdf(replace(rendered).pdf), "chromium": _printer(browser, page)},
                repeats=WARM_REPEATS,
            )
            browser.close()
    browser_times = Times(warm["chromium"].seconds)  # what the browser's own processes used is not seen here
    return [
        Line("the sheet, warm", warm["ours"], browser_times, "a page of a running headless Chromium"),
        Line("the sheet, cold", cold["ours"], cold["chromium"], "chromium --headless --print-to-pdf"),
    ]


def _document(source: SheetSource, folder: Path) -> Path:
    """The case and its files, as `render_sheet` takes them."""
    for file in source.document.files:
        (folder / file.sha256).write_bytes(content_read(file.sha256))
    path = folder / "document.json"
    path.write_bytes(source.document.canonical())
    return path


def _page(source: SheetSource, folder: Path) -> Path:
    """The HTML of the sheet with style and picture inside it."""
    path = folder / "sheet.html"
    _render(_document(source, folder), folder, "html", path)
    return path


def _render(document: Path, folder: Path, kind: str, out: Path) -> None:
    command = (sys.executable, "manage.py", "render_sheet", str(document), "--format", kind)
    environment = {"PATH": "/usr/bin:/bin", "DATA_DIR": str(folder / "data")}
    subprocess.run(
        (*command, "--files", str(folder), "--out", str(out)),
        cwd=settings.BASE_DIR,
        env=environment,
        check=True,
        capture_output=True,
    )


def _our_process(document: Path, folder: Path) -> None:
    out = folder / "ours.pdf"
    _render(document, folder, "pdf", out)
    _pdf(out.read_bytes())


def _browser_process(page: Path, folder: Path) -> None:
    out = folder / "chromium.pdf"
    profile = f"--user-data-dir={folder / 'profile'}"
    command = (CHROMIUM, "--headless", *QUIET, profile, "--no-pdf-header-footer", f"--print-to-pdf={out}")
    subprocess.run((*command, page.as_uri()), check=True, capture_output=True, timeout=60)
    _pdf(out.read_bytes())


def _printer(browser: Browser, page: Path) -> Callable[[], None]:
    def print_page() -> None:
        tab = browser.new_page()
        tab.goto(page.as_uri())
        _pdf(tab.pdf(prefer_css_page_size=True))
        tab.close()

    return print_page


def _pdf(content: bytes) -> None:
    assert content.startswith(b"%PDF")


def main() -> None:
    report("Sheet", measure())


if __name__ == "__main__":
    main()
