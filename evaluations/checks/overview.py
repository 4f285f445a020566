"""K1xx: may this project be evaluated here at all (E1, E2)."""

from collections.abc import Iterator

from evaluations.checks.case import Case
from evaluations.checks.rule import Severity, at, rule
from projects.document import Problem
from projects.document.choices import PortClass
from projects.manuals import ProjectType


@rule("K101", "対象外とされる事業でないこと", source="E1、Ⅱ 1.2(1)、Ⅲ 9.1", stops=True)
def in_scope(case: Case) -> Iterator[Problem]:
    """The questions a type raises are answered in the overview, each in the field of its own name."""
    for component in case.document.components:
        for question in case.edition.type(component.type).eligibility.out_of_scope:
            if getattr(case.document.overview, question.key):
                yield at("overview", question.reason, field=question.key)


@rule("K102", "港格が種類の対象であること", source="E1、表Ⅱ-1-1")
def port_class_is_eligible(case: Case) -> Iterator[Problem]:
    for project_type, port_class in _other_port_classes(case):
        if project_type.eligibility.other_classes == "error":
            yield at(
                "overview",
                f"{project_type.names.chapter}は、{port_class.label}では対象になりません。"
                "港格を確かめてください。",
                field="port_class",
            )


@rule("K103", "事業主体の区分が種類の対象であること", source="E2、Ⅰ 1.3 ②")
def implementing_body_is_eligible(case: Case) -> Iterator[Problem]:
    kind = case.document.overview.implementing_body_kind
    for component in case.document.components:
        project_type = case.edition.type(component.type)
        if kind is not None and kind not in project_type.implementers.keys:
            yield at(
                "overview",
                f"{project_type.names.chapter}の事業主体に{kind.label}はなれません。区分を確かめてください。",
                field="implementing_body_kind",
            )


@rule("K104", "内陸部での整備が種類の対象であること", source="E1", severity=Severity.ERROR)
def inland_is_allowed(case: Case) -> Iterator[Problem]:
    for component in case.document.components:
        project_type = case.edition.type(component.type)
        if case.document.overview.inland and not project_type.eligibility.inland_allowed:
            yield at(
                "overview",
                f"{project_type.names.chapter}は、内陸部での整備が対象になっていません。",
                field="inland",
            )


@rule("K105", "「等」に当たる港湾には理由", source="E1、表Ⅱ-1-1", severity=Severity.NEEDS_REASON)
def other_port_class_has_a_reason(case: Case) -> Iterator[Problem]:
    if case.document.overview.eligibility_reason:
        return
    for project_type, port_class in _other_port_classes(case):
        if project_type.eligibility.other_classes == "needs_reason":
            classes = project_type.eligibility.port_classes
            named = "・".join(one.label for one in PortClass if one in classes)
            yield at(
                "overview",
                f"{project_type.names.chapter}の対象は「{named}等」です。"
                f"{port_class.label}がこれに当たる理由を記入してください。",
                field="eligibility_reason",
            )


@rule("K106", "種類の条件に当てはまること", source="E1、表Ⅱ-1-1")
def conditions_are_met(case: Case) -> Iterator[Problem]:
    """The conditions of a type are answered in the overview, each in the field of its own name."""
    for component in case.document.components:
        for question in case.edition.type(component.type).eligibility.conditions:
            if getattr(case.document.overview, question.key) is False:
                yield at("overview", question.reason, field=question.key)


@rule("K108", "距離などの条件に当てはまること", source="E1、Ⅲ 1.1")
def comparisons_hold(case: Case) -> Iterator[Problem]:
    """The numbers a type compares are answered in the overview, each in the field of its own name."""
    overview = case.document.overview
    for component in case.document.components:
        for one in case.edition.type(component.type).eligibility.comparisons:
            smaller, larger = getattr(overview, one.smaller), getattr(overview, one.larger)
            if smaller is not None and larger is not None and smaller >= larger:
                yield at("overview", one.reason, field=one.smaller)


def _other_port_classes(case: Case) -> Iterator[tuple[ProjectType, PortClass]]:
    """The types that do not name the project's class of port, with that class."""
    port_class = case.document.overview.port_class
    for component in case.document.components:
        project_type = case.edition.type(component.type)
        if port_class is not None and port_class not in project_type.eligibility.port_classes:
            yield project_type, port_class
