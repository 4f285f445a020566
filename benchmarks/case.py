"""What the benchmarks work on: Django on a scratch database with the sample cases."""

import os
from functools import cache

import django


@cache
def set_up_django() -> None:
    """Settings and apps, once a process."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.settings"
    django.setup()


@cache
def load_samples() -> None:
    """A fresh database with the people and cases of the demonstration."""
    set_up_django()
    from django.core.management import call_command

    from evaluations.management.commands.load_sample_data import sample_load

    call_command("migrate", interactive=False, verbosity=0)
    sample_load()
