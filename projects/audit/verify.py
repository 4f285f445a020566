"""Checking a chain from its first event to its head."""

from dataclasses import dataclass

from projects.audit.link import link_hash
from projects.models import AuditChain, AuditEvent


@dataclass(frozen=True)
class BrokenLink:
    """The first event that is not as it was written."""

    chain: str
    sequence: int
    reason: str


def verify(chain: str) -> BrokenLink | None:
    """The first broken link of a chain: changed, missing or out of order; None when all is as written."""
    sequence, previous = 0, ""
    for event in AuditEvent.objects.filter(chain=chain).order_by("sequence").iterator():
        if event.sequence != sequence + 1:
            return BrokenLink(chain, sequence + 1, "記録が欠けています。")
        if event.previous_hash != previous:
            return BrokenLink(chain, event.sequence, "直前の記録とのつながりが一致しません。")
        if event.hash != link_hash(event):
            return BrokenLink(chain, event.sequence, "記録の内容が書き込まれた時点から変わっています。")
        sequence, previous = event.sequence, event.hash
    head = AuditChain.objects.filter(name=chain).first()
    if (head.sequence if head else 0, head.hash if head else "") != (sequence, previous):
        return BrokenLink(chain, sequence + 1, "末尾の記録が欠けています。")
    return None
