"""K4xx: costs (C1-C3)."""

from collections import Counter
from collections.abc import Iterator

from evaluations.checks.case import Case
from evaluations.checks.rule import Severity, at, rule
from evaluations.checks.years import doubled_years, empty_lines, unknown_lines
from evaluations.flows.costs import CONSTRUCTION, lawful_tax_rate, pricing_of
from evaluations.flows.project_cost import default_subsidies
from evaluations.flows.timeline import base_year
from projects.document import Problem
from projects.document.choices import CostKind, TaxMark
from projects.notation import wareki
from projects.units import exact


@rule("K401", "費用の年度は計算期間のうち", source="T4、Ⅱ 1.2(3)", stops=True)
def costs_within_period(case: Case) -> Iterator[Problem]:
    timeline = case.timeline
    for row in case.document.costs.years:
        if timeline and row.year is not None and row.year > timeline.last:
            yield at(
                "costs",
                f"{wareki(row.year)}は計算期間(供用終了年度は{wareki(timeline.last)})の外です。年度を直すか、行を削除してください。",
                row=row.id,
                field="year",
            )


@rule("K402", "同じ年度は1行", source="文書の書式", stops=True)
def cost_years_are_single(case: Case) -> Iterator[Problem]:
    yield from doubled_years("costs", case.document.costs.years)


@rule("K403", "金額の欄は費用の項目に対応", source="文書の書式", stops=True)
def cost_amounts_have_lines(case: Case) -> Iterator[Problem]:
    yield from unknown_lines("costs", case.document.costs.lines, case.document.costs.years)


@rule("K404", "建設費があること", source="表Ⅱ-1-4", stops=True)
def construction_is_counted(case: Case) -> Iterator[Problem]:
    costs = case.document.costs
    spent = {line for row in costs.years for line, amount in row.amounts.items() if amount}
    if costs.lines and not any(line.kind in CONSTRUCTION and line.id in spent for line in costs.lines):
        yield at(
            "costs",
            "建設費(工事費・用地費・補償費)の金額がありません。年度ごとの費用に記入してください。",
            field="years",
        )


@rule("K405", "基準年度より前の支出", source="C1、Ⅱ 1.7(1)", stops=True)
def past_spending_is_priced(case: Case) -> Iterator[Problem]:
    timeline = case.timeline
    lines = {line.id: line for line in case.document.costs.lines}
    for row in case.document.costs.years:
        spent = [lines[key] for key, amount in row.amounts.items() if amount and key in lines]
        if timeline is None or row.year is None or row.year >= timeline.base or not spent:
            continue
        if row.tax_rate is None and any(line.tax in (TaxMark.INCLUDED, TaxMark.EXCLUDED) for line in spent):
            yield at(
                "costs",
                "基準年度より前の支出です。その年度の消費税率を記入してください。",
                row=row.id,
                field="tax_rate",
            )
        if any(line.kind is CostKind.WORKS for line in spent):
            if row.price_factor is None:
                yield at(
                    "costs",
                    "基準年度より前の工事費です。価格の換算係数を記入してください。",
                    row=row.id,
                    field="price_factor",
                )
            elif not row.price_source:
                yield at(
                    "costs", "価格の換算係数の出典を記入してください。", row=row.id, field="price_source"
                )


@rule("K406", "基準年度以後の支出に換算しない", source="C1、Ⅱ 1.6(2)")
def later_spending_is_not_converted(case: Case) -> Iterator[Problem]:
    timeline = case.timeline
    for row in case.document.costs.years:
        converted = row.tax_rate is not None or row.price_factor is not None
        if timeline and row.year is not None and row.year >= timeline.base and converted:
            yield at(
                "costs",
                f"{wareki(row.year)}は基準年度以後です。価格は基準年度の価格で記入し、税率と換算係数は空欄にしてください。",
                row=row.id,
                field="price_factor",
            )


@rule(
    "K407", "管理運営費がないときは理由", source="表Ⅱ-1-4、会計検査院の指摘", severity=Severity.NEEDS_REASON
)
def no_operation_has_a_reason(case: Case) -> Iterator[Problem]:
    costs = case.document.costs
    typed = any(line.kind in (CostKind.MAINTENANCE, CostKind.RUNNING) for line in costs.lines)
    yearly = any(line.annual != 0 for line in costs.operation)
    if not yearly and not typed and not costs.operation_none_reason:
        yield at(
            "costs",
            "管理運営費が計上されていません。維持費・運営費を記入するか、ない理由を記入してください。",
            field="operation_none_reason",
        )


@rule("K408", "税率を変えるときは理由", source="C1", severity=Severity.NEEDS_REASON)
def other_tax_rate_has_a_reason(case: Case) -> Iterator[Problem]:
    typed, lawful = case.document.costs.tax_rate, lawful_tax_rate(case.document)
    if typed is None or lawful is None or case.document.costs.tax_rate_reason:
        return
    if typed != lawful * 100:
        yield at(
            "costs",
            f"消費税率が基準年度の法定の税率({(lawful * 100).normalize():f}%)と異なります。理由を記入してください。",
            field="tax_rate_reason",
        )


@rule("K409", "補助金は補助率の範囲", source="C3、Ⅰ 1.3 ③")
def subsidy_within_share(case: Case) -> Iterator[Problem]:
    timeline, asked_for = case.timeline, case.document.costs.subsidies
    if timeline is None or not asked_for or not tax_rate_known(case):
        return
    pricing = pricing_of(case.document, timeline)
    granted = default_subsidies(case.document, case.edition, timeline, pricing)
    most = {component: exact(amount) for component, amount in granted.items()}
    asked = Counter[str]()
    for row in asked_for:
        component = row.component or ""
        asked[component] += row.amount or 0
        if component in most and asked[component] > most[component]:
            yield at(
                "costs",
                "補助金の額が、総事業費に補助率を掛けた額を超えています。金額を確かめてください。",
                row=row.id,
                field="amount",
            )


@rule("K410", "管理運営費の年度は計算期間のうち", source="Ⅱ 1.2(3)", stops=True)
def operation_within_period(case: Case) -> Iterator[Problem]:
    timeline = case.timeline
    for line in case.document.costs.operation:
        first = line.first_year or (timeline.opening if timeline else 0)
        last = line.last_year or (timeline.last if timeline else 0)
        if timeline and not timeline.first <= first <= last <= timeline.last:
            yield at(
                "costs",
                f"管理運営費の年度が計算期間({wareki(timeline.first)}から{wareki(timeline.last)}まで)の外か、"
                "始まりが終わりより後です。年度を直してください。",
                row=line.id,
                field="first_year" if line.first_year else "last_year",
            )


@rule("K411", "工事費の施設", source="C2", severity=Severity.WARNING)
def works_name_their_facility(case: Case) -> Iterator[Problem]:
    for line in case.document.costs.lines:
        if line.kind is CostKind.WORKS and line.facility is None:
            yield at(
                "costs",
                f"工事費「{line.name or ''}」に施設が選ばれていません。この工事費は再投資費に反映されません。",
                row=line.id,
                field="facility",
            )


@rule("K412", "消費税率がわかること", source="C1、消費税法29条", stops=True)
def tax_rate_is_known(case: Case) -> Iterator[Problem]:
    if base_year(case.document) is not None and not tax_rate_known(case):
        yield at(
            "costs",
            "この基準年度の法定の消費税率はありません。消費税率を記入してください。",
            field="tax_rate",
        )


@rule("K413", "基準年度より前の管理運営費", source="C1、Ⅱ 1.7(1)", stops=True)
def operation_starts_not_in_the_past(case: Case) -> Iterator[Problem]:
    """The table of equal yearly amounts has no place for the tax rate of a past year."""
    base = base_year(case.document)
    for line in case.document.costs.operation:
        if base is not None and line.first_year is not None and line.first_year < base:
            yield at(
                "costs",
                f"{wareki(line.first_year)}は基準年度({wareki(base)})より前です。基準年度より前の支出は、"
                "その年度の消費税率とともに、年度ごとの費用に記入してください。",
                row=line.id,
                field="first_year",
            )


@rule("K414", "完了より後の建設費", source="C3、表Ⅱ-1-4", severity=Severity.WARNING)
def construction_ends_with_completion(case: Case) -> Iterator[Problem]:
    completion = case.document.schedule.completion_year
    construction = {line.id for line in case.document.costs.lines if line.kind in CONSTRUCTION}
    for row in case.document.costs.years:
        spent = any(amount and line in construction for line, amount in row.amounts.items())
        if spent and completion is not None and row.year is not None and row.year > completion:
            yield at(
                "costs",
                f"{wareki(row.year)}の建設費は、完了年度({wareki(completion)})より後です。総事業費に含まれます。"
                "更新や修繕の費用であれば、再投資費か維持費としてください。",
                row=row.id,
                field="year",
            )


@rule("K415", "費用の項目には金額", source="Ⅱ 1.6(1)", stops=True)
def cost_lines_have_amounts(case: Case) -> Iterator[Problem]:
    yield from empty_lines("costs", case.document.costs.lines, case.document.costs.years)


def tax_rate_known(case: Case) -> bool:
    """Whether a rate was typed or one was in force in the base year."""
    return case.document.costs.tax_rate is not None or lawful_tax_rate(case.document) is not None


@rule("K416", "費用の項目の消費税", source="C1、Ⅱ 1.6(2)", stops=True)
def taxed_costs_say_how(case: Case) -> Iterator[Problem]:
    for line in case.document.costs.lines:
        if line.tax is None and line.kind is not None and case.edition.tax_mark(line.kind) != "exempt":
            yield at(
                "costs",
                f"「{line.name or line.kind.label}」の消費税を選んでください。",
                row=line.id,
                field="tax",
            )
