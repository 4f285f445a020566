"""Puts a backup back: `python -m config.restore IN.tar.gz [--force]`. Stop the application first."""

import argparse
import json
import os
import shutil
import sqlite3
import sys
import tarfile
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from config.backup import FILES, FORMAT, MANIFEST, MEMBERS, SQLITE, BackupProblem, run_client


def main(arguments: list[str] | None = None) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    parser = argparse.ArgumentParser(prog="script/restore", description="Restore database and files.")
    parser.add_argument("archive", type=Path, metavar="IN.tar.gz")
    parser.add_argument("--force", action="store_true", help="replace the data that is there")
    given = parser.parse_args(arguments)
    try:
        restore_backup(given.archive, force=given.force)
    except (BackupProblem, ImproperlyConfigured) as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    sys.stdout.write(f"restored from {given.archive}\n")
    return 0


def restore_backup(archive: Path, *, force: bool) -> None:
    """Everything is unpacked and checked before anything is replaced."""
    database: dict[str, Any] = settings.DATABASES["default"]
    if not force and (_database_has_data(database) or _files_are_there()):
        raise BackupProblem(
            "There is data already. Restore into an empty DATA_DIR and database, "
            "or give --force to replace the data that is there for good."
        )
    with tempfile.TemporaryDirectory(prefix="restore-", dir=settings.DATA_DIR) as folder:
        unpacked = Path(folder)
        copy = _unpack(archive, unpacked, engine=database["ENGINE"])
        if database["ENGINE"] == SQLITE:
            _restore_sqlite(copy, Path(database["NAME"]))
        else:
            _restore_postgresql(copy, database)
        _restore_files(unpacked / FILES)


def _unpack(archive: Path, folder: Path, *, engine: str) -> Path:
    try:
        with tarfile.open(archive, mode="r:gz") as members:
            members.extractall(folder, filter="data")
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, EOFError, tarfile.TarError, ValueError) as error:
        raise BackupProblem(f"{archive} cannot be read as a backup: {error}") from error
    if manifest.get("format") != FORMAT:
        raise BackupProblem(f"{archive} has format {manifest.get('format')}; this version reads {FORMAT}.")
    if manifest.get("engine") != engine:
        raise BackupProblem(
            f"{archive} was made with {manifest.get('engine')}, DATABASE_URL names {engine}. "
            "Set DATABASE_URL to a database of the same kind."
        )
    return folder / MEMBERS[engine]


def _database_has_data(database: dict[str, Any]) -> bool:
    if database["ENGINE"] == SQLITE:
        return Path(database["NAME"]).exists()
    names = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD", "dbname": "NAME"}
    given = {name: database[key] for name, key in names.items() if database[key]}
    with psycopg.connect(**given) as connection:
        found = connection.execute("SELECT 1 FROM pg_tables WHERE schemaname = current_schema() LIMIT 1")
        return found.fetchone() is not None


def _files_are_there() -> bool:
    return settings.FILES_DIR.is_dir() and any(settings.FILES_DIR.iterdir())


def _restore_sqlite(copy: Path, target: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        (verdict,) = connection.execute("PRAGMA integrity_check").fetchone()
    if verdict != "ok":
        raise BackupProblem(f"The database in the backup is damaged: {verdict}. Nothing was replaced.")
    for companion in ("-wal", "-shm"):
        target.with_name(target.name + companion).unlink(missing_ok=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(copy, target)


def _restore_postgresql(copy: Path, database: dict[str, Any]) -> None:
    run_client(
        "pg_restore",
        "--clean",
        "--if-exists",
        "--no-owner",
        "--single-transaction",
        f"--dbname={database['NAME']}",
        str(copy),
        database=database,
    )


def _restore_files(unpacked: Path) -> None:
    if settings.FILES_DIR.exists():
        shutil.rmtree(settings.FILES_DIR)
    if unpacked.is_dir():
        shutil.move(unpacked, settings.FILES_DIR)


if __name__ == "__main__":
    sys.exit(main())
