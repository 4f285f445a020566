"""K85x: exhaust gas, in tons and never in money (S5, 3.5)."""

from collections.abc import Iterator

from evaluations.checks.case import Case
from evaluations.checks.rule import Severity, at, rule
from evaluations.flows.emissions import GASES
from projects.document import Problem
from projects.document.choices import EmissionSource
from projects.document.methods.route_cost import WITH_CASE
from projects.document.sections.emissions import EmissionRow
from projects.manuals import State, Status, UnitValue

SECTION = "emissions"


@rule("K851", "排出ガスの削減量", source="S5、3.5")
def reductions_are_known(case: Case) -> Iterator[Problem]:
    """Typed or worked out; what a row of the tables still lacks is named at the row (K853)."""
    if not case.emission_scope.sources or case.emission_lines:
        return
    for substance, gas in GASES.items():
        if case.document.emissions.typed(substance) is None:
            sentence = f"{gas}の削減量がわかりません。計算表に記入するか、削減量と算定の方法・出典を記入してください。"
            yield at(SECTION, sentence, field=f"{substance}_reduction")


@rule("K852", "削減量は計算か直接記入のどちらか", source="S5")
def reductions_are_given_once(case: Case) -> Iterator[Problem]:
    for substance in case.emission_reductions:
        if case.document.emissions.typed(substance) is not None:
            yield at(
                SECTION,
                f"{GASES[substance]}の削減量は計算表から求められます。計算表を使うときは、この欄を空けてください。",
                field=f"{substance}_reduction",
            )


@rule("K853", "計算表の行がそろうこと", source="S5、3.5")
def rows_can_be_worked_out(case: Case) -> Iterator[Problem]:
    """A substance whose total is typed needs nothing of the rows."""
    for line in case.emission_lines:
        for substance, fault in line.faults.items():
            if case.document.emissions.typed(substance) is None:
                yield at(
                    SECTION,
                    f"{_named(line.row)}{GASES[substance]}を計算できません。{fault}",
                    row=line.row.id,
                    field=f"{substance}_factor",
                )


@rule("K854", "対象とする排出源", source="S5、3.5", severity=Severity.WARNING)
def sources_are_those_of_the_types(case: Case) -> Iterator[Problem]:
    scope = case.emission_scope
    counted = "と".join(one.label for one in EmissionSource if one.value in scope.sources)
    for row in case.document.emissions.rows:
        if row.emitter is not None and row.emitter.value not in scope.sources:
            yield at(
                SECTION,
                f"{_named(row)}この種類の事業が対象とする排出源は{counted}です。「{row.emitter.label}」を含めてよいかを確かめてください。",
                row=row.id,
                field="source" if "source" in type(row).model_fields else "name",
            )


@rule("K855", "記入した削減量の根拠", source="S5", severity=Severity.NEEDS_REASON)
def typed_reductions_have_a_basis(case: Case) -> Iterator[Problem]:
    emissions = case.document.emissions
    if all(emissions.typed(substance) is None for substance in GASES):
        return
    if not emissions.basis:
        yield at(SECTION, "記入した削減量の算定の方法を記入してください。", field="basis")
    if not emissions.source:
        yield at(SECTION, "記入した削減量の排出係数の出典を記入してください。", field="source")


@rule("K856", "記入した排出係数の出典", source="S5", severity=Severity.NEEDS_REASON)
def typed_factors_have_a_source(case: Case) -> Iterator[Problem]:
    for row in case.document.emissions.rows:
        for gas, factor, source, field in (
            ("CO₂", row.co2_factor, row.co2_source, "co2_source"),
            ("NOx", row.nox_factor, row.nox_source, "nox_source"),
        ):
            if factor is not None and not source:
                yield at(
                    SECTION,
                    f"{_named(row)}{gas}の排出係数の出典を記入してください。標準値と異なるときは、その理由も記入してください。",
                    row=row.id,
                    field=field,
                )


@rule("K857", "排出係数の確からしさ", source="S5、D5", severity=Severity.WARNING)
def registered_factors_are_current_and_seen(case: Case) -> Iterator[Problem]:
    for row in case.document.emissions.rows:
        for field, value in _registered(row, case):
            if value.state is State.ABOLISHED or value.status is not Status.OFFICIAL:
                doubt = "廃止された値" if value.state is State.ABOLISHED else "二次資料によるか推定を含む値"
                yield at(
                    SECTION,
                    f"{_named(row)}「{value.name}」は{doubt}です。公表資料で確かめてください。",
                    row=row.id,
                    field=field,
                )


@rule("K858", "実施する場合としない場合の排出量", source="S5、Ⅱ 1.5", severity=Severity.WARNING)
def both_cases_have_rows(case: Case) -> Iterator[Problem]:
    rows = case.document.emissions.rows
    chosen = case.document.without_cases.chosen
    cases = {row.case for row in rows}
    for which, label in ((WITH_CASE, "事業を実施する場合"), (chosen, "採用した、事業を実施しない場合の案")):
        if rows and which not in cases:
            yield at(
                SECTION,
                f"{label}の行が計算表にありません。排出量を0としてよいかを確かめてください。",
                row=rows[0].id,
                field="case",
            )


@rule("K859", "燃料と排出係数の組み合わせ", source="S5、3.5", severity=Severity.WARNING)
def fuels_agree(case: Case) -> Iterator[Problem]:
    """The registry says for which fuel a formula, a density or a factor is."""
    for row in case.document.emissions.rows:
        fuels = [value.fuel for _, value in _registered(row, case) if value.fuel]
        if len(set(fuels)) > 1:
            yield at(
                SECTION,
                f"{_named(row)}{'と'.join(dict.fromkeys(fuels))}の値が混ざっています。同じ燃料の値を選んでください。",
                row=row.id,
                field="co2_unit_value",
            )


def _registered(row: EmissionRow, case: Case) -> Iterator[tuple[str, UnitValue]]:
    """Field and unit value of every reference of a row to the registry."""
    fields = [name for name in type(row).model_fields if name.endswith(("_unit_value", "_formula"))]
    for field in fields:
        value = case.edition.unit_values.get(getattr(row, field) or "")
        if value is not None:
            yield field, value


def _named(row: EmissionRow) -> str:
    return f"「{row.name}」: " if row.name else ""
