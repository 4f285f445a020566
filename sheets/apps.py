"""Django app `sheets`."""

from django.apps import AppConfig


class SheetsConfig(AppConfig):
    name = "sheets"
    verbose_name = "様式"

    def ready(self) -> None:
        from evaluations.jobs import register_job
        from evaluations.workflow import SHEET_JOB
        from sheets.workers import TASK

        register_job(SHEET_JOB, TASK)
