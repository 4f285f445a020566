"""The main job, a click at a time, on a server that is killed meanwhile; what was acknowledged is remembered."""

import json
import uuid
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, Page

from tests.browser.acts import (
    carry_out,
    choose_picture,
    download_sheet,
    take_in,
    type_and_save,
    type_and_wait,
)
from tests.browser.conftest import open_desk
from tests.browser.killed_server import KilledServer
from tests.browser.killing import Killing
from tests.browser.visits import sign_in

BY_BUTTON = (("overview", "department"), ("narrative", "issue"))
BY_ITSELF = (("without_cases", "consideration"), ("emissions", "basis"))
PICTURE = "location_map"
MOVES = (
    ("clerk", "request_approval", "決裁を依頼する", "in_house"),
    ("approver", "approve_and_submit", "承認して提出する", "regional_review"),
    ("regional_reviewer", "forward", "本省へ進達する", "hq_review"),
    ("hq_decider", "adopt", "採択する", "adopted"),
)
ACTIONS = [action for _, action, _, _ in MOVES]
SIGN_IN, IMPORT, SAVE_PICTURE, PRINT = "sign in", "import", "save a picture", "print"
SAVES = [f"save {key}" for key, _ in (*BY_BUTTON, *BY_ITSELF)]
CLICKS = [SIGN_IN, IMPORT, *SAVES, SAVE_PICTURE, *ACTIONS, PRINT, PRINT]  # a sheet may be interrupted twice
USUAL_SECONDS, USUAL_SECONDS_OF_WAITING = 1.0, 3.0

Desks = dict[str, Page]


def clicks_of(case: int) -> list[str]:
    return [f"{case}: {click}" for click in CLICKS]


def people_at(server: KilledServer, browser: Browser) -> Desks:
    """Everybody signed in, each at a desk of their own."""
    desks = {username: open_desk(browser, server.url).new_page() for username, *_ in MOVES}
    for username, page in desks.items():
        sign_in(page, username)
    return desks


class KilledCase:
    """`texts` holds what was acknowledged: section -> its field, its text and its version."""

    def __init__(self, number: int, server: KilledServer, desks: Desks, killing: Killing) -> None:
        self.number, self.server, self.desks, self.killing = number, server, desks, killing
        self.title = f"停止に耐える例 {number}(架空)"
        self.project = ""
        self.texts: dict[str, tuple[str, str, int]] = {}
        self.pictures: set[str] = set()

    def goes_from_import_to_adopted_sheet(self, archive: Path) -> None:
        self._signs_in_again()
        self._imports(archive)
        for key, field in BY_BUTTON:
            self._types(key, field, type_and_save, USUAL_SECONDS)
        for key, field in BY_ITSELF:
            self._types(key, field, type_and_wait, USUAL_SECONDS_OF_WAITING)
        self._chooses_a_picture()
        for number, (username, action, verb, state) in enumerate(MOVES):
            self._moves(username, action, verb, state, ACTIONS[:number])
        self._gets_the_sheet()

    @property
    def page(self) -> str:
        return f"/projects/{uuid.UUID(self.project)}/"

    def _click(
        self, click: str, act: Callable[[], object], is_done: Callable[[], bool], takes: float = USUAL_SECONDS
    ) -> None:
        self.killing.click(f"{self.number}: {click}", act, is_done, takes=takes)

    def _signs_in_again(self) -> None:
        clerk = self.desks["clerk"]
        clerk.context.clear_cookies()

        def is_done() -> bool:
            clerk.goto("/")
            return clerk.get_by_role("heading", name="わたしの仕事").is_visible()

        self._click(SIGN_IN, partial(sign_in, clerk, "clerk"), is_done)

    def _imports(self, archive: Path) -> None:
        def is_done() -> bool:
            found = self.server.rows("SELECT id FROM projects_project WHERE title = ?", self.title)
            assert len(found) <= 1
            self.project = found[0][0] if found else ""
            return bool(found)

        self._click(IMPORT, partial(take_in, self.desks["clerk"], archive, self.title), is_done)

    def _types(self, key: str, field: str, act: Callable[..., None], takes: float) -> None:
        text = f"{self.title} {key}"
        before = self.stored(key, field)
        after = (text, before[1] + 1)

        def is_done() -> bool:
            now = self.stored(key, field)
            assert now in (before, after), f"{self.title}, {key}: {now} is neither {before} nor {after}"
            return now == after

        typing = partial(act, self.desks["clerk"], f"{self.page}sections/{key}/", field, text)
        self._click(f"save {key}", typing, is_done, takes)
        self.texts[key] = (field, *after)

    def _chooses_a_picture(self) -> None:
        name = f"概要図 {self.number}(架空).png"
        before = self.stored("narrative", PICTURE)

        def is_done() -> bool:
            picture, version = self.stored("narrative", PICTURE)
            done = (picture["name"], version) == (name, before[1] + 1)
            assert done or (picture, version) == before, f"{self.title}: {picture} of version {version}"
            return done

        section, content = f"{self.page}sections/narrative/", _picture(self.number)
        self._click(
            SAVE_PICTURE, partial(choose_picture, self.desks["clerk"], section, name, content), is_done
        )
        field, text, _ = self.texts["narrative"]
        picture, version = self.stored("narrative", PICTURE)
        self.texts["narrative"] = (field, text, version)
        self.pictures.add(picture["sha256"])

    def _moves(self, username: str, action: str, verb: str, state: str, earlier: list[str]) -> None:
        before = self.progress()

        def is_done() -> bool:
            now = self.progress()
            after = (state, [*earlier, action], 0 if action == ACTIONS[0] else 1)
            assert now in (before, after), f"{self.title}: {now} is neither {before} nor {after}"
            return now == after

        self._click(action, partial(carry_out, self.desks[username], self.page, verb, self.title), is_done)

    def _gets_the_sheet(self) -> None:
        def get() -> None:
            assert download_sheet(self.desks["clerk"], self.page).startswith(b"%PDF-")

        def is_done() -> bool:
            kept = self.server.rows("SELECT 1 FROM sheets_sheetfile WHERE project_id = ?", self.project)
            return len(kept) == 1

        self._click(PRINT, get, is_done, USUAL_SECONDS_OF_WAITING)

    def stored(self, key: str, field: str) -> tuple[Any, int]:
        ((payload, version),) = self.server.rows(
            "SELECT payload, version FROM projects_section WHERE project_id = ? AND key = ?",
            self.project,
            key,
        )
        return json.loads(payload).get(field, ""), version

    def progress(self) -> tuple[str, list[str], int]:
        """State, the moves that led there, and the number of revisions."""
        ((state,),) = self.server.rows("SELECT state FROM projects_project WHERE id = ?", self.project)
        moves = self.server.rows(
            "SELECT action FROM evaluations_transition WHERE project_id = ? ORDER BY id", self.project
        )
        revisions = self.server.rows(
            "SELECT number FROM evaluations_revision WHERE project_id = ?", self.project
        )
        return state, [action for (action,) in moves], len(revisions)


def _picture(number: int) -> bytes:
    """One of a kind, so that its bytes can only be those that were sent."""
    out = BytesIO()
    Image.new("RGB", (1200, 800), (number % 256, number // 256, 99)).save(out, "PNG")
    return out.getvalue()
