"""What a person does on a page, click by click; each ends once the browser shows that it is done, or raises its Error."""

import re
from pathlib import Path

from playwright.sync_api import Error, Locator, Page

SAVED = re.compile("^保存しました")


def take_in(page: Page, archive: Path, title: str) -> None:
    """A new case from a document."""
    page.goto("/projects/import/")
    page.get_by_label("文書のファイル").set_input_files(archive)
    page.get_by_label("港湾と地区").select_option(index=1)
    page.get_by_label("事業名").fill(title)
    _press(page, page.get_by_role("button", name="取り込む"))
    _arrive(page, title)


def type_and_save(page: Page, section: str, field: str, text: str) -> None:
    """With the button 「保存する」."""
    page.goto(section)
    page.locator(f"#{field}").fill(text)
    _press(page, page.locator(".save-bar").get_by_role("button", name="保存する", exact=True))
    page.locator(".messages").get_by_text(SAVED).wait_for()


def type_and_wait(page: Page, section: str, field: str, text: str) -> None:
    """Until the page saves by itself, and again by itself when a save failed."""
    page.goto(section)
    page.locator(f"#{field}").fill(text)
    page.locator("[data-save-state]").get_by_text(SAVED).wait_for()


def choose_picture(page: Page, section: str, name: str, content: bytes) -> None:
    """It is stored as soon as it is chosen; the page says when it was not."""
    page.goto(section)
    chooser = page.locator("input[type=file][accept^='image']")
    chooser.set_input_files({"name": name, "mimeType": "image/png", "buffer": content})
    stored, refused = page.get_by_role("link", name=name), page.locator("[data-save-state][data-tone=bad]")
    stored.or_(refused).wait_for()
    if not stored.is_visible():
        raise Error(refused.inner_text())


def carry_out(page: Page, project: str, verb: str, title: str) -> None:
    """A step of the procedure: its button, the question, the answer."""
    page.goto(project)
    _press(page, page.get_by_role("region", name="手続").get_by_role("link", name=verb, exact=True))
    _press(page, page.get_by_role("button", name=verb, exact=True))
    _arrive(page, title)


def download_sheet(page: Page, project: str) -> bytes:
    """The page shows the link by itself once the sheet is printed."""
    page.goto(f"{project}sheet/")
    with page.expect_download() as download:
        page.get_by_role("link", name="PDFをダウンロード").click()
    return download.value.path().read_bytes()


def download_document(page: Page, project: str, target: Path) -> Path:
    page.goto(project)
    with page.expect_download() as download:
        page.get_by_role("link", name="文書の出力").click()
    download.value.save_as(target)
    return target


def _press(page: Page, control: Locator) -> None:
    """To the next page; raises at once where the server is gone."""
    with page.expect_navigation():
        control.click()


def _arrive(page: Page, title: str) -> None:
    page.get_by_role("heading", level=1, name=title, exact=True).wait_for()
