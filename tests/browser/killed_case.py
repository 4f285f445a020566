"""The main job, a click at a time, on a server that is killed meanwhile; what was acknowledged is remembered."""

import json
import re
import uuid
from collections.abc import Mapping
from functools import partial
from io import BytesIO

from PIL import Image

from evaluations.sample.people import DEMO_PASSWORD
from tests.browser.form_visitor import Files, FormVisitor
from tests.browser.killed_server import KilledServer
from tests.browser.killing import Killing
from tests.browser.office import wait_until

TEXTS = (
    ("overview", "department"),
    ("without_cases", "consideration"),
    ("emissions", "basis"),
    ("narrative", "issue"),
)
PICTURE = "location_map"
MOVES = (
    ("clerk", "request_approval", "in_house"),
    ("approver", "approve_and_submit", "regional_review"),
    ("regional_reviewer", "forward", "hq_review"),
    ("hq_decider", "adopt", "adopted"),
)
ACTIONS = [action for _, action, _ in MOVES]
IMPORT, SAVE_PICTURE, PRINT = "import", "save a picture", "print"
SAVES = [f"save {key}" for key, _ in TEXTS]
CLICKS = [IMPORT, *SAVES, SAVE_PICTURE, *ACTIONS, PRINT, PRINT]  # a sheet may be interrupted twice
USUAL_PRINT_SECONDS = 2.0

Visitors = Mapping[str, FormVisitor]


def clicks_of(case: int) -> list[str]:
    return [f"{case}: {click}" for click in CLICKS]


def people_at(server: KilledServer) -> Visitors:
    """Everybody signed in."""
    visitors = {username: FormVisitor(lambda: server.url) for username, _, _ in MOVES}
    for username, visitor in visitors.items():
        visitor.send_form("/account/login/", {"login": username, "password": DEMO_PASSWORD})
    return visitors


class KilledCase:
    """`texts` holds what was acknowledged: section -> its field, its text and its version."""

    def __init__(self, number: int, server: KilledServer, visitors: Visitors, killing: Killing) -> None:
        self.number, self.server, self.visitors, self.killing = number, server, visitors, killing
        self.title = f"停止に耐える例 {number}(架空)"
        self.project = ""
        self.texts: dict[str, tuple[str, str, int]] = {}
        self.pictures: set[str] = set()

    def goes_from_import_to_adopted_sheet(self, archive: bytes) -> None:
        self._imports(archive)
        for key, field in TEXTS:
            self._saves(f"save {key}", key, field, f"{self.title} {key}")
        self._saves(
            SAVE_PICTURE,
            "narrative",
            "remarks",
            f"{self.title} 図",
            {PICTURE: ("概要図(架空).png", _picture(self.number))},
        )
        self._remembers_the_picture()
        for number, (username, action, state) in enumerate(MOVES):
            self._moves(username, action, state, ACTIONS[:number])
        self._gets_the_sheet()

    @property
    def page(self) -> str:
        return f"/projects/{uuid.UUID(self.project)}/"

    def _imports(self, archive: bytes) -> None:
        clerk = self.visitors["clerk"]
        district = re.search(r'<option value="(\d+)"', clerk.see("/projects/import/").text)
        assert district is not None
        changes = {"district": district[1], "title": self.title}

        def is_done() -> bool:
            found = self.server.rows("SELECT id FROM projects_project WHERE title = ?", self.title)
            assert len(found) <= 1
            self.project = found[0][0] if found else ""
            return bool(found)

        files = {"document": ("document.zip", archive)}
        send = partial(clerk.send_form, "/projects/import/", changes, files)
        self.killing.click(f"{self.number}: {IMPORT}", send, is_done)

    def _saves(self, click: str, key: str, field: str, text: str, files: Files | None = None) -> None:
        before = self.stored(key, field)
        after = (text, before[1] + 1)

        def is_done() -> bool:
            now = self.stored(key, field)
            assert now in (before, after), f"{self.title}, {key}: {now} is neither {before} nor {after}"
            return now == after

        send = partial(self.visitors["clerk"].send_form, f"{self.page}sections/{key}/", {field: text}, files)
        self.killing.click(f"{self.number}: {click}", send, is_done)
        self.texts[key] = (field, *after)

    def _moves(self, username: str, action: str, state: str, earlier: list[str]) -> None:
        before = self.progress()

        def is_done() -> bool:
            now = self.progress()
            after = (state, [*earlier, action], 0 if action == ACTIONS[0] else 1)
            assert now in (before, after), f"{self.title}: {now} is neither {before} nor {after}"
            return now == after

        send = partial(self.visitors[username].send_form, f"{self.page}actions/{action}/", {})
        self.killing.click(f"{self.number}: {action}", send, is_done)

    def _gets_the_sheet(self) -> None:
        clerk, address = self.visitors["clerk"], f"{self.page}sheet/result.pdf"

        def wait() -> None:
            wait_until(lambda: clerk.see(address).content.startswith(b"%PDF-"), "the sheet is there")

        def is_done() -> bool:
            kept = self.server.rows("SELECT 1 FROM sheets_sheetfile WHERE project_id = ?", self.project)
            return len(kept) == 1

        self.killing.click(f"{self.number}: {PRINT}", wait, is_done, takes=USUAL_PRINT_SECONDS)

    def stored(self, key: str, field: str) -> tuple[str, int]:
        ((payload, version),) = self.server.rows(
            "SELECT payload, version FROM projects_section WHERE project_id = ? AND key = ?",
            self.project,
            key,
        )
        return json.loads(payload).get(field, ""), version

    def _remembers_the_picture(self) -> None:
        ((payload,),) = self.server.rows(
            "SELECT payload FROM projects_section WHERE project_id = ? AND key = 'narrative'", self.project
        )
        self.pictures.add(json.loads(payload)[PICTURE]["sha256"])

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
