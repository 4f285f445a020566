"""The audit chain."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from projects import audit
from projects.models import AppendOnlyError, AuditEvent, Project
from projects.services.projects import project_copy
from tests.integration.cast import Cast


def _forge(sql: str, *values: str | int) -> None:
    """What somebody with the database's password could do."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def test_an_untouched_chain_verifies(cast: Cast, draft: Project) -> None:
    assert audit.verify(str(draft.pk)) is None
    assert audit.verify(audit.SYSTEM_CHAIN) is None


def test_a_changed_event_is_found(cast: Cast, draft: Project) -> None:
    project_copy(person=cast.clerk, project=draft)
    _forge(
        "UPDATE projects_auditevent SET actor_id = %s WHERE chain = %s AND sequence = 3",
        cast.stranger.pk,
        audit.SYSTEM_CHAIN,
    )
    broken = audit.verify(audit.SYSTEM_CHAIN)
    assert broken is not None
    assert broken.sequence == 3
    with pytest.raises(CommandError):
        call_command("verify_audit")


def test_a_removed_event_is_found(cast: Cast) -> None:
    _forge("DELETE FROM projects_auditevent WHERE chain = %s AND sequence = 2", audit.SYSTEM_CHAIN)
    broken = audit.verify(audit.SYSTEM_CHAIN)
    assert broken is not None
    assert broken.sequence == 2


def test_a_cut_off_tail_is_found(cast: Cast, draft: Project) -> None:
    _forge("DELETE FROM projects_auditevent WHERE chain = %s", str(draft.pk))
    broken = audit.verify(str(draft.pk))
    assert broken is not None
    assert broken.sequence == 1


def test_events_cannot_be_changed_or_deleted_by_our_own_code(cast: Cast) -> None:
    event = AuditEvent.objects.first()
    assert event is not None
    with pytest.raises(AppendOnlyError):
        event.save()
    with pytest.raises(AppendOnlyError):
        event.delete()
    with pytest.raises(AppendOnlyError):
        AuditEvent.objects.update(action="nothing")
    with pytest.raises(AppendOnlyError):
        AuditEvent.objects.all().delete()


@pytest.mark.django_db(transaction=True)
def test_an_event_is_never_written_outside_the_transaction_it_tells_of() -> None:
    with pytest.raises(RuntimeError):
        audit.append(project=None, actor=None, action="alone")
