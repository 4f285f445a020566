"""K8xx: texts of the sheet (S5)."""

from collections.abc import Iterator

from evaluations.checks.case import Case
from evaluations.checks.rule import Severity, at, rule
from projects.document import Problem


@rule("K801", "生産増・雇用増の出典", source="S5、Ⅱ 1.9", severity=Severity.NEEDS_REASON)
def regional_figures_have_a_source(case: Case) -> Iterator[Problem]:
    narrative = case.document.narrative
    stated = narrative.production_increase is not None or narrative.employment_increase is not None
    if stated and not narrative.regional_source:
        yield at("narrative", "生産増・雇用増の数値の出典を記入してください。", field="regional_source")
