"""Taking a type into a draft and letting one go."""

import pytest
from django.test import Client
from django.urls import reverse

from projects.models import AuditEvent, Project
from projects.selectors.documents import document_of
from projects.services.sections import section_save
from tests.integration.cast import Cast

TYPE_3, TYPE_9 = "small_lot_transshipment", "port_security"
INDICATORS = "components/c2/indicators"


@pytest.fixture
def combined(cast: Cast, draft: Project) -> Project:
    """The draft of type 3 with cameras."""
    assert _change(cast, draft, [TYPE_9, TYPE_3])[0] == 302
    draft.refresh_from_db()
    return draft


def _change(cast: Cast, project: Project, types: list[str], **more: str) -> tuple[int, str]:
    client = Client()
    client.force_login(cast.clerk)
    answer = client.post(reverse("project_types", kwargs={"project": project.pk}), {"type": types, **more})
    return answer.status_code, answer.content.decode()


def test_a_type_that_is_added_brings_its_sections_and_keeps_the_others(cast: Cast, combined: Project) -> None:
    assert combined.component_pairs == [("c1", TYPE_3), ("c2", TYPE_9)]
    assert combined.sections.filter(key=INDICATORS, version=1).exists()
    assert document_of(combined).components[1].type == TYPE_9
    assert AuditEvent.objects.filter(action="components_change").count() == 1


def test_a_section_somebody_wrote_in_is_deleted_only_after_it_was_named_and_confirmed(
    cast: Cast, combined: Project
) -> None:
    payload = combined.sections.get(key=INDICATORS).payload
    payload["values"][0]["source"] = "乗船名簿"
    section_save(
        person=cast.clerk, project=combined, key=INDICATORS, payload=payload, unread={}, expected_version=1
    )
    _, page = _change(cast, combined, [TYPE_3])
    assert "入力した節が削除されます" in page
    assert "<li>効果に関する指標</li>" in page
    assert combined.sections.filter(key=INDICATORS).exists()

    _change(cast, combined, [TYPE_3], confirmed="yes")
    combined.refresh_from_db()
    assert combined.component_pairs == [("c1", TYPE_3)]
    assert not combined.sections.filter(key__startswith="components/c2").exists()


def test_a_project_keeps_at_least_one_type(cast: Cast, draft: Project) -> None:
    assert "プロジェクトの種類を1つ以上選んでください。" in _change(cast, draft, [])[1]
    assert Project.objects.get(pk=draft.pk).component_pairs == [("c1", TYPE_3)]
