"""Settings of gunicorn: two sync workers, JSON logs, and the address once it answers."""

import os
from typing import Any

from django.urls import get_resolver

from config.logging import LOGGING

bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
workers = 2
preload_app = True
timeout = 60
control_socket_disable = True
logconfig_dict = LOGGING


def when_ready(server: Any) -> None:
    """Loads all views before the workers are forked, so that a broken one stops the start; then the address."""
    _ = get_resolver().url_patterns
    host, port = bind.rsplit(":", 1)
    shown = "localhost" if host in ("127.0.0.1", "0.0.0.0") else host  # noqa: S104  # only for showing
    print(f"\n開くアドレス (open this address): http://{shown}:{port}/\n終了するには Ctrl-C\n", flush=True)  # noqa: T201
