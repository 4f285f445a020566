"""K6xx: benefit items, effects and yearly streams (B9-B11, D7)."""

from collections.abc import Iterator
from typing import TypeVar

from evaluations.checks.answers import CASES, measured_over
from evaluations.checks.case import Case
from evaluations.checks.rule import Severity, at, rule
from evaluations.checks.years import doubled_years, empty_lines, unknown_lines
from evaluations.flows.timeline import opening_year
from projects.document import Part, Problem, effects_key
from projects.document.methods import AnnualStream
from projects.notation import wareki

Answers = TypeVar("Answers", bound=Part)


def answers_to(method: type[Answers], case: Case) -> Iterator[tuple[str, Answers]]:
    """The answers to one method wherever it is chosen: section key, answers."""
    for key, _, answers in case.benefits:
        if isinstance(answers.chosen, method):
            yield key, answers.chosen


@rule("K601", "便益の計測の方法", source="Ⅱ 1.5", stops=True)
def every_benefit_has_a_method(case: Case) -> Iterator[Problem]:
    """A benefit whose effect does not apply may go without, as long as another one is measured (B10)."""
    measured = any(answers.method for _, _, answers in case.benefits)
    for key, item, answers in case.benefits:
        if measured and item.effect in _effects_that_do_not_apply(case, key):
            continue
        if answers.method is None and not item.conditional:
            yield at(key, f"「{item.item}」の計測の方法を選んでください。", field="method")


@rule("K602", "年次別直接入力の年度", source="Ⅱ 1.2(3)、D7", stops=True)
def stream_years_within_period(case: Case) -> Iterator[Problem]:
    timeline = case.timeline
    for key, _, answers in case.benefits:
        stream = answers.chosen
        if not isinstance(stream, AnnualStream):
            continue
        yield from doubled_years(key, stream.years)
        yield from unknown_lines(key, stream.lines, stream.years)
        for row in stream.years:
            if timeline and row.year is not None and not timeline.first <= row.year <= timeline.last:
                yield at(
                    key,
                    f"{wareki(row.year)}は計算期間({wareki(timeline.first)}から{wareki(timeline.last)}まで)の外です。"
                    "年度を直すか、行を削除してください。",
                    row=row.id,
                    field="year",
                )


@rule("K603", "非該当の効果を便益としない", source="B10、Ⅱ 1.3")
def measured_effect_applies(case: Case) -> Iterator[Problem]:
    for key, item, answers in case.benefits:
        if answers.method and item.effect in _effects_that_do_not_apply(case, key):
            yield at(
                key,
                "効果の項目で「非該当」とした効果です。便益を計測するときは「該当」としてください。",
                field="method",
            )


@rule("K604", "効果の項目がそろうこと", source="B10、Ⅱ 1.3")
def every_effect_is_answered(case: Case) -> Iterator[Problem]:
    for component, kind in case.types.items():
        answered = {row.id for row in case.document.effects(component).effects}
        known = {effect.id for effect in kind.effects}
        key = effects_key(component)
        for effect in kind.effects:
            if effect.id not in answered:
                yield at(
                    key,
                    f"効果「{effect.item}」について、該当・非該当を選んでください。",
                    row=effect.id,
                    field="applies",
                )
        for stranger in sorted(answered - known):
            yield at(key, f"「{stranger}」という効果は、この種類の表にありません。", row=stranger)


@rule("K605", "採用する案", source="Ⅱ 1.5", stops=True)
def a_without_case_is_chosen(case: Case) -> Iterator[Problem]:
    if measured_over(case, CASES) and case.document.without_cases.chosen is None:
        yield at(
            "without_cases", "輸送コストを比べる、事業を実施しない場合の案を選んでください。", field="chosen"
        )


@rule("K606", "実施しない場合は複数案", source="Ⅱ 1.5、会計検査院の指摘", severity=Severity.WARNING)
def several_without_cases(case: Case) -> Iterator[Problem]:
    if len(case.document.without_cases.cases) == 1:
        yield at(
            "without_cases",
            "事業を実施しない場合の案が1つだけです。複数の案を想定し、検討経過に比べた結果を記入してください。",
            field="cases",
        )


@rule("K607", "便益の項目には金額", source="Ⅱ 1.5", stops=True)
def stream_lines_have_amounts(case: Case) -> Iterator[Problem]:
    for key, _, answers in case.benefits:
        if isinstance(answers.chosen, AnnualStream):
            yield from empty_lines(key, answers.chosen.lines, answers.chosen.years)


@rule("K608", "供用開始より前の便益", source="T3、D2、Ⅱ 1.7(2)", severity=Severity.WARNING)
def stream_gains_begin_with_the_opening(case: Case) -> Iterator[Problem]:
    """Losses while the facility is being built are in order; gains before anybody uses it are not."""
    opening = opening_year(case.document)
    for key, _, answers in case.benefits:
        if not isinstance(answers.chosen, AnnualStream) or opening is None:
            continue
        for row in answers.chosen.years:
            gains = any(amount > 0 for amount in row.amounts.values())
            if gains and row.year is not None and row.year < opening:
                yield at(
                    key,
                    f"{wareki(row.year)}は供用開始年度({wareki(opening)})より前ですが、便益があります。年度を確かめてください。",
                    row=row.id,
                    field="year",
                )


def _effects_that_do_not_apply(case: Case, key: str) -> set[str]:
    """Effects answered with 「非該当」 in the component of a section."""
    effects = case.document.effects(key.split("/")[1]).effects
    return {row.id for row in effects if row.applies is False}
