"""Bytes by their SHA-256 under DATA_DIR/files. Rows say who may see them; this only keeps and finds them."""

import hashlib
import os
import re
import tempfile
from pathlib import Path

from django.conf import settings


def content_path(sha256: str) -> Path:
    """Where the bytes of this hash lie: files/ab/cdef…"""
    if re.fullmatch(r"[0-9a-f]{64}", sha256, re.ASCII) is None:
        raise ValueError("not a SHA-256 in hexadecimal")
    return Path(settings.FILES_DIR) / sha256[:2] / sha256[2:]


def content_save(content: bytes) -> str:
    """Keep the bytes and return their hash; a crash leaves either the whole file or none.

    A file whose row was rolled back stays behind without a name; nobody can ask for it.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    path = content_path(sha256)
    if path.exists():
        return sha256
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".new-", delete=False) as new:
        new.write(content)
        new.flush()
        os.fsync(new.fileno())
    Path(new.name).replace(path)
    return sha256


def content_read(sha256: str) -> bytes:
    """The bytes of this hash; FileNotFoundError when they are not here, ValueError when they were damaged."""
    content = content_path(sha256).read_bytes()
    if hashlib.sha256(content).hexdigest() != sha256:
        raise ValueError(f"the stored file {sha256} is damaged: restore it from a backup")
    return content
