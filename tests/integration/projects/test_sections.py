"""Saving sections."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from projects.access.refusals import Hidden, Refused
from projects.document import DocumentError
from projects.models import AuditEvent, Person, Project
from projects.services import sections
from projects.services.consultants import consultant_invite
from projects.services.sections import StaleVersion, section_save
from tests.integration.cast import Cast


def _save(person: Person, project: Project, expected_version: int, **payload: Any) -> int:
    return section_save(
        person=person,
        project=project,
        key="schedule",
        payload=payload,
        unread={},
        expected_version=expected_version,
    )


def _saves(project: Project) -> list[AuditEvent]:
    return list(AuditEvent.objects.filter(chain=str(project.pk), action="section_save"))


def test_a_stale_save_says_who_saved_and_overwrites_nothing(cast: Cast, draft: Project) -> None:
    _save(cast.colleague, draft, 1, adoption_year=2026, completion_year=2027)
    with pytest.raises(StaleVersion) as stale:
        _save(cast.clerk, draft, 1, adoption_year=2025, completion_year=2027)
    assert (stale.value.version, stale.value.edited_by) == (2, cast.colleague)
    assert stale.value.differing == ["事業採択年度"]
    assert "相田さん" in stale.value.sentence
    assert draft.sections.get(key="schedule").payload["adoption_year"] == 2026


def test_an_untouched_page_changes_nothing(cast: Cast, draft: Project) -> None:
    assert _save(cast.approver, draft, 1) == 1
    assert draft.last_editor() == cast.clerk


def test_saving_what_is_already_there_makes_nobody_the_last_editor(cast: Cast, draft: Project) -> None:
    version = _save(cast.clerk, draft, 1, adoption_year=2026)
    assert _save(cast.approver, draft, version, adoption_year=2026) == version
    assert draft.last_editor() == cast.clerk


def test_the_saves_of_one_person_within_ten_minutes_are_one_event(
    cast: Cast, draft: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    _save(cast.clerk, draft, 1, adoption_year=2025)
    _save(cast.clerk, draft, 2, adoption_year=2026)
    assert len(_saves(draft)) == 1
    _save(cast.colleague, draft, 3, adoption_year=2027)
    _save(cast.clerk, draft, 4, adoption_year=2028)
    assert [event.detail["first_version"] for event in _saves(draft)] == [2, 4, 5]
    monkeypatch.setattr(sections, "ONE_EVENT", timedelta(0))
    _save(cast.clerk, draft, 5, adoption_year=2029)
    assert len(_saves(draft)) == 4


def test_text_that_is_no_value_is_kept_beside_the_payload(cast: Cast, draft: Project) -> None:
    section_save(
        person=cast.clerk,
        project=draft,
        key="schedule",
        payload={},
        unread={"adoption_year": "来年"},
        expected_version=1,
    )
    assert draft.sections.get(key="schedule").unread == {"adoption_year": "来年"}


def test_a_payload_that_is_not_the_section_is_refused(cast: Cast, draft: Project) -> None:
    with pytest.raises(DocumentError):
        _save(cast.clerk, draft, 1, no_such_field="1")


def test_a_section_cannot_name_a_file_of_another_project(cast: Cast, draft: Project) -> None:
    file = {"sha256": "a" * 64, "media_type": "application/pdf", "name": "証拠.pdf"}
    with pytest.raises(Refused, match="添付し直して"):
        _save(cast.clerk, draft, 1, evidence=[{"id": "e1", "file": file}])


def test_a_consultant_edits_only_once_invited(cast: Cast, draft: Project) -> None:
    with pytest.raises(Hidden):
        _save(cast.consultant, draft, 1, adoption_year=2026)
    consultant_invite(person=cast.clerk, project=draft, consultant=cast.consultant)
    assert _save(cast.consultant, draft, 1, adoption_year=2026) == 2


def test_the_last_editor_is_whoever_saved_last_in_any_section(cast: Cast, draft: Project) -> None:
    draft.sections.filter(key="costs").update(
        edited_by=cast.approver, edited_at=timezone.now() - timedelta(hours=1)
    )
    draft.sections.exclude(key="costs").update(edited_at=timezone.now() - timedelta(hours=2))
    assert draft.last_editor() == cast.approver
