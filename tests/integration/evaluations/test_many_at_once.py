"""Many people at the same moment, on PostgreSQL: nothing acknowledged is lost, nothing happens twice.

SQLite lets one connection write at a time and its test database lives in memory, so there is nothing to see there.
Set TEST_DATABASE_URL to a PostgreSQL to run these.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any, TypeVar

import pytest
from django.db import connection, connections
from django.urls import reverse

from evaluations import workflow
from evaluations.models import Revision, Run, Transition
from projects import audit
from projects.access.states import Action, State
from projects.models import AuditEvent, Job, Person, Project
from projects.services.sections import StaleVersion, section_save
from tests.integration.cast import Cast
from tests.integration.evaluations.section_posts import signed_in_as

pytestmark = [
    pytest.mark.skipif(connection.vendor != "postgresql", reason="needs PostgreSQL (TEST_DATABASE_URL)"),
    pytest.mark.django_db(transaction=True),
]
THREADS, SAVES, CLICKS = 50, 3, 8
TABLES = {"costs": "operation", "facilities": "facilities", "demand": "groups"}
T = TypeVar("T")


def at_once(jobs: list[Callable[[], T]]) -> list[T]:
    """All jobs start at the same moment, each in a thread with a database connection of its own."""
    start = Barrier(len(jobs))

    def run(job: Callable[[], T]) -> T:
        try:
            start.wait(timeout=60)
            return job()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(jobs)) as pool:
        return list(pool.map(run, jobs))


def test_fifty_people_save_and_every_acknowledged_answer_is_there(cast: Cast, draft: Project) -> None:
    people = (cast.clerk, cast.colleague, cast.approver)

    def saving(number: int) -> Callable[[], list[tuple[str, str, int]]]:
        return lambda: [
            _row_added(people[number % 3], draft, key, f"t{number}s{turn}")
            for turn, key in enumerate((*TABLES, *TABLES)[number % 3 :][:SAVES])
        ]

    acknowledged = [one for some in at_once([saving(number) for number in range(THREADS)]) for one in some]

    assert len(acknowledged) == THREADS * SAVES
    for key, table in TABLES.items():
        section = draft.sections.get(key=key)
        mine = {row: version for at, row, version in acknowledged if at == key}
        assert sorted(mine.values()) == list(range(2, len(mine) + 2)), "no version twice, none left out"
        assert section.version == len(mine) + 1
        stored = [row["id"] for row in section.payload[table]]
        assert stored == sorted(mine, key=lambda row: mine[row]), "every row, in the order of its version"
    assert audit.verify(str(draft.pk)) is None
    _told_by_the_trail(draft, acknowledged)


def _row_added(person: Person, project: Project, key: str, row: str) -> tuple[str, str, int]:
    """Adds a row as the page does: to what was read, again after every refusal. Section, row and version."""
    table = TABLES[key]
    while True:
        seen = project.sections.get(key=key)
        rows = [*seen.payload.get(table, []), {"id": row}]
        try:
            version = section_save(
                person=person,
                project=project,
                key=key,
                payload={**seen.payload, table: rows},
                unread={},
                expected_version=seen.version,
            )
        except StaleVersion:
            continue
        return key, row, version


def _told_by_the_trail(project: Project, acknowledged: list[tuple[str, str, int]]) -> None:
    """Every event of a save names a version that was acknowledged, each once and in their order."""
    for key in TABLES:
        events = AuditEvent.objects.filter(chain=str(project.pk), action="section_save", place=key)
        told = [event.detail["first_version"] for event in events.order_by("sequence")]
        assert told == sorted(set(told))
        assert set(told) <= {version for at, _, version in acknowledged if at == key}


def test_of_many_who_save_over_the_same_version_one_wins_and_the_others_are_told(
    cast: Cast, draft: Project
) -> None:
    def saving(number: int) -> Callable[[], int | StaleVersion]:
        def save() -> int | StaleVersion:
            try:
                return section_save(
                    person=cast.clerk,
                    project=draft,
                    key="emissions",
                    payload={"source": f"出典{number}"},
                    unread={},
                    expected_version=1,
                )
            except StaleVersion as stale:
                return stale

        return save

    outcomes = at_once([saving(number) for number in range(THREADS)])

    (winner,) = [number for number, outcome in enumerate(outcomes) if outcome == 2]
    assert all(isinstance(one, StaleVersion) for number, one in enumerate(outcomes) if number != winner)
    section = draft.sections.get(key="emissions")
    assert (section.version, section.payload["source"]) == (2, f"出典{winner}")


def _clicks(person: Person, project: Project, action: Action) -> list[int]:
    """The statuses of one button pressed in eight tabs at once."""
    address = reverse("project_action", kwargs={"project": project.pk, "action": action.value})

    def clicking() -> Callable[[], int]:
        client = signed_in_as(person)
        return lambda: client.post(address, {"comment": ""}).status_code

    return sorted(at_once([clicking() for _ in range(CLICKS)]))


def test_a_case_handed_in_from_eight_tabs_has_one_revision(cast: Cast, case: Project) -> None:
    once = [302, *[409] * (CLICKS - 1)]
    assert _clicks(cast.clerk, case, Action.REQUEST_APPROVAL) == once
    assert _clicks(cast.approver, case, Action.APPROVE_AND_SUBMIT) == once

    assert Revision.objects.filter(project=case).count() == Run.objects.count() == 1
    moves: Any = Transition.objects.filter(project=case).order_by("pk").values_list("action", flat=True)
    assert list(moves) == [Action.REQUEST_APPROVAL, Action.APPROVE_AND_SUBMIT]
    assert audit.verify(str(case.pk)) is None


def test_a_case_decided_from_eight_tabs_is_decided_and_printed_once(cast: Cast, case: Project) -> None:
    project = workflow.request_approval(person=cast.clerk, project=case)
    project = workflow.approve_and_submit(person=cast.approver, project=project)
    project = workflow.forward(person=cast.reviewer, project=project)

    assert _clicks(cast.decider, project, Action.ADOPT) == [302, *[409] * (CLICKS - 1)]
    assert Project.objects.get(pk=case.pk).state == State.ADOPTED
    assert Transition.objects.filter(project=case, action=Action.ADOPT).count() == Job.objects.count() == 1


def test_a_save_and_a_submission_at_once_leave_what_was_approved_in_the_revision(
    cast: Cast, case: Project
) -> None:
    """Either the save comes first and is part of what is approved, or it comes too late and is refused."""
    seen = case.sections.get(key="emissions").version

    def save() -> str:
        answer = signed_in_as(cast.colleague).post(
            reverse("section", kwargs={"project": case.pk, "key": "emissions"}),
            {"version": str(seen), "source": "架空(例示)", "do": "save"},
        )
        return f"save {answer.status_code}"

    def ask() -> str:
        address = reverse(
            "project_action", kwargs={"project": case.pk, "action": Action.REQUEST_APPROVAL.value}
        )
        return f"ask {signed_in_as(cast.clerk).post(address, {'comment': ''}).status_code}"

    saved, asked = at_once([save, ask])

    assert asked == "ask 302"
    approved = Transition.objects.get(project=case)
    event = AuditEvent.objects.get(chain=str(case.pk), action=Action.REQUEST_APPROVAL.value)
    section = case.sections.get(key="emissions")
    assert approved.to_state == State.IN_HOUSE
    assert event.detail["sections"]["emissions"] == section.version, "nothing changes after it was approved"
    assert (section.version == seen + 1) is (saved in ("save 200", "save 302")), saved
