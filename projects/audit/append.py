"""Adding an event to a chain."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from projects.audit.link import link_hash
from projects.models import AuditChain, AuditEvent, Person, Project

SYSTEM_CHAIN = "system"


def chain_of(project: Project | None) -> str:
    """The chain that tells of a project; everything else is told by the system's."""
    return SYSTEM_CHAIN if project is None else str(project.pk)


def append(
    *,
    project: Project | None,
    actor: Person | None,
    action: str,
    place: str = "",
    detail: Mapping[str, Any] | None = None,
) -> AuditEvent:
    """Write the next event, in the transaction of the write it tells of, so that both stay or neither."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("an audit event is written in the transaction of the write it tells of")
    name = chain_of(project)
    AuditChain.objects.get_or_create(name=name)
    head = AuditChain.objects.select_for_update().get(name=name)
    event = AuditEvent(
        chain=name,
        sequence=head.sequence + 1,
        at=timezone.now(),
        actor=actor,
        action=action,
        place=place,
        detail=dict(detail or {}),
        previous_hash=head.hash,
    )
    event.hash = link_hash(event)
    event.save()
    head.sequence, head.hash = event.sequence, event.hash
    head.save()
    return event
