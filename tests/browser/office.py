"""An office installation on this machine: the production profile on PostgreSQL and Redis, with two workers.

Everything runs on free ports and below one folder; what a TLS proxy in front would add, the visitor adds.
"""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import requests
from celery import Celery

from tests.browser.running_server import ROOT, free_port

PROGRAMS = ROOT / ".venv" / "bin"
LONGEST_WAIT_SECONDS = 90
WORKERS = ("worker-1", "worker-2")


@dataclass
class Office:
    folder: Path
    port: int
    environment: dict[str, str]

    def log(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text(encoding="utf-8")

    def query(self, sql: str, *values: object) -> list[Any]:
        """First column of every row."""
        with psycopg.connect(self.environment["DATABASE_URL"], autocommit=True) as connection:
            cursor = connection.execute(sql, values)
            return [row[0] for row in cursor.fetchall()] if cursor.description else []

    def wake(self, task: str, *arguments: str) -> None:
        """Put one more message for the workers into Redis."""
        with Celery(broker=self.environment["BROKER_URL"]) as sender:
            sender.send_task(task, args=list(arguments))

    def run(self, *command: str, **changes: str) -> None:
        """One command to its end, with a changed environment."""
        subprocess.run(
            command, cwd=ROOT, env=self.environment | changes, check=True, capture_output=True, text=True
        )

    @contextmanager
    def process(self, name: str, *command: str) -> Iterator[None]:
        with (self.folder / f"{name}.log").open("wb") as log:
            running = subprocess.Popen(command, cwd=ROOT, env=self.environment, stdout=log, stderr=log)
        try:
            yield
            assert running.poll() is None, f"{name} ended by itself:\n{self.log(name)}"
        finally:
            running.send_signal(signal.SIGTERM)
            running.wait(30)

    @contextmanager
    def workers(self) -> Iterator[None]:
        with ExitStack() as running:
            for name in WORKERS:
                running.enter_context(
                    self.process(
                        name,
                        *(str(PROGRAMS / "celery"), "--quiet", "--app", "config", "worker"),
                        *("--concurrency", "1", "--hostname", f"{name}@office", "--loglevel", "INFO"),
                    )
                )
            wait_until(lambda: all("succeeded in" in self.log(name) for name in WORKERS), "both workers work")
            yield


class Visitor(requests.Session):
    """Somebody behind the TLS proxy, which says so in the headers."""

    def __init__(self, office: Office, username: str = "", password: str = "") -> None:
        super().__init__()
        self.trust_env = False
        self.address = f"http://127.0.0.1:{office.port}"
        self.headers.update(
            {
                "X-Forwarded-Proto": "https",
                "X-Forwarded-For": "192.0.2.1",
                "Referer": f"https://127.0.0.1:{office.port}/",
            }
        )
        if username:
            answer = self.send_form("/account/login/", login=username, password=password)
            assert answer.headers.get("Location") == "/", answer.text

    def see(self, path: str) -> requests.Response:
        return self._ask("GET", path)

    def send_form(self, path: str, **values: str) -> requests.Response:
        """Opens the page, fills in its form and sends it."""
        page = self.see(path).text
        found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        assert found, page
        values["csrfmiddlewaretoken"] = found[1]
        return self._ask("POST", path, values)

    def _ask(self, method: str, path: str, values: dict[str, str] | None = None) -> requests.Response:
        """Sends the secure cookies, too: behind the proxy they came through TLS."""
        self.headers["Cookie"] = "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.cookies)
        return self.request(method, self.address + path, data=values, allow_redirects=False, timeout=60)


@contextmanager
def running_office() -> Iterator[Office]:
    """PostgreSQL, Redis and gunicorn, with the sample people and cases; the workers are not there yet."""
    with tempfile.TemporaryDirectory(prefix="office-") as folder, ExitStack() as stack:
        database_url = stack.enter_context(_postgresql())
        redis_port, port = free_port(), free_port()
        office = Office(Path(folder), port, _environment(Path(folder), database_url, redis_port, port))
        stack.enter_context(
            office.process(
                "redis",
                *("redis-server", "--port", str(redis_port), "--bind", "127.0.0.1"),
                *("--dir", folder, "--save", "", "--appendonly", "no"),
            )
        )
        wait_until(lambda: "Ready to accept connections" in office.log("redis"), "Redis answers")
        office.run(sys.executable, "-m", "config.prepare")
        office.run(sys.executable, "manage.py", "load_sample_data", APP_PROFILE="embedded")
        gunicorn = (str(PROGRAMS / "gunicorn"), "--config", "config/gunicorn.py", "config.wsgi")
        stack.enter_context(office.process("web", *gunicorn))
        wait_until(lambda: _is_ready(office), "the web server is ready")
        yield office


def wait_until(is_so: Callable[[], bool], what: str, *, every: float = 0.2) -> None:
    deadline = time.monotonic() + LONGEST_WAIT_SECONDS
    while not is_so():
        assert time.monotonic() < deadline, f"waited {LONGEST_WAIT_SECONDS} s in vain until {what}"
        time.sleep(every)


@contextmanager
def _postgresql() -> Iterator[str]:
    """A throw-away cluster; its owner is not root, so its folder is one anybody may enter."""
    script, folder = (
        str(ROOT / "script" / "throwaway-postgresql"),
        tempfile.mkdtemp(prefix="office-database-"),
    )
    started = subprocess.run([script, "start", folder], check=True, stdout=subprocess.PIPE, text=True)
    try:
        yield started.stdout.strip()
    finally:
        subprocess.run([script, "stop", folder], check=True)


def _environment(folder: Path, database_url: str, redis_port: int, port: int) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "PYTHONUNBUFFERED": "1",
        "APP_PROFILE": "production",
        "DATA_DIR": str(folder / "data"),
        "SECRET_KEY": "only-for-this-test-0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "ALLOWED_HOSTS": "127.0.0.1",
        "DATABASE_URL": database_url,
        "BROKER_URL": f"redis://127.0.0.1:{redis_port}/0",
        "EMAIL_URL": "console://",
        "PORT": str(port),
    }


def _is_ready(office: Office) -> bool:
    try:
        return Visitor(office).see("/readyz").status_code == 200
    except requests.ConnectionError:
        return False
