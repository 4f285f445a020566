"""Server time of live recompute and of saving, through the whole stack on SQLite with the sample case.

The peer is /healthz: the same middleware and nothing else.
"""

from benchmarks.case import load_samples, set_up_django

set_up_django()

from collections.abc import Callable
from itertools import count

from django.test import Client

from benchmarks.timing import Line, race, report
from projects.models import Person, Project
from tests.integration.evaluations.section_posts import section_address, texts_of

ROUTES, COSTS, REPEATS = "components/c1/benefits/transport", "costs", 41
FASTEST_ANSWER, FASTEST_SAVE = 0.100, 0.050


def measure() -> list[Line]:
    load_samples()
    client = Client()
    client.force_login(Person.objects.get(username="clerk"))
    case = Project.objects.get(state="returned")
    times = race(
        {
            "recompute": _recompute(client, case, ROUTES),
            "recompute costs": _recompute(client, case, COSTS),
            "autosave": _save(client, case, COSTS),
            "page": lambda: _answered(client, section_address(case, COSTS)),
            "healthz": lambda: _answered(client, "/healthz"),
        },
        repeats=REPEATS,
    )
    idle = times["healthz"]
    return [
        Line(
            "live recompute, benefit section",
            times["recompute"],
            idle,
            "/healthz",
            at_most_seconds=FASTEST_ANSWER,
        ),
        Line(
            "live recompute, costs section",
            times["recompute costs"],
            idle,
            "/healthz",
            at_most_seconds=FASTEST_ANSWER,
        ),
        Line("save, costs section", times["autosave"], idle, "/healthz", at_most_seconds=FASTEST_SAVE),
        Line("opening the costs section, with the result panel", times["page"], idle, "/healthz"),
    ]


def _recompute(client: Client, case: Project, key: str) -> Callable[[], None]:
    address, texts = section_address(case, key, "section_recompute"), texts_of(case, key)

    def ask() -> None:
        answer = client.post(address, texts)
        assert answer.status_code == 200
        assert b"result-panel__value" in answer.content

    return ask


def _save(client: Client, case: Project, key: str) -> Callable[[], None]:
    """An autosave that changes something every time."""
    address, number = section_address(case, key), count(1)
    texts = texts_of(case, key) | {"do": "autosave"}

    def save() -> None:
        texts["operation_none_reason"] = f"架空の理由{next(number)}"
        answer = client.post(address, texts, headers={"HX-Request": "true"})
        version = answer.json()["version"]
        assert version == int(texts["version"]) + 1
        texts["version"] = str(version)

    return save


def _answered(client: Client, address: str) -> None:
    assert client.get(address).status_code == 200


def main() -> None:
    report("Recompute and save", measure())


if __name__ == "__main__":
    main()
