"""The catalogue of checks: what must hold before a case is computed or handed in. Pure Python."""

# Importing a chapter enters its rules into the catalogue.
from evaluations.checks import (  # noqa: F401
    answers,
    benefits,
    costs,
    demand,
    facilities,
    indicators,
    overview,
    routes,
    schedule,
    texts,
)
from evaluations.checks.rule import RULES, Case, Finding, Rule, Severity
from projects.document import Document
from projects.manuals import Edition


def findings(document: Document, edition: Edition) -> list[Finding]:
    """Everything the rules find in a case, in the order of their numbers."""
    case = Case(document, edition)
    return [finding for code in sorted(RULES) for finding in RULES[code].findings(case)]


__all__ = ["RULES", "Case", "Finding", "Rule", "Severity", "findings"]
