"""How far the case is that a sheet prints: what stands above and beneath the form."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

DRAFT_MARK = "案・未提出"


class Standing(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    DECIDED = "decided"


@dataclass(frozen=True)
class SheetStatus:
    """A draft, or a submitted revision by number, hash and time; `outcome` is how it was decided."""

    standing: Standing
    number: int = 0
    sha256: str = ""
    at: datetime | None = None
    outcome: str = ""

    @property
    def is_draft(self) -> bool:
        return self.standing is Standing.DRAFT

    @property
    def mark(self) -> str:
        """What a reader must not overlook; empty for an official sheet."""
        return DRAFT_MARK if self.is_draft else ""

    @property
    def footer(self) -> str:
        """Names exactly what was printed."""
        if self.is_draft:
            return "提出前の入力内容による"
        return f"第{self.number}版{f'({self.outcome})' if self.outcome else ''} 文書 SHA-256: {self.sha256}"


def draft() -> SheetStatus:
    return SheetStatus(Standing.DRAFT)


def submitted(number: int, sha256: str, at: datetime | None = None) -> SheetStatus:
    return SheetStatus(Standing.SUBMITTED, number, sha256, at)


def decided(number: int, sha256: str, at: datetime | None = None, outcome: str = "") -> SheetStatus:
    return SheetStatus(Standing.DECIDED, number, sha256, at, outcome)
