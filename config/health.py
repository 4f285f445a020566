"""Health: /healthz says the process answers, /readyz says it can do its work."""

import os
from collections.abc import Callable
from pathlib import Path

import structlog
from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

log = structlog.get_logger("health")


class NotReady(Exception):
    """Says what is missing; the words go into the log and the answer."""


@never_cache
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"status": "alive"})


@never_cache
@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    checks = {name: _outcome(name, check) for name, check in CHECKS.items()}
    ready = all(outcome == "ok" for outcome in checks.values())
    return JsonResponse(
        {"status": "ready" if ready else "not ready", "checks": checks}, status=200 if ready else 503
    )


def _outcome(name: str, check: Callable[[], None]) -> str:
    try:
        check()
    except NotReady as problem:
        log.warning("not ready", check=name, problem=str(problem))
        return str(problem)
    except Exception:
        log.exception("not ready", check=name)
        return "failed, see the log"
    return "ok"


def _database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def _migrations() -> None:
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if waiting:
        raise NotReady(f"{len(waiting)} migrations not applied: run manage.py migrate")


def _writable(folder: Path) -> None:
    if not os.access(folder, os.W_OK | os.X_OK):
        raise NotReady("the folder is missing or not writable")


def _data_dir() -> None:
    _writable(settings.DATA_DIR)


def _broker() -> None:
    for folder in settings.CELERY_BROKER_TRANSPORT_OPTIONS.values():
        _writable(Path(folder))


CHECKS: dict[str, Callable[[], None]] = {
    "database": _database,
    "migrations": _migrations,
    "data_dir": _data_dir,
    "broker": _broker,
}
