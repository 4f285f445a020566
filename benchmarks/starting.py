"""The first and the second start of script/server on a data folder of its own, until /readyz answers."""

import tempfile
import time
from pathlib import Path

from benchmarks.timing import Line, Times, report
from tests.browser.running_server import start_server

STARTS = 4


def measure() -> list[Line]:
    taken = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(STARTS):
            started = time.perf_counter()
            server = start_server(folder / "data", folder / f"log{number}")
            taken.append(time.perf_counter() - started)
            server.stop()
    first, later = Times(tuple(taken[:1])), Times(tuple(taken[1:]))
    return [Line("script/server, a later start", later, first, "its first start, with the sample data")]


def main() -> None:
    report("Start", measure())


if __name__ == "__main__":
    main()
