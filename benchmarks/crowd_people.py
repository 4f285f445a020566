"""Fills the database of the crowd: for each person a clerk with a session and an own case; prints them as JSON.

`benchmarks.crowd` runs it in the environment of its server: `python -m benchmarks.crowd_people NUMBER`.
"""

import json
import os
import sys
from typing import Any

import django

SECTION = "costs"


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    print(json.dumps([_person(number) for number in range(int(sys.argv[1]))]))


def _person(number: int) -> dict[str, Any]:
    from django.conf import settings
    from django.test import Client

    from projects.access.roles import Role
    from projects.models import Project
    from projects.services.projects import project_copy
    from projects.services.registry import person_create
    from tests.integration.evaluations.section_posts import texts_of

    model = Project.objects.get(state="returned")
    clerk = person_create(
        by=None,
        username=f"crowd{number}",
        display_name=f"架空 {number}",
        organisation=model.owner,
        role=Role.CLERK,
    )
    client = Client()
    client.force_login(clerk)
    case = project_copy(person=clerk, project=model)
    return {
        "session": client.cookies[settings.SESSION_COOKIE_NAME].value,
        "project": str(case.pk),
        "texts": texts_of(case, SECTION),
    }


if __name__ == "__main__":
    main()
