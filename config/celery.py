"""Celery: the broker carries only wake-ups, the state of every job is a row in the database."""

import os
from typing import Any

from celery import Celery, bootsteps
from celery.signals import setup_logging, worker_ready
from celery.worker import WorkController
from kombu.transport import TRANSPORT_ALIASES

SWEEP_TASK = "evaluations.jobs.sweep"
SWEEP_INTERVAL_SECONDS = 30.0

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
TRANSPORT_ALIASES["filesystem"] = "config.broker:Transport"

app = Celery("sonota_hyoka")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(["evaluations"], related_name="jobs")
app.autodiscover_tasks(["sheets"], related_name="workers")


def enqueue_sweep() -> None:
    """Ask for one look at stale jobs; a request nobody took before the next one is due is dropped."""
    app.send_task(SWEEP_TASK, expires=SWEEP_INTERVAL_SECONDS)


class SweepTimer(bootsteps.StartStopStep):
    """Every worker asks for a sweep every 30 s.

    The timer lives in the worker process itself, so a killed worker leaves no scheduler behind and there is
    no schedule file that could be damaged.
    """

    requires = ("celery.worker.components:Timer",)

    def __init__(self, worker: WorkController, **kwargs: Any) -> None:
        self.entry: Any = None

    def start(self, worker: WorkController) -> None:
        timer: Any = worker.timer  # the type stubs name the boot step, not the timer it makes
        self.entry = timer.call_repeatedly(SWEEP_INTERVAL_SECONDS, enqueue_sweep)

    def stop(self, worker: WorkController) -> None:
        if self.entry is not None:
            self.entry.cancel()
            self.entry = None


app.steps["worker"].add(SweepTimer)


@worker_ready.connect
def sweep_at_start(**kwargs: Any) -> None:
    """Take up what an earlier worker left behind."""
    enqueue_sweep()


@setup_logging.connect
def keep_django_logging(**kwargs: Any) -> None:
    """Having a receiver stops Celery from replacing the logging set up by Django's settings."""
