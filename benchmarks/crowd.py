"""Fifty people at once on gunicorn and PostgreSQL: the time that 95 % of the answers of each page do not exceed.

The benchmark starts the servers itself (an office installation, as the browser tests do) and ends them. First
everybody works on an own case, reading a few seconds between pages; then all open the same page again and again
without a pause. The peer is /healthz asked for in between: the same queue and nothing to do.
"""

import http.client
import json
import random
import re
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from benchmarks.crowd_people import SECTION
from benchmarks.timing import Line, Times, report
from tests.browser.office import Office, running_office
from tests.browser.running_server import ROOT

PEOPLE, ROUNDS, PAUSE_SECONDS = 50, 2, (2.0, 8.0)
PRESSES, PATIENCE_SECONDS = 4, 60
HEALTH, PRESSED = "/healthz", "the costs section, all at once without a pause"


@dataclass
class Watch:
    """What every answer took, by page; threads append."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def times(self, page: str) -> Times:
        return Times(tuple(self.seconds[page]))


@dataclass
class Clerk:
    """A person behind the TLS proxy, who sends what a browser would."""

    port: int
    watch: Watch
    session: str
    project: str
    texts: dict[str, Any]
    token: str = ""
    cookie: str = ""

    def work(self, chance: random.Random) -> None:
        """A few pages of the own case, saving in between."""
        own = f"/projects/{self.project}"

        def pause() -> None:
            time.sleep(chance.uniform(*PAUSE_SECONDS))

        pause()
        for number in range(ROUNDS):
            for page, address in (
                ("home", "/"),
                ("list of cases", "/projects/"),
                ("task list", f"{own}/"),
                (HEALTH, HEALTH),
            ):
                self.ask(page, address)
                pause()
            self.open_section("the costs section")
            pause()
            self.texts["operation_none_reason"] = f"架空の理由{number}"
            self.ask("live recompute", f"{own}/recompute/{SECTION}/", self.texts)
            saved = self.ask("save", f"{own}/sections/{SECTION}/", self.texts | {"do": "autosave"})
            self.texts["version"] = str(json.loads(saved)["version"])
            pause()
            self.ask("result", f"{own}/result/")
            pause()
            self.ask("preview of the sheet", f"{own}/sheet/")
            pause()

    def press(self, chance: random.Random) -> None:
        for _ in range(PRESSES):
            self.open_section(PRESSED)

    def open_section(self, page: str) -> None:
        html = self.ask(page, f"/projects/{self.project}/sections/{SECTION}/").decode()
        found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', html)
        assert found, html
        self.token = found[1]

    def ask(self, page: str, address: str, texts: dict[str, Any] | None = None) -> bytes:
        """One answer, timed from opening the connection to the last byte."""
        headers = {
            "X-Forwarded-Proto": "https",
            "X-Forwarded-For": "192.0.2.1",
            "Referer": f"https://127.0.0.1:{self.port}/",
            "Cookie": f"sessionid={self.session}; {self.cookie}",
        }
        body = None
        if texts is not None:
            body = urlencode(texts, doseq=True)
            headers |= {
                "Content-Type": "application/x-www-form-urlencoded",
                "HX-Request": "true",
                "X-CSRFToken": self.token,
            }
        started = time.perf_counter()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)
        connection.request("GET" if body is None else "POST", address, body, headers)
        answer = connection.getresponse()
        content = answer.read()
        self.watch.seconds[page].append(time.perf_counter() - started)
        connection.close()
        for line in answer.headers.get_all("Set-Cookie", []):
            if line.startswith("csrftoken="):
                self.cookie = line.partition(";")[0]
        assert answer.status == 200, (page, answer.status, content[:2000].decode())
        return content


def measure() -> list[Line]:
    watch = Watch()
    with running_office() as office:
        clerks = [Clerk(office.port, watch, **one) for one in _people(office)]
        _together(clerks, Clerk.work)
        started = time.perf_counter()
        _together(clerks, Clerk.press)
        rate = len(clerks) * PRESSES / (time.perf_counter() - started)
    print(f"answers a second, all at once without a pause: {rate:.1f}")
    idle = watch.times(HEALTH)
    pages = [page for page in watch.seconds if page != HEALTH]
    return [Line(f"{page}, p95", watch.times(page), idle, "p95 of /healthz", percent=95) for page in pages]


def _people(office: Office) -> list[dict[str, Any]]:
    made = subprocess.run(
        (sys.executable, "-m", "benchmarks.crowd_people", str(PEOPLE)),
        cwd=ROOT,
        env=office.environment | {"APP_PROFILE": "embedded", "ALLOWED_HOSTS": "testserver"},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    people: list[dict[str, Any]] = json.loads(made.stdout.splitlines()[-1])
    return people


def _together(clerks: list[Clerk], task: Callable[[Clerk, random.Random], None]) -> None:
    """Everybody in a thread; the first failure is raised when all have ended."""
    failures: list[Exception] = []

    def run(clerk: Clerk, number: int) -> None:
        try:
            task(clerk, random.Random(number))
        except Exception as failure:
            failures.append(failure)

    threads = [threading.Thread(target=run, args=(clerk, number)) for number, clerk in enumerate(clerks)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


def main() -> None:
    report(f"Crowd: {PEOPLE} people, gunicorn with two workers, PostgreSQL", measure())


if __name__ == "__main__":
    main()
