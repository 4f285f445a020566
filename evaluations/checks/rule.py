"""Numbered rules: each looks at a whole case and yields what it finds, at its place."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from evaluations.checks.case import Case
from projects.document import Place, Problem


class Severity(StrEnum):
    """What a finding means for handing in."""

    ERROR = "error"
    NEEDS_REASON = "needs_reason"
    WARNING = "warning"


@dataclass(frozen=True)
class Finding:
    """What a rule found. `stops` says that no figure can be computed until it is mended."""

    code: str
    severity: Severity
    stops: bool
    problem: Problem

    @property
    def blocks(self) -> bool:
        """Whether the case cannot be handed in like this: an error, or a reason that is still owed."""
        return self.severity is not Severity.WARNING

    @property
    def place(self) -> Place:
        return self.problem.place

    @property
    def sentence(self) -> str:
        return self.problem.sentence


Look = Callable[[Case], Iterator[Problem]]


@dataclass(frozen=True)
class Rule:
    """A rule of the catalogue: number, what it demands, its clause or interpretation, and the look itself."""

    code: str
    title: str
    severity: Severity
    stops: bool
    source: str
    look: Look

    def findings(self, case: Case) -> Iterator[Finding]:
        for problem in self.look(case):
            yield Finding(self.code, self.severity, self.stops, problem)


RULES: dict[str, Rule] = {}


def rule(
    code: str, title: str, *, source: str, severity: Severity = Severity.ERROR, stops: bool = False
) -> Callable[[Look], Look]:
    """Enter a look into the catalogue under its number."""

    def enter(look: Look) -> Look:
        if code in RULES:
            raise ValueError(f"rule {code} exists twice")
        RULES[code] = Rule(code, title, severity, stops, source, look)
        return look

    return enter


def at(section: str, sentence: str, *, row: str = "", field: str = "") -> Problem:
    """A problem at a place."""
    return Problem(Place(section, row, field), sentence)
