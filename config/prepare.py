"""Brings database and static files up to date before a start; does nothing where nothing changed.

Run as `python -m config.prepare`. One process does it all, because starting Django is most of the time.
"""

import fcntl
import hashlib
import os
import sys
from pathlib import Path

import django
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command, get_commands
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

FINGERPRINT = "fingerprint"
SAMPLE_DATA = "load_sample_data"


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        django.setup()
    except ImproperlyConfigured as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    migrate()
    collect_static()
    if not settings.ENVIRONMENT.in_production and SAMPLE_DATA in get_commands():
        call_command(SAMPLE_DATA)
        call_command("load_ports", once=True)
    return 0


def migrate() -> None:
    """Apply what is not applied."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", interactive=False, verbosity=1)


def collect_static() -> None:
    """Collect, hash and compress the static files if any of them changed; of two starts at once, one does it."""
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    kept = settings.STATIC_ROOT / FINGERPRINT
    fingerprint = static_fingerprint()
    with (settings.STATIC_ROOT / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if kept.exists() and kept.read_text(encoding="ascii") == fingerprint:
            return
        call_command("collectstatic", interactive=False, verbosity=1)
        kept.write_text(fingerprint, encoding="ascii")


def static_fingerprint() -> str:
    """A digest of every static file's name, size and time of change."""
    digest = hashlib.sha256()
    for finder in finders.get_finders():
        for name, storage in finder.list([]):
            status = Path(storage.path(name)).stat()
            digest.update(f"{name}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


if __name__ == "__main__":
    sys.exit(main())
