"""What an event's hash covers."""

import hashlib
from datetime import UTC

import rfc8785

from projects.models import AuditEvent


def link_hash(event: AuditEvent) -> str:
    """SHA-256 of the canonical form (RFC 8785) of everything an event says, the hash before it included."""
    content = {
        "chain": event.chain,
        "sequence": event.sequence,
        "at": event.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "actor": event.actor_id,
        "action": event.action,
        "place": event.place,
        "detail": event.detail,
        "previous_hash": event.previous_hash,
    }
    return hashlib.sha256(rfc8785.dumps(content)).hexdigest()
