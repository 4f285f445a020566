"""The style sheet of the form, read from our own static files."""

from functools import cache
from pathlib import Path

from django.conf import settings


@cache
def stylesheet() -> bytes:
    return (Path(settings.BASE_DIR) / "static" / "css" / "sheet.css").read_bytes()
