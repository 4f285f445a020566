"""Celery: the broker carries only wake-ups, the state of every job is a row in the database."""

import os
import threading
from typing import Any

import structlog
from celery import Celery, bootsteps
from celery.signals import setup_logging
from celery.worker import WorkController
from kombu.transport import TRANSPORT_ALIASES

SWEEP_TASK = "evaluations.jobs.sweep"
SWEEP_INTERVAL_SECONDS = 30.0

log = structlog.get_logger("celery.sweeper")

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
TRANSPORT_ALIASES["filesystem"] = "config.broker:Transport"

app = Celery("sonota_hyoka")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(["evaluations"], related_name="jobs")
app.autodiscover_tasks(["evaluations", "sheets"], related_name="workers")


def enqueue_sweep() -> None:
    """Ask for one look at stale jobs; a request nobody took before the next one is due is dropped."""
    app.send_task(SWEEP_TASK, expires=SWEEP_INTERVAL_SECONDS)


class Sweeper(bootsteps.StartStopStep):
    """Every worker asks for a sweep when it starts, to take up what an earlier one left, and every 30 s.

    The thread belongs to the worker process, so a killed worker leaves no scheduler behind, and there is no
    schedule file that could be damaged.
    """

    def __init__(self, worker: WorkController, **kwargs: Any) -> None:
        self.stopped = threading.Event()

    def start(self, worker: WorkController) -> None:
        self.stopped.clear()
        threading.Thread(target=self._run, name="sweeper", daemon=True).start()

    def stop(self, worker: WorkController) -> None:
        self.stopped.set()

    def _run(self) -> None:
        while True:
            try:
                enqueue_sweep()
            except Exception:
                log.exception("sweep not enqueued")  # the broker may be back in 30 s
            if self.stopped.wait(SWEEP_INTERVAL_SECONDS):
                return


app.steps["worker"].add(Sweeper)


@setup_logging.connect
def keep_django_logging(**kwargs: Any) -> None:
    """Having a receiver stops Celery from replacing the logging set up by Django's settings."""
