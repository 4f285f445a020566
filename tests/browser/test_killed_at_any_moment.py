"""The main job in a browser with web and worker killed (SIGKILL) at moments drawn by lot; then backup, loss and restore.

    KILLS=20 SEED=7 .venv/bin/pytest -s tests/browser/test_killed_at_any_moment.py

Every kill costs a start of some seconds, so script/test kills twice and this line as often as it says.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.acts import download_document, download_sheet
from tests.browser.killed_case import ACTIONS, KilledCase, clicks_of, people_at
from tests.browser.killed_server import WORKER, KilledServer
from tests.browser.killing import Killing
from tests.browser.office import wait_until
from tests.browser.running_server import ROOT

KILLS = int(os.environ.get("KILLS", "2"))
SEED = int(os.environ.get("SEED", "8"))
KILLS_PER_CASE = 10
CANONICAL = """
import json
from projects.models import Project
from projects.selectors.documents import document_of
print(json.dumps({str(project.pk): document_of(project).sha256 for project in Project.objects.all()}))
"""


@pytest.fixture(scope="module")
def killed(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[KilledServer, list[KilledCase]]]:
    """A server that went through all kills and runs again, and the cases that were made meanwhile."""
    server = KilledServer(tmp_path_factory.mktemp("killed"))
    try:
        _kill_the_worker_while_it_prints(server)
        yield server, _cases_through_all_kills(server, browser)
    finally:
        for context in browser.contexts:
            context.close()
        server.stop()


def _kill_the_worker_while_it_prints(server: KilledServer) -> None:
    """The sheets of the sample cases; this moment is not left to the lot."""
    running = "SELECT 1 FROM projects_job WHERE state = 'running'"
    wait_until(lambda: bool(server.rows(running)), "a sheet is being printed", every=0.01)
    server.kill((WORKER,))
    server.start_again()
    wait_until(lambda: _is_quiet(server), "the sheets of the sample cases are printed")


def _cases_through_all_kills(server: KilledServer, browser: Browser) -> list[KilledCase]:
    numbers = range(1, 1 + -(-KILLS // KILLS_PER_CASE))
    clicks = [click for number in numbers for click in clicks_of(number)]
    killing = Killing(server, clicks, kills=KILLS, seed=SEED)
    desks = people_at(server, browser)
    cases = [KilledCase(number, server, desks, killing) for number in numbers]
    archive = download_document(desks["clerk"], _sample_page(server), server.folder / "document.zip")
    for case in cases:
        case.goes_from_import_to_adopted_sheet(archive)
    assert killing.tally.kills == KILLS
    sys.stdout.write(f"\nseed {SEED}: {killing.tally}, jobs orphaned: {len(server.orphans)}\n")
    return cases


def test_nothing_that_was_acknowledged_is_lost(killed: tuple[KilledServer, list[KilledCase]]) -> None:
    server, cases = killed
    for case in cases:
        for key, remembered in case.texts.items():
            assert case.stored(key, remembered[0]) == remembered[1:], f"{case.title}, {key}"
        assert case.progress() == ("adopted", ACTIONS, 1)
        uploaded = server.rows("SELECT sha256 FROM projects_storedfile WHERE project_id = ?", case.project)
        assert case.pictures <= {sha256 for (sha256,) in uploaded}
    for (sha256,) in server.rows("SELECT sha256 FROM projects_storedfile"):
        assert _sha256(_file(server, sha256)) == sha256


def test_every_decided_case_has_each_of_its_sheets_once(
    killed: tuple[KilledServer, list[KilledCase]],
) -> None:
    server, cases = killed
    wait_until(lambda: _is_quiet(server), "no job is left")
    kept = server.rows(
        "SELECT project.title, sheet.kind, sheet.sha256 FROM projects_project AS project"
        " JOIN sheets_sheetfile AS sheet ON sheet.project_id = project.id"
    )
    expected = [(case.title, "result") for case in cases]
    ((by_result,), (by_indicators,)) = server.rows(
        "SELECT title FROM projects_project WHERE state = 'adopted' ORDER BY created_at LIMIT 2"
    )
    expected += [(by_result, "result"), (by_indicators, "result"), (by_indicators, "indicator")]
    assert sorted((title, kind) for title, kind, _ in kept) == sorted(expected)
    for _, _, sha256 in kept:
        assert _sha256(_file(server, sha256)) == sha256
    events = server.rows("SELECT detail FROM projects_auditevent WHERE action = 'sheet_print'")
    assert sorted(json.loads(detail)["sha256"] for (detail,) in events) == sorted(one[2] for one in kept)
    assert server.rows("SELECT key FROM projects_job WHERE state != 'done'") == []


def test_the_sweep_gives_the_jobs_of_killed_workers_to_the_next(
    killed: tuple[KilledServer, list[KilledCase]],
) -> None:
    server, _ = killed
    wait_until(lambda: _is_quiet(server), "no job is left")
    jobs = server.rows("SELECT id, state, attempt FROM projects_job")
    taken_up = {job for job, state, attempt in jobs if state == "done" and attempt > 1}
    assert server.orphans
    assert server.orphans <= taken_up


def test_every_audit_chain_is_whole(killed: tuple[KilledServer, list[KilledCase]]) -> None:
    server, _ = killed
    _run(server.data_dir, sys.executable, "manage.py", "verify_audit")


def test_a_restored_backup_is_identical_in_documents_files_and_chains(
    killed: tuple[KilledServer, list[KilledCase]], browser: Browser, tmp_path: Path
) -> None:
    server, cases = killed
    archive = tmp_path / "backup.tar.gz"
    _run(server.data_dir, "script/backup", str(archive))
    before = _everything(server)
    server.stop()
    shutil.rmtree(server.data_dir)

    _run(server.data_dir, "script/restore", str(archive))
    assert _everything(server) == before
    _run(server.data_dir, sys.executable, "manage.py", "verify_audit")
    server.start()
    clerk = people_at(server, browser)["clerk"]
    assert download_sheet(clerk, cases[0].page).startswith(b"%PDF-")


def _everything(server: KilledServer) -> dict[str, Any]:
    """Canonical documents, every row of every table, and every file."""
    documents = _run(server.data_dir, sys.executable, "manage.py", "shell", "--verbosity=0", "-c", CANONICAL)
    with closing(sqlite3.connect(server.data_dir / "database.sqlite3")) as database:
        rows = list(database.iterdump())
    files = server.data_dir / "files"
    return {
        "documents": json.loads(documents),
        "rows": rows,
        "files": {
            str(path.relative_to(files)): _sha256(path.read_bytes())
            for path in files.rglob("*")
            if path.is_file()
        },
    }


def _is_quiet(server: KilledServer) -> bool:
    return not server.rows("SELECT 1 FROM projects_job WHERE state IN ('waiting', 'running')")


def _sample_page(server: KilledServer) -> str:
    """The adopted case of the sample data that is assessed by cost and benefit."""
    ((project,),) = server.rows(
        "SELECT id FROM projects_project WHERE state = 'adopted' ORDER BY created_at LIMIT 1"
    )
    return f"/projects/{uuid.UUID(project)}/"


def _file(server: KilledServer, sha256: str) -> bytes:
    return (server.data_dir / "files" / sha256[:2] / sha256[2:]).read_bytes()


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _run(data_dir: Path, *command: str) -> str:
    """A command of the installation, which must succeed."""
    inherited = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=inherited | {"DATA_DIR": str(data_dir)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
