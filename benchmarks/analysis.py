"""The page of the what-if analyses of a worked case of type 3, and its annex as PDF in a warm process.

The peer of the page is /healthz: the same middleware and nothing else.
"""

from benchmarks.case import load_samples, set_up_django

set_up_django()

import json
from collections.abc import Callable
from pathlib import Path

import yaml
from django.test import Client
from django.urls import reverse

from benchmarks.timing import Line, race, report
from projects.models import Person, Project
from projects.services.documents import document_import

CASE = Path(__file__).parents[1] / "tests" / "cases" / "h23_06" / "type3_by_routes.yaml"
REPEATS, SLOWEST_PAGE = 15, 0.300


def measure() -> list[Line]:
    load_samples()
    client, person = Client(), Person.objects.get(username="clerk")
    client.force_login(person)
    case = _worked_case(person)
    times = race(
        {
            "page": _asked(client, reverse("analysis", kwargs={"project": case.pk})),
            "annex": _asked(client, reverse("analysis_pdf", kwargs={"project": case.pk})),
            "healthz": _asked(client, "/healthz"),
        },
        repeats=REPEATS,
    )
    return [
        Line(
            "all analyses of a case of type 3 as a page",
            times["page"],
            times["healthz"],
            "/healthz",
            at_most_seconds=SLOWEST_PAGE,
        ),
        Line("the same as PDF", times["annex"]),
    ]


def _worked_case(person: Person) -> Project:
    """A draft of the worked case in any district of the person's house."""
    document = yaml.safe_load(CASE.read_text(encoding="utf-8"))["document"]
    place = Project.objects.filter(owner=person.organisation).select_related("port", "district")[0]
    return document_import(
        person=person, port=place.port, district=place.district, content=json.dumps(document).encode()
    )


def _asked(client: Client, address: str) -> Callable[[], None]:
    def ask() -> None:
        assert client.get(address).status_code == 200

    return ask


def main() -> None:
    report("Analyses", measure())


if __name__ == "__main__":
    main()
