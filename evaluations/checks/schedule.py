"""K2xx: the years of the project (T1-T4)."""

from collections.abc import Iterator

from evaluations.checks.case import Case
from evaluations.checks.rule import Severity, at, rule
from evaluations.flows.timeline import facility_life, opening_year, service_years
from projects.document import Problem
from projects.document.values import LAST_YEAR
from projects.notation import wareki


@rule("K201", "完了は採択以後", source="Ⅱ 1.2(3)", stops=True)
def completion_not_before_adoption(case: Case) -> Iterator[Problem]:
    schedule = case.document.schedule
    adoption, completion = schedule.adoption_year, schedule.completion_year
    if adoption is not None and completion is not None and completion < adoption:
        yield at(
            "schedule",
            f"完了年度({wareki(completion)})が事業採択年度({wareki(adoption)})より前です。"
            "事業採択年度以後の年度を記入してください。",
            field="completion_year",
        )


@rule("K202", "採択は評価以後", source="T2、Ⅱ 1.2(4)", stops=True)
def adoption_not_before_evaluation(case: Case) -> Iterator[Problem]:
    schedule = case.document.schedule
    evaluation, adoption = schedule.evaluation_year, schedule.adoption_year
    if evaluation is not None and adoption is not None and adoption < evaluation:
        yield at(
            "schedule",
            f"事業採択年度({wareki(adoption)})が評価を実施する年度({wareki(evaluation)})より前です。"
            "新規事業採択時評価は、採択の前か同じ年度に行います。",
            field="adoption_year",
        )


@rule("K203", "供用開始は完了以後", source="T3、Ⅱ 1.2(3)", stops=True)
def opening_not_before_completion(case: Case) -> Iterator[Problem]:
    completion, opening = case.document.schedule.completion_year, opening_year(case.document)
    if completion is not None and opening is not None and opening < completion:
        yield at(
            "schedule",
            f"供用開始年度({wareki(opening)})が完了年度({wareki(completion)})より前です。"
            "段階的に供用するときは、需要の「目標年までの割合」で表してください。",
            field="opening_year",
        )


@rule("K204", "供用期間を変えるときは理由", source="T4、Ⅱ 1.2(3)", severity=Severity.NEEDS_REASON)
def other_service_period_has_a_reason(case: Case) -> Iterator[Problem]:
    schedule, facilities = case.document.schedule, case.document.facilities
    central = next((one for one in facilities.facilities if one.id == facilities.central_facility), None)
    life = facility_life(central, case.edition) if central else None
    typed = schedule.service_years
    if typed is not None and life is not None and int(typed) != life and not schedule.service_years_reason:
        yield at(
            "schedule",
            f"供用期間({int(typed)}年)が中心的施設の耐用年数({life}年)と異なります。理由を記入してください。",
            field="service_years_reason",
        )


@rule("K205", "供用期間が定まること", source="T4、表Ⅱ-1-2", stops=True)
def service_period_is_known(case: Case) -> Iterator[Problem]:
    central = case.document.facilities.central_facility
    if central is not None and service_years(case.document, case.edition) is None:
        yield at(
            "facilities",
            "中心的施設の耐用年数がわからないため、供用期間が定まりません。耐用年数の区分か年数を記入してください。",
            row=central,
            field="life",
        )


@rule("K206", "供用期間は扱える年度のうち", source="T3", stops=True)
def service_ends_within_the_calendar(case: Case) -> Iterator[Problem]:
    opening, life = opening_year(case.document), service_years(case.document, case.edition)
    if opening is not None and life is not None and opening + life - 1 > LAST_YEAR:
        yield at(
            "schedule",
            f"供用終了年度が{opening + life - 1}年度となり、扱える年度({LAST_YEAR}年度まで)を超えます。"
            "完了年度・供用開始年度・供用期間を確かめてください。",
            field="completion_year" if case.document.schedule.opening_year is None else "opening_year",
        )
