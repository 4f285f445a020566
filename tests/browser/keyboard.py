"""A person who works with the keyboard alone: finds a control by its name, goes to it by Tab, sees where they are."""

import re
from pathlib import Path

from playwright.sync_api import Download, Locator, Page, expect

MOST_TABS = 600
WHERE = """target => {
    const here = document.activeElement;
    if (here === target) return "here";
    const after = target.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING;
    return after && here !== document.body ? "behind" : "ahead";
}"""
FOCUS_IS_VISIBLE = """async target => {
    const fault = () => {
        const style = getComputedStyle(target);
        const ring = target.matches(":focus-visible") && style.outlineStyle !== "none";
        if (!ring || parseFloat(style.outlineWidth) < 2) return "no ring is drawn around it";
        const box = target.getBoundingClientRect();
        const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.15], [0.5, 0.85]];
        const seen = points.some(([x, y]) => {
            const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
            return hit && (hit === target || target.contains(hit));
        });
        return seen ? "" : "it lies outside the window or beneath something";
    };
    for (let frame = 0; frame < FRAMES && fault(); frame += 1) await new Promise(requestAnimationFrame);
    return fault();
}""".replace("FRAMES", "30")  # scrolling follows the focus with the next frames


def labelled(name: str) -> re.Pattern[str]:
    """The accessible name of a field: its label and whether it must be answered."""
    return re.compile(rf"^{re.escape(name)}\s*(※必須|任意)?$")


class Keyboard:
    """Everything is done with keys; locators only say which control is meant."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.on(
            "filechooser", lambda _: None
        )  # choosers are caught from now on, not only once one is awaited

    def go_to(self, target: Locator) -> None:
        """Tab forwards, or backwards where the control lies behind, until it has the focus; its ring must show."""
        target.wait_for(state="attached")
        for _ in range(MOST_TABS):
            where = target.evaluate(WHERE)
            if where == "here":
                hidden = target.evaluate(FOCUS_IS_VISIBLE)
                assert not hidden, f"{target} has the focus, but {hidden}"
                return
            self.page.keyboard.press("Tab" if where == "ahead" else "Shift+Tab")
        raise AssertionError(f"{target} is not reached by {MOST_TABS} presses of Tab")

    def fill(self, target: Locator, text: str) -> None:
        """Type over what is there, as an input method does: whole words at once."""
        self.go_to(target)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)

    def choose(self, target: Locator, option: str) -> None:
        """Arrow keys until the option is chosen."""
        self.go_to(target)
        options: list[str] = target.evaluate("list => [...list.options].map(one => one.text.trim())")
        assert option in options, f"{option} is not among {options}"
        chosen: int = target.evaluate("list => list.selectedIndex")
        steps = options.index(option) - chosen
        for _ in range(abs(steps)):
            self.page.keyboard.press("ArrowDown" if steps > 0 else "ArrowUp")
        expect(target.locator("option:checked")).to_have_text(option)

    def push(self, name: str) -> None:
        """The button of that name; what stands in brackets may be spoken only."""
        spoken = re.compile(rf"^{re.escape(name)}$".replace(r"\(", r"\s*\("))
        self.go_to(self.page.get_by_role("button", name=spoken))
        self.page.keyboard.press("Enter")

    def follow(self, name: str, *, heading: str, landmark: str = "main") -> None:
        """The link of that name in a landmark of the page, to the page with that heading."""
        self.go_to(self.page.locator(landmark).get_by_role("link", name=name, exact=True))
        self.page.keyboard.press("Enter")
        self.arrive(heading)

    def arrive(self, heading: str) -> None:
        expect(self.page.get_by_role("heading", level=1)).to_have_text(heading)

    def write(self, name: str, text: str) -> None:
        """The text field of that label."""
        self.fill(self.page.get_by_role("textbox", name=labelled(name)), text)

    def select(self, name: str, option: str) -> None:
        """The list of that label."""
        self.choose(self.page.get_by_role("combobox", name=labelled(name)), option)

    def paste(self, target: Locator, block: str) -> None:
        """A block of cells as a spreadsheet leaves it on the clipboard."""
        self.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.page.evaluate("text => navigator.clipboard.writeText(text)", block)
        self.go_to(target)
        self.page.keyboard.press("Control+V")

    def attach(self, target: Locator, file: Path) -> None:
        """The chooser is opened with the space bar; what happens in it belongs to the system."""
        self.go_to(target)
        with self.page.expect_file_chooser() as chooser:
            self.page.keyboard.press("Space")
        chooser.value.set_files(file)

    def download(self, name: str) -> Download:
        self.go_to(self.page.get_by_role("link", name=name, exact=True))
        with self.page.expect_download() as download:
            self.page.keyboard.press("Enter")
        return download.value

    def table(self, name: str) -> "Table":
        return Table(self, name)


class Table:
    """A table of entry by its title; cells by the name of their column and the number of their row."""

    def __init__(self, keyboard: Keyboard, name: str) -> None:
        self.keyboard, self.name = keyboard, name
        self.region = keyboard.page.get_by_role("region", name=labelled(name))
        self.rows = self.region.locator("[data-row]")

    def add(self) -> int:
        """One more row; the keyboard goes on in its first cell. Returns its number, from 0."""
        count = self.rows.count()
        self.keyboard.push(f"行を追加({self.name})")
        expect(self.rows).to_have_count(count + 1)
        expect(self.rows.nth(count).locator(":focus")).to_have_count(1)
        return count

    def cell(self, row: int, column: str) -> Locator:
        """By its accessible name, 「列の名(行の名)」."""
        named = re.compile(rf"^{re.escape(column)}\(")
        within = self.rows.nth(row)
        return within.get_by_role("textbox", name=named).or_(within.get_by_role("combobox", name=named))

    def enter(self, row: int, texts: dict[str, str]) -> None:
        for column, text in texts.items():
            cell = self.cell(row, column)
            if cell.evaluate("control => control.tagName") == "SELECT":
                self.keyboard.choose(cell, text)
            else:
                self.keyboard.fill(cell, text)

    def append(self, texts: dict[str, str]) -> None:
        self.enter(self.add(), texts)


def sign_in(page: Page, username: str, password: str) -> Keyboard:
    """From the first page to わたしの仕事."""
    keyboard = Keyboard(page)
    page.goto("/")
    keyboard.write("ユーザー名", username)
    keyboard.write("パスワード", password)
    page.keyboard.press("Enter")
    keyboard.arrive("わたしの仕事")
    return keyboard
