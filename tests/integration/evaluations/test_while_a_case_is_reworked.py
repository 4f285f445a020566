"""What is being reworked after a return is the authors' own: a reviewer goes on reading the last revision."""

import pytest
from django.urls import reverse

from evaluations import workflow
from evaluations.selectors.listed_figures import listed_figures
from evaluations.selectors.results import result_for
from evaluations.selectors.revisions import document_for
from projects.models import Person, Project
from projects.services.sections import section_save
from tests.integration.cast import Cast
from tests.integration.evaluations.section_posts import section_address, signed_in_as, texts_of

UNREAD = "約三億"


@pytest.fixture
def reworked(cast: Cast, case: Project) -> Project:
    """A returned case in whose costs a colleague goes on typing."""
    workflow.request_approval(person=cast.clerk, project=case)
    workflow.approve_and_submit(person=cast.approver, project=case)
    workflow.return_(person=cast.reviewer, project=case, comment="費用の根拠を足してください。")
    costs = case.sections.get(key="costs")
    payload = costs.payload | {"operation_none_reason": "検討中"}
    section_save(
        person=cast.colleague,
        project=case,
        key="costs",
        payload=payload,
        unread={"tax_rate": UNREAD},
        expected_version=costs.version,
    )
    return case


@pytest.mark.parametrize(
    "name", ["project", "project_history", "result", "result_panel", "sheet", "sheet_html"]
)
def test_no_page_tells_a_reviewer_what_the_authors_do(cast: Cast, reworked: Project, name: str) -> None:
    answer = signed_in_as(cast.reviewer).get(reverse(name, kwargs={"project": reworked.pk}))
    page = answer.content.decode()
    assert answer.status_code == 200
    for told in (cast.colleague.display_name, UNREAD, "検討中", "読み取れない入力"):
        assert told not in page


def test_the_section_a_reviewer_reads_is_the_submitted_one(cast: Cast, reworked: Project) -> None:
    page = signed_in_as(cast.reviewer).get(section_address(reworked, "costs")).content.decode()
    assert "提出された版の内容です。" in page
    for told in (cast.colleague.display_name, UNREAD, "検討中"):
        assert told not in page


def test_only_who_may_type_may_have_typed_answers_computed(cast: Cast, reworked: Project) -> None:
    texts = texts_of(reworked, "schedule")
    answer = signed_in_as(cast.reviewer).post(
        section_address(reworked, "schedule", "section_recompute"), texts
    )
    assert answer.status_code == 403
    assert UNREAD not in answer.content.decode()


def test_who_works_for_the_author_is_no_matter_of_the_reviewer(cast: Cast, reworked: Project) -> None:
    answer = signed_in_as(cast.reviewer).get(reverse("project_consultants", kwargs={"project": reworked.pk}))
    assert answer.status_code == 403


@pytest.fixture
def handed_in_again(cast: Cast, case: Project) -> Project:
    """Headquarters gave the case back; its cost was doubled, and it is with the bureau again."""
    workflow.request_approval(person=cast.clerk, project=case)
    workflow.approve_and_submit(person=cast.approver, project=case)
    workflow.forward(person=cast.reviewer, project=case)
    workflow.return_(person=cast.decider, project=case, comment="費用を見直してください。")
    costs = case.sections.get(key="costs")
    payload = costs.payload | {"years": [{"id": "y1", "year": 2026, "amounts": {"l1": "2000000000"}}]}
    section_save(
        person=cast.clerk,
        project=case,
        key="costs",
        payload=payload,
        unread={},
        expected_version=costs.version,
    )
    workflow.request_approval(person=cast.clerk, project=case)
    return workflow.approve_and_submit(person=cast.approver, project=case)


def test_headquarters_reads_what_was_forwarded_until_the_next_forwarding(
    cast: Cast, handed_in_again: Project
) -> None:
    """10億円 in 2026 (t = 1) are 10/1.04 = 9.615億円 in 2025, twice as much 19.231億円."""
    once, twice = ("1000000000", 9.615, 9.615), ("2000000000", 19.231, 19.231)
    for person, told in ((cast.reviewer, twice), (cast.decider, once), (cast.reader, once)):
        assert _cost_read_by(person, handed_in_again) == told
    forwarded = workflow.forward(person=cast.reviewer, project=handed_in_again)
    for person in (cast.decider, cast.reader):
        assert _cost_read_by(person, forwarded) == twice


def _cost_read_by(person: Person, project: Project) -> tuple[str, float, float]:
    """The amount in the document, and C in 億円 of the result and of the line in the list."""
    amount = document_for(person, project).costs.years[0].amounts["l1"]
    figures = result_for(person, project).figures
    listed = listed_figures(person, [project])[project.pk]
    assert figures is not None
    assert listed.cost_pv is not None
    return str(amount), round(figures.cost_pv / 1e8, 3), round(listed.cost_pv / 1e8, 3)
