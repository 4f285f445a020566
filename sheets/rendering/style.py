"""The style sheets of what is printed, read from our own static files."""

from functools import cache
from pathlib import Path

from django.conf import settings


@cache
def stylesheet(name: str = "sheet.css") -> bytes:
    return (Path(settings.BASE_DIR) / "static" / "css" / name).read_bytes()
