"""The real processes of script/server on a data folder of their own."""

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LONGEST_START_SECONDS = 120
LONGEST_STOP_SECONDS = 15


@dataclass
class RunningServer:
    """`url` has no slash at its end; `log` is everything the processes printed."""

    url: str
    data_dir: Path
    log_file: Path
    process: subprocess.Popen[bytes]

    @property
    def log(self) -> str:
        return self.log_file.read_text(encoding="utf-8", errors="replace")

    def stop(self, by: signal.Signals = signal.SIGTERM) -> None:
        """Ends it as Ctrl-C (SIGINT) or a service manager (SIGTERM) does."""
        if self.process.poll() is None:
            self.process.send_signal(by)
            self.process.wait(LONGEST_STOP_SECONDS)

    def processes(self) -> list[str]:
        """Command lines of every process that works on this data folder."""
        return [
            (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            for folder in Path("/proc").glob("[0-9]*")
            if _belongs(folder, self.data_dir)
        ]


def start_server(data_dir: Path, log_file: Path, *, port: int = 0, **settings: str) -> RunningServer:
    """Starts script/server with these settings beside the defaults and waits until it is ready.

    Without a port it takes a free one.
    """
    port = port or free_port()
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DATABASE_URL", "BROKER_URL", "SECRET_KEY", "APP_PROFILE", "DJANGO_SETTINGS_MODULE"}
    }
    environment |= {"PORT": str(port), "DATA_DIR": str(data_dir)} | settings
    with log_file.open("wb") as log:
        process = subprocess.Popen(
            [ROOT / "script" / "server"], env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
    server = RunningServer(f"http://localhost:{port}", data_dir, log_file, process)
    _wait_until_ready(server)
    return server


def _wait_until_ready(server: RunningServer) -> None:
    deadline = time.monotonic() + LONGEST_START_SECONDS
    while time.monotonic() < deadline:
        if server.process.poll() is not None:
            raise RuntimeError(f"script/server ended at its start:\n{server.log}")
        try:
            with urllib.request.urlopen(f"{server.url}/readyz", timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    server.stop()
    raise RuntimeError(f"script/server was not ready in {LONGEST_START_SECONDS} s:\n{server.log}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _belongs(folder: Path, data_dir: Path) -> bool:
    try:
        return f"DATA_DIR={data_dir}".encode() in (folder / "environ").read_bytes().split(b"\0")
    except OSError:
        return False
