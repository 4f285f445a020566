"""The years of a case with where they come from: typed, or worked out by the stated defaults (T1-T5)."""

import numpy as np

from evaluations.flows.timeline import Timeline, spent_rows
from projects.document import Document, Place
from projects.manuals import Edition
from projects.units import Quantity, minimum

YEAR = "年度"
ONE = Quantity(1, YEAR, "1年度", clause="T2、T3")


def year_quantities(document: Document, edition: Edition, timeline: Timeline) -> dict[str, Quantity]:
    """Base, first, adoption, completion, opening, target and last year, and the years of service, by name."""
    schedule = document.schedule
    adoption = _typed("adoption_year", timeline.adoption, "事業採択年度")
    completion = _typed("completion_year", timeline.completion, "完了年度")
    base = _typed("evaluation_year", timeline.base, "評価を実施する年度")
    if schedule.evaluation_year is None:
        base = adoption - ONE
    opening = _typed("opening_year", timeline.opening, "供用開始年度")
    if schedule.opening_year is None:
        opening = (completion + ONE).named("供用開始年度", clause="T3")
    target = Quantity(
        timeline.target, YEAR, "目標年", clause="D2", place=str(Place("demand", "", "target_year"))
    )
    served = _service(document, edition, timeline)
    return {
        "base": base.named("基準年度(t=0)", clause="T2"),
        "first": _first(document, adoption),
        "adoption": adoption,
        "completion": completion,
        "opening": opening,
        "target": target if document.demand.target_year else opening.named("目標年", clause="D2"),
        "service": served,
        "last": (opening + served - ONE).named("供用終了年度", clause="T3"),
    }


def elapsed_years(timeline: Timeline, base: Quantity) -> Quantity:
    """t of every year of the calculation period, counted from the base year. Shape (years,)."""
    years = Quantity(np.array(timeline.years), YEAR, "各年度", clause="Ⅱ 1.2(3)")
    return (years - base).named("基準年度からの年数t", clause="Ⅱ 1.7(2)")


def _first(document: Document, adoption: Quantity) -> Quantity:
    """The adoption, or the first spending where that is earlier."""
    spent = min(spent_rows(document), default=None)
    if spent is not None:
        place = str(Place("costs", spent[1], "year"))
        adoption = minimum(adoption, Quantity(spent[0], YEAR, "最初に支出する年度", place=place))
    return adoption.named("計算期間の最初の年度", clause="T1")


def _service(document: Document, edition: Edition, timeline: Timeline) -> Quantity:
    """Typed, else the life of the central facility."""
    schedule, years = document.schedule, timeline.service_years
    if schedule.service_years is not None:
        return _typed("service_years", years, "供用期間", schedule.service_years_reason or "")
    facilities = document.facilities
    central = next((one for one in facilities.facilities if one.id == facilities.central_facility), None)
    tabled = {life.key: life for life in edition.service_lives}
    life = tabled.get(central.kind or "") if central else None
    if central is not None and central.life is None and life is not None:
        return Quantity(
            years, YEAR, f"{life.name}の耐用年数", clause=life.clause, source=edition.cite(life.clause)
        )
    place = str(Place("facilities", central.id if central else "", "life"))
    return Quantity(years, YEAR, "中心的施設の耐用年数", place=place)


def _typed(field: str, year: int, label: str, source: str = "") -> Quantity:
    return Quantity(
        year, YEAR, label, clause="Ⅱ 1.2(3)", source=source, place=str(Place("schedule", "", field))
    )
