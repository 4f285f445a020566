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
        name = f"{round(time.monotonic() * 1000)}_{uuid.uuid4()}.{queue}.msg"
        unfinished.replace(folder / name)


class Transport(filesystem.Transport):
    """Kombu's file-system transport with complete messages and a shorter wait between two looks."""

    Channel = Channel
    polling_interval = 0.2
