"""Writes database and files into one archive: `python -m config.backup OUT.tar.gz`.

The database is copied first: a file it names is never removed, so the files copied after it are complete.
The secret key is not part of a backup; a new one only ends the sessions.
"""

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

FORMAT = 1
MANIFEST = "manifest.json"
FILES = "files"
SQLITE = "django.db.backends.sqlite3"
MEMBERS = {SQLITE: "database.sqlite3", "django.db.backends.postgresql": "database.dump"}


class BackupProblem(Exception):
    """Says what stopped a backup or a restore and what to do."""


def main(arguments: list[str] | None = None) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    parser = argparse.ArgumentParser(prog="script/backup", description="Back up database and files.")
    parser.add_argument("out", type=Path, metavar="OUT.tar.gz")
    out: Path = parser.parse_args(arguments).out
    try:
        write_backup(out)
    except (BackupProblem, ImproperlyConfigured) as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    sys.stdout.write(f"backed up to {out} ({out.stat().st_size:,} bytes)\n")
    return 0


def write_backup(out: Path) -> None:
    """The archive appears under its name only when it is complete; only its owner may read it."""
    if out.exists():
        raise BackupProblem(f"{out} exists already. Name a new file; a backup never overwrites one.")
    database: dict[str, Any] = settings.DATABASES["default"]
    with tempfile.TemporaryDirectory(prefix="backup-", dir=settings.DATA_DIR) as folder:
        copy = Path(folder) / MEMBERS[database["ENGINE"]]
        if database["ENGINE"] == SQLITE:
            copy_sqlite(Path(database["NAME"]), copy)
        else:
            run_client("pg_dump", "--format=custom", "--no-owner", f"--file={copy}", database=database)
        manifest = Path(folder) / MANIFEST
        manifest.write_text(json.dumps(_manifest(database), indent=2), encoding="utf-8")
        _write_archive(out, [manifest, copy])


def _manifest(database: dict[str, Any]) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "created": datetime.now(tz=UTC).isoformat(timespec="seconds"),
        "engine": database["ENGINE"],
    }


def _write_archive(out: Path, members: list[Path]) -> None:
    partial = out.with_name(out.name + ".partial")
    handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as stream, tarfile.open(fileobj=stream, mode="w:gz") as archive:
        for member in members:
            archive.add(member, member.name)
        if settings.FILES_DIR.is_dir():
            archive.add(settings.FILES_DIR, FILES)
    partial.rename(out)


def copy_sqlite(source: Path, target: Path) -> None:
    """SQLite's own online backup: a consistent copy while the application goes on writing."""
    if not source.exists():
        raise BackupProblem(f"There is no database at {source}: start the application once, or set DATA_DIR.")
    with closing(sqlite3.connect(source)) as original, closing(sqlite3.connect(target)) as copy:
        original.backup(copy)


def run_client(command: str, *arguments: str, database: dict[str, Any]) -> None:
    """Runs a PostgreSQL client with the connection of the settings; the password stays out of the process list."""
    program = shutil.which(command)
    if program is None:
        raise BackupProblem(
            f"{command} is missing: install the package postgresql-client of the server's version."
        )
    connection = {
        "PGHOST": database["HOST"],
        "PGPORT": database["PORT"],
        "PGUSER": database["USER"],
        "PGPASSWORD": database["PASSWORD"],
        "PGDATABASE": database["NAME"],
    }
    environment = {name: str(value) for name, value in connection.items() if value}
    done = subprocess.run(  # noqa: S603  # the program is one of ours, the arguments are no user input
        [program, *arguments], env=os.environ | environment, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise BackupProblem(f"{command} failed:\n{done.stderr.strip()}")


if __name__ == "__main__":
    sys.exit(main())
