"""経過: who did what, and what reviewers need not know of it."""

from django.test import Client
from django.urls import reverse

from evaluations import workflow
from projects.models import Person, Project
from tests.integration.cast import Cast


def _page(person: Person, project: Project) -> str:
    client = Client()
    client.force_login(person)
    return client.get(reverse("project_history", kwargs={"project": project.pk})).content.decode()


def test_authors_read_every_step_with_its_reason(cast: Cast, case: Project) -> None:
    workflow.request_approval(person=cast.clerk, project=case)
    workflow.send_back(person=cast.approver, project=case, comment="根拠が足りません。")
    page = _page(cast.clerk, case)
    for told in ("事業の作成", "入力の保存", "決裁中 → 下書き", "根拠が足りません。", "青波県 赤井"):
        assert told in page


def test_reviewers_do_not_read_what_was_said_within_the_house(cast: Cast, case: Project) -> None:
    workflow.request_approval(person=cast.clerk, project=case)
    workflow.send_back(person=cast.approver, project=case, comment="根拠が足りません。")
    workflow.request_approval(person=cast.clerk, project=case)
    workflow.approve_and_submit(person=cast.approver, project=case)
    page = _page(cast.reviewer, case)
    assert "決裁中 → 地方整備局審査" in page
    for hidden in ("根拠が足りません。", "入力の保存", "決裁の依頼"):
        assert hidden not in page
