"""K780: what several types of one project measure together (E3)."""

from collections.abc import Iterator

from evaluations.checks.case import Case
from evaluations.checks.rule import Severity, at, rule
from evaluations.flows.volumes import measured_groups
from projects.document import Problem


@rule("K780", "同じ貨物の便益を二つの種類で計測しない", source="E3、Ⅱ 1.2(2)", severity=Severity.NEEDS_REASON)
def cargo_earns_its_benefit_once(case: Case) -> Iterator[Problem]:
    """The same cargo may pass two facilities, but a stretch that is spared may not be counted with both."""
    if case.document.demand.shared_cargo_reason:
        return
    measured = [measured_groups(case.document, case.edition, one) for one in case.document.components]
    for group in case.document.demand.groups:
        if sum(group.id in groups for groups in measured) > 1:
            yield at(
                "demand",
                f"「{group.name or ''}」の便益を、二つ以上のプロジェクトの種類で計測しています。"
                "同じ区間の費用を重ねて数えていないことを確かめ、重複のない理由を記入してください。",
                field="shared_cargo_reason",
            )
