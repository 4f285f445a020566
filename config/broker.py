"""The embedded broker: messages are files below DATA_DIR."""

import time
import uuid
from pathlib import Path
from typing import Any

from kombu.transport import filesystem
from kombu.utils.encoding import str_to_bytes
from kombu.utils.json import dumps


class Channel(filesystem.Channel):
    """Writes a message under a name nobody looks for and renames it when it is complete.

    Kombu's own channel opens the final name first; a worker that looks at that moment takes an empty message
    and dies of it.
    """

    def _put(self, queue: str, payload: dict[str, Any], **kwargs: Any) -> None:  # type: ignore[override]  # as Kombu does
        folder = Path(self.data_folder_out)
        unfinished = folder / f"{uuid.uuid4()}.unfinished"
        unfinished.write_bytes(str_to_bytes(dumps(payload)))
        name = f"{time.time_ns():020}_{uuid.uuid4()}.{queue}.msg"
        unfinished.replace(folder / name)


class Transport(filesystem.Transport):
    """Kombu's file-system transport with complete messages and shorter waits, so that a job starts and a worker
    stops within half a second."""

    Channel = Channel
    polling_interval = 0.2
    longest_drain = 0.4

    def drain_events(  # type: ignore[override]  # the stubs contradict each other
        self, connection: Any, timeout: float | None = None
    ) -> None:
        wait = min(timeout or self.longest_drain, self.longest_drain)
        super().drain_events(connection, timeout=wait)
