"""A server whose processes are killed, and which is started again on the same data."""

import os
import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.browser.running_server import RunningServer, free_port, start_server

WEB, WORKER = "gunicorn", "celery"
LONGEST_END_SECONDS = 30
LATER = "-10 minutes"  # far more than a job may be without a sign of life


class KilledServer:
    """Keeps its port, so that browsers find it again. `orphans` are the jobs that a kill took the worker from."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data_dir = folder / "data"
        self.port = free_port()
        self.starts = 0
        self.orphans: set[str] = set()
        self.server: RunningServer
        self.start()

    @property
    def url(self) -> str:
        return self.server.url

    def start(self) -> None:
        self.starts += 1
        log = self.folder / f"log-{self.starts}"
        self.server = start_server(self.data_dir, log, port=self.port, SKIP_BOOTSTRAP="1")

    def stop(self) -> None:
        self.server.stop()

    def kill(self, victims: tuple[str, ...]) -> None:
        """SIGKILL for these processes with their children: the server ends, as it does when one of them is gone."""
        groups = self._groups()
        for victim in victims:
            os.killpg(groups[victim], signal.SIGKILL)

    def start_again(self) -> None:
        """Waits for the end of whatever the kill left, lets time pass, and starts."""
        deadline = time.monotonic() + LONGEST_END_SECONDS
        self.server.process.wait(LONGEST_END_SECONDS)
        while left := self.server.processes():
            assert time.monotonic() < deadline, f"still there after a kill: {left}"
            time.sleep(0.05)
        self.orphans |= {job for (job,) in self.rows("SELECT id FROM projects_job WHERE state = 'running'")}
        self._let_time_pass()
        self.start()

    def rows(self, sql: str, *values: object) -> list[Any]:
        with closing(sqlite3.connect(self.data_dir / "database.sqlite3", timeout=20)) as database:
            return database.execute(sql, values).fetchall()

    def _let_time_pass(self) -> None:
        """A worker that was killed is missed two minutes later (STALE_AFTER in evaluations/jobs.py).

        Twenty kills would wait for most of an hour, so the last signs of life are moved back instead. All else
        is real: the sweep which the next worker asks for at its start finds them stale and gives the jobs away.
        """
        with closing(sqlite3.connect(self.data_dir / "database.sqlite3")) as database, database:
            database.execute(
                "UPDATE projects_job SET heartbeat = strftime('%Y-%m-%d %H:%M:%f', heartbeat, ?)", (LATER,)
            )

    def _groups(self) -> dict[str, int]:
        """Process groups by program; honcho gives each of its processes a group of its own."""
        groups: dict[str, int] = {}
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                environment = (folder / "environ").read_bytes().split(b"\0")
                command = (folder / "cmdline").read_bytes().decode()
                group = os.getpgid(int(folder.name))
            except OSError:
                continue
            if f"DATA_DIR={self.data_dir}".encode() in environment:
                groups |= {program: group for program in (WEB, WORKER) if f"/{program}\0" in command}
        return groups
