"""K0xx: required answers and references; which of them stop the computation."""

from collections.abc import Collection, Iterator

from evaluations.checks.case import Case
from evaluations.checks.rule import at, rule
from projects.document import (
    Part,
    Problem,
    Row,
    Section,
    Unanswered,
    field_specs,
    rows_of,
)
from projects.document.keys import BENEFIT, HAZARD
from projects.document.methods import METHODS, RouteCost, refers_to
from projects.document.methods.route_cost import WITH_CASE
from projects.document.registry import UNIT_VALUES, referable
from projects.document.sections import BenefitAnswers
from projects.document.values import Kind

NEEDED = {
    "schedule": {"adoption_year", "completion_year"},
    "facilities": {"facilities", "central_facility", "reinvestment", "facility", "year"},
    "costs": {"lines", "years", "kind", "tax", "year", "annual"},
    "demand": {"unit", "volume", "year", "ratio", "factor"},
}
TEXTS = {Kind.TEXT, Kind.LONG_TEXT}
CARGO, CASES = "demand:groups", "without_cases:with_or_case"


@rule("K001", "計算に必要な項目", source="文書の書式", stops=True)
def answers_needed_to_compute(case: Case) -> Iterator[Problem]:
    idle = _idle_rows(case)
    return (problem for problem in case.unanswered if _needed(problem, case, idle))


@rule("K002", "提出に必要な項目", source="Ⅱ 1.9")
def answers_needed_to_submit(case: Case) -> Iterator[Problem]:
    idle = _idle_rows(case)
    return (problem for problem in case.unanswered if not _needed(problem, case, idle))


@rule("K003", "選んだ行があること", source="文書の書式", stops=True)
def references_exist(case: Case) -> Iterator[Problem]:
    """A row that another row points at may have been deleted since."""
    for key, section in case.document.sections.items():
        known: dict[str, set[str]] = {}
        for part in _parts_in_use(section):
            for name, spec in field_specs(type(part)).items():
                value = getattr(part, name)
                if spec.kind is not Kind.REFERENCE or value is None:
                    continue
                if spec.target not in known:
                    known[spec.target] = _targets(case, key, spec.target)
                if value not in known[spec.target]:
                    row = part.id if isinstance(part, Row) else ""
                    yield at(
                        key,
                        f"「{spec.label}」で選んだものがありません。選び直してください。",
                        row=row,
                        field=name,
                    )


def measured_over(case: Case, target: str) -> bool:
    """Whether any benefit is measured by a method whose answers point at this list of the document."""
    return any(
        isinstance(section, BenefitAnswers)
        and section.method in METHODS
        and refers_to(section.method, target)
        for section in case.document.sections.values()
    )


def _needed(problem: Unanswered, case: Case, idle: Collection[tuple[str, str]]) -> bool:
    """Cargo enters the computation through the methods that name it; the sheet prints it all the same (S4)."""
    if (problem.place.section, problem.place.row) in idle:
        return False
    if BENEFIT.fullmatch(problem.place.section) or HAZARD.fullmatch(problem.place.section):
        return problem.kind not in TEXTS
    if problem.place.section == "demand" and not measured_over(case, CARGO):
        return False
    return problem.place.field.split(".")[-1] in NEEDED.get(problem.place.section, set())


def _idle_rows(case: Case) -> set[tuple[str, str]]:
    """Section and row of what enters no figure: past cargo, and the routes of alternatives not chosen."""
    computed = (None, WITH_CASE, case.document.without_cases.chosen)
    idle = {("demand", row.id) for row in case.document.demand.actuals}
    for key, section in case.document.sections.items():
        given = section.chosen if isinstance(section, BenefitAnswers) else None
        if isinstance(given, RouteCost):
            others = {route.id for route in given.routes if route.case not in computed}
            idle |= {(key, route) for route in others}
            idle |= {(key, leg.id) for leg in given.legs if leg.route in others}
    return idle


def _parts_in_use(section: Section) -> Iterator[Part]:
    """The section, its rows and the answers to the chosen method; those to other methods lie dormant."""
    yield section
    for name, spec in field_specs(type(section)).items():
        value = getattr(section, name)
        if spec.kind is Kind.ROWS:
            yield from value
        elif spec.kind is Kind.PART and name == getattr(section, "method", name):
            yield value
            yield from (row for _, row in rows_of(value))


def _targets(case: Case, key: str, target: str) -> set[str]:
    """The ids a reference may name; see Marker for the forms of `target`."""
    home, _, table = target.partition(":")
    document = case.document
    if home == "manual":
        return _manual_targets(case, key, table)
    if home == "document":
        return {component.id for component in document.components}
    if home == "without_cases" and table == "with_or_case":
        return {"with", *(row.id for row in document.without_cases.cases)}
    section = document.section(key if home in ("", "section") else home)
    return {row.id for name, row in rows_of(section) if home == "section" or name == table}


def _manual_targets(case: Case, key: str, table: str) -> set[str]:
    if table == "service_lives":
        return {life.key for life in case.edition.service_lives}
    if table.startswith(UNIT_VALUES):
        return {value.key for value in referable(case.edition, table)}
    found = BENEFIT.fullmatch(key)
    if found is None or found[1] not in case.types:
        return set()
    return {
        method for item in case.types[found[1]].benefits if item.id == found[2] for method in item.methods
    }
