"""How far the case is that a sheet prints: what stands above and beneath the form."""

from dataclasses import dataclass
from datetime import datetime

DRAFT_MARK = "案・未提出"


@dataclass(frozen=True)
class SheetStatus:
    """A draft (number 0), or a submitted revision by number, hash and time; `state` is how far it has come."""

    number: int = 0
    sha256: str = ""
    at: datetime | None = None
    state: str = ""

    @property
    def is_draft(self) -> bool:
        return self.number == 0

    @property
    def mark(self) -> str:
        """What a reader must not overlook; empty once the case was submitted."""
        return DRAFT_MARK if self.is_draft else ""

    @property
    def footer(self) -> str:
        """Names exactly what was printed."""
        if self.is_draft:
            return "提出前の入力内容による"
        return f"第{self.number}版{f'({self.state})' if self.state else ''} 文書 SHA-256: {self.sha256}"


DRAFT = SheetStatus()


def submitted(number: int, sha256: str, at: datetime | None = None, state: str = "") -> SheetStatus:
    """The standing of a frozen revision."""
    if number < 1:
        raise ValueError("revisions are numbered from 1")
    return SheetStatus(number, sha256, at, state)
