"""script/server says where it is and leaves nothing behind."""

import signal
from pathlib import Path

import pytest

from tests.browser.running_server import start_server


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM])
def test_no_process_is_left_after_the_server_was_stopped(tmp_path: Path, by: signal.Signals) -> None:
    server = start_server(tmp_path / "data", tmp_path / "log")
    assert len(server.processes()) > 3
    server.stop(by)
    assert server.processes() == []
    assert "Traceback" not in server.log


def test_the_start_prints_the_address(tmp_path: Path) -> None:
    server = start_server(tmp_path / "data", tmp_path / "log")
    server.stop()
    assert f"{server.url}/" in server.log
