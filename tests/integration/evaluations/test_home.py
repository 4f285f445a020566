"""わたしの仕事: everybody sees first what is theirs to do."""

from django.test import Client
from django.urls import reverse

from evaluations import workflow
from projects.models import Person, Project
from projects.services.sections import section_save
from tests.integration.cast import Cast


def _home(person: Person) -> str:
    client = Client()
    client.force_login(person)
    answer = client.get(reverse("home"))
    assert answer.status_code == 200
    return answer.content.decode()


def _part(page: str, heading: str) -> str:
    """The text of one list of the page."""
    return page.partition(f'id="{heading}"')[2].partition("</section>")[0]


def test_nobody_gets_in_without_signing_in(client: Client, db: None) -> None:
    answer = client.get(reverse("home"))
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("account_login"))


def test_a_draft_waits_for_its_clerk_and_not_for_the_approver(cast: Cast, draft: Project) -> None:
    assert draft.title in _part(_home(cast.clerk), "waiting-heading")
    page = _home(cast.approver)
    assert draft.title not in _part(page, "waiting-heading")
    assert draft.title in _part(page, "awaited-heading")


def test_a_case_to_approve_waits_for_the_approver_and_the_clerk_sees_whose_turn_it_is(
    cast: Cast, case: Project
) -> None:
    workflow.request_approval(person=cast.clerk, project=case)
    assert case.title in _part(_home(cast.approver), "waiting-heading")
    assert "青波県の決裁者の番です。" in _part(_home(cast.clerk), "awaited-heading")


def test_one_finds_the_section_one_saved_last(cast: Cast, draft: Project) -> None:
    section_save(
        person=cast.clerk,
        project=draft,
        key="schedule",
        payload={"adoption_year": 2026},
        unread={},
        expected_version=1,
    )
    recent = _part(_home(cast.clerk), "recent-heading")
    assert "事業期間と計算期間" in recent
    assert reverse("section", kwargs={"project": draft.pk, "key": "schedule"}) in recent
    assert 'id="recent-heading"' not in _home(cast.colleague)


def test_somebody_without_work_is_told_what_to_do(cast: Cast) -> None:
    assert reverse("project_create") in _home(cast.clerk)
    reviewer = _home(cast.reviewer)
    assert "順番が来た事業は、ここに表示されます。" in reviewer
    assert reverse("project_create") not in reviewer
