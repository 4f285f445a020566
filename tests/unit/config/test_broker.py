"""The embedded broker: a worker never meets half a message."""

from pathlib import Path
from typing import Any

import pytest
from kombu import Connection

import config.celery  # noqa: F401  # names our transport


def open_broker(folder: Path) -> Any:
    options = {"data_folder_in": str(folder), "data_folder_out": str(folder), "control_folder": str(folder)}
    return Connection("filesystem://localhost", transport_options=options)


def test_what_is_put_into_a_queue_comes_out_in_order(tmp_path: Path) -> None:
    with open_broker(tmp_path) as connection, connection.SimpleQueue("work") as queue:
        queue.put("first")
        queue.put("second")
        assert [queue.get(timeout=2).payload for _ in range(2)] == ["first", "second"]


def test_a_message_that_is_still_being_written_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen_while_writing: list[list[str]] = []
    write = Path.write_bytes

    def write_and_look(path: Path, data: bytes) -> int:
        done = write(path, data)
        seen_while_writing.append([file.name for file in tmp_path.glob("*.msg")])
        return done

    monkeypatch.setattr(Path, "write_bytes", write_and_look)
    with open_broker(tmp_path) as connection, connection.SimpleQueue("other") as queue:
        queue.put("only")
    assert seen_while_writing == [[]]
    assert len(list(tmp_path.glob("*.other.msg"))) == 1
