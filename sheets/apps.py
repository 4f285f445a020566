"""Django app `sheets`."""

from django.apps import AppConfig


class SheetsConfig(AppConfig):
    name = "sheets"
    verbose_name = "様式"

    def ready(self) -> None:
        from evaluations.jobs import register_job
        from evaluations.workflow import SHEET_JOB
        from sheets.services.annexes import ANNEX_JOB
        from sheets.workers import ANNEX_TASK, TASK

        register_job(SHEET_JOB, TASK)
        register_job(ANNEX_JOB, ANNEX_TASK)
