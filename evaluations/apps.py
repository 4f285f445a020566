"""Django app `evaluations`."""

from django.apps import AppConfig


class EvaluationsConfig(AppConfig):
    name = "evaluations"
    verbose_name = "評価"

    def ready(self) -> None:
        from evaluations.jobs import register_job
        from evaluations.selectors.simulations import SIMULATION_JOB
        from evaluations.workers import TASK

        register_job(SIMULATION_JOB, TASK)
