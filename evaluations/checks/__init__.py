"""The catalogue of checks: what must hold before a case is computed or handed in. Pure Python."""

from collections.abc import Collection

# Importing a chapter enters its rules into the catalogue.
from evaluations.checks import (  # noqa: F401
    answers,
    benefits,
    combined,
    costs,
    demand,
    disaster,
    emissions,
    extra_haulage,
    facilities,
    handling_cost,
    indicators,
    operating_revenue,
    overview,
    road_congestion,
    routes,
    schedule,
    ship_time,
    storage_rent,
    texts,
    unit_values,
    waiting_time,
    without_cases,
)
from evaluations.checks.case import Case
from evaluations.checks.rule import RULES, Finding, Rule, Severity
from projects.document import Document, Place
from projects.manuals import Edition


def findings(document: Document, edition: Edition, *, unreadable: Collection[Place] = ()) -> list[Finding]:
    """Everything the rules find in a document, see `findings_in`."""
    return findings_in(Case(document, edition), unreadable=unreadable)


def findings_in(case: Case, *, unreadable: Collection[Place] = ()) -> list[Finding]:
    """Everything the rules find in a case, in the order of their numbers.

    At an `unreadable` place something was typed: it is to be mended, and not named a second time as missing.
    """
    found = [finding for code in sorted(RULES) for finding in RULES[code].findings(case)]
    return [finding for finding in found if finding.place not in unreadable]


__all__ = ["RULES", "Case", "Finding", "Rule", "Severity", "findings", "findings_in"]
