"""K9xx: the indicators of types without B/C (S6)."""

from collections.abc import Iterator

from evaluations.checks.case import Case
from evaluations.checks.costs import tax_rate_known
from evaluations.checks.rule import Severity, at, rule
from evaluations.flows.costs import pricing_of
from evaluations.flows.project_cost import component_costs
from projects.document import Assessed, Problem, assessed, unanswered
from projects.document.sections.indicators import IndicatorValue
from projects.manuals import Indicator, joint_analysis
from projects.notation import group_digits
from projects.units import exact


def _values(case: Case) -> Iterator[tuple[Assessed, Indicator, IndicatorValue]]:
    """Every entered value with its component and what the edition says of it."""
    for one in assessed(case.document, case.edition):
        known = {indicator.key: indicator for indicator in one.indicators.single}
        yield from ((one, known[row.id], row) for row in one.answers.values if row.id in known)


@rule("K901", "指標の値・年度・出典", source="S6、Ⅲ 9.3")
def indicators_are_given(case: Case) -> Iterator[Problem]:
    for one in assessed(case.document, case.edition):
        yield from unanswered(one.key, case.document, case.edition)


@rule("K902", "指標は種類の表にあるもの", source="S6、Ⅲ 9.3")
def indicators_are_known(case: Case) -> Iterator[Problem]:
    for one in assessed(case.document, case.edition):
        known = {indicator.key for indicator in one.type.indicators.single}
        for row in one.answers.values:
            if row.id not in known:
                yield at(
                    one.key,
                    f"「{row.id}」という指標は、この種類の表にありません。取り除いてください。",
                    row=row.id,
                    field="value",
                )


@rule("K903", "金額の指標は1円単位", source="文書の書式")
def money_is_whole_yen(case: Case) -> Iterator[Problem]:
    for one, indicator, row in _values(case):
        if indicator.kind == "money" and row.value is not None and row.value != row.value.to_integral_value():
            yield at(
                one.key,
                f"「{indicator.label}」に1円未満の端数があります。1円単位の整数で記入してください。",
                row=row.id,
                field="value",
            )


@rule("K904", "本施設の整備費用は総事業費", source="S6、C3", severity=Severity.WARNING)
def facility_cost_is_the_project_cost(case: Case) -> Iterator[Problem]:
    """Of a combined project, the part of 総事業費 that the component's own facilities cost."""
    timeline = case.timeline
    stated = [one for one in _values(case) if one[1].same_as == "total_project_cost"]
    if timeline is None or not stated or not tax_rate_known(case):
        return
    parts = component_costs(case.document, timeline, pricing_of(case.document, timeline))
    costs = {component: exact(cost) for component, cost in parts.items()}
    for one, indicator, row in stated:
        if row.value is not None and row.value != costs[one.id]:
            yield at(
                one.key,
                f"「{indicator.label}」({group_digits(row.value)}円)が、費用の節から求めた総事業費"
                f"({group_digits(costs[one.id])}円)と異なります。どちらかを直してください。",
                row=row.id,
                field="value",
            )


@rule("K905", "便益を計測しないときの残存価値", source="T6、Ⅱ 1.7(2)", severity=Severity.WARNING)
def residual_value_has_a_benefit_to_join(case: Case) -> Iterator[Problem]:
    if joint_analysis(case.types.values()) == "cost_benefit":
        return
    for facility in case.document.facilities.facilities:
        if facility.residual_value:
            yield at(
                "facilities",
                f"「{facility.name or ''}」の残存価値は便益に加える額です。"
                "便益を計測しない種類では用いません。空欄にしてください。",
                row=facility.id,
                field="residual_value",
            )


@rule("K906", "割合の指標は100%まで", source="S6")
def shares_stay_below_the_whole(case: Case) -> Iterator[Problem]:
    for one, indicator, row in _values(case):
        if indicator.unit == "%" and row.value is not None and row.value > 100:
            yield at(
                one.key,
                f"「{indicator.label}」が100%を超えています。0から100までの値を記入してください。",
                row=row.id,
                field="value",
            )


@rule("K907", "名称の指標と値の指標の別", source="文書の書式")
def names_and_values_are_not_confused(case: Case) -> Iterator[Problem]:
    """The form offers only the right one; a document made elsewhere may hold the other."""
    for one, indicator, row in _values(case):
        field, other = ("value", row.value) if indicator.kind == "text" else ("text", row.text)
        if other is not None:
            asked = "名称" if indicator.kind == "text" else "値"
            yield at(
                one.key,
                f"「{indicator.label}」は{asked}で表す指標です。ほかの欄の記入を取り除いてください。",
                row=row.id,
                field=field,
            )
