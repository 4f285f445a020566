"""script/server starts quickly where everything is set up, and leaves nothing behind."""

import signal
import time
from pathlib import Path

import pytest

from tests.browser.running_server import start_server

SECOND_START_SECONDS = 5.0


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM])
def test_no_process_is_left_after_the_server_was_stopped(tmp_path: Path, by: signal.Signals) -> None:
    server = start_server(tmp_path / "data", tmp_path / "log")
    assert len(server.processes()) > 3
    server.stop(by)
    assert server.processes() == []
    assert "Traceback" not in server.log


def test_the_second_start_takes_less_than_five_seconds(tmp_path: Path) -> None:
    start_server(tmp_path / "data", tmp_path / "log").stop()
    began = time.monotonic()
    server = start_server(tmp_path / "data", tmp_path / "log")
    needed = time.monotonic() - began
    server.stop()
    assert needed < SECOND_START_SECONDS


def test_the_start_prints_the_address(tmp_path: Path) -> None:
    server = start_server(tmp_path / "data", tmp_path / "log")
    server.stop()
    assert f"{server.url}/" in server.log
