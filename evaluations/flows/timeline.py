"""The years of a case, with the stated defaults worked out (T1-T5)."""

from dataclasses import dataclass

from projects.document import Document
from projects.document.sections.facilities import Facility
from projects.document.values import LAST_YEAR
from projects.manuals import Edition


@dataclass(frozen=True)
class Timeline:
    """Fiscal years of a case; `years` runs from the first spending or the adoption to the last service year."""

    base: int
    adoption: int
    completion: int
    opening: int
    target: int
    last: int
    service_years: int
    first: int

    @property
    def years(self) -> tuple[int, ...]:
        return tuple(range(self.first, self.last + 1))


def facility_life(facility: Facility, edition: Edition) -> int | None:
    """The life typed for a facility, else the one of 表Ⅱ-1-2, else None (T4)."""
    if facility.life is not None:
        return int(facility.life)
    lives = {life.key: life.years for life in edition.service_lives}
    return lives.get(facility.kind or "")


def base_year(document: Document) -> int | None:
    """評価を実施する年度, by default the year before adoption (T2)."""
    schedule = document.schedule
    if schedule.evaluation_year is not None or schedule.adoption_year is None:
        return schedule.evaluation_year
    return schedule.adoption_year - 1


def opening_year(document: Document) -> int | None:
    """供用開始年度, by default the year after completion (T3)."""
    schedule = document.schedule
    if schedule.opening_year is not None or schedule.completion_year is None:
        return schedule.opening_year
    return schedule.completion_year + 1


def service_years(document: Document, edition: Edition) -> int | None:
    """供用期間 in years, by default the life of the central facility (T4)."""
    if document.schedule.service_years is not None:
        return int(document.schedule.service_years)
    central = document.facilities.central_facility
    facility = next((one for one in document.facilities.facilities if one.id == central), None)
    return facility_life(facility, edition) if facility else None


def spent_rows(document: Document) -> list[tuple[int, str]]:
    """The years in which something is spent, each with the row that says so."""
    rows = document.costs.years
    return [(row.year, row.id) for row in rows if row.year is not None and any(row.amounts.values())]


def timeline_of(document: Document, edition: Edition) -> Timeline | None:
    """The timeline, or None while a year it needs is missing or it runs out of the calendar (K206)."""
    schedule = document.schedule
    opening, life = opening_year(document), service_years(document, edition)
    given = (base_year(document), schedule.adoption_year, schedule.completion_year)
    base, adoption, completion = given
    if base is None or adoption is None or completion is None or opening is None or life is None:
        return None
    if opening + life - 1 > LAST_YEAR:
        return None
    return Timeline(
        base=base,
        adoption=adoption,
        completion=completion,
        opening=opening,
        target=document.demand.target_year or opening,
        last=opening + life - 1,
        service_years=life,
        first=min([adoption, *(year for year, _ in spent_rows(document))]),
    )


def reinvestment_years(
    document: Document, facility: Facility, edition: Edition, timeline: Timeline
) -> list[int]:
    """The years in which a facility is renewed within the service period (T5)."""
    if facility.reinvestment == "listed":
        listed = [row.year for row in document.facilities.reinvestments if row.facility == facility.id]
        return sorted({year for year in listed if year is not None})
    life = facility_life(facility, edition)
    if facility.reinvestment != "every_life" or life is None:
        return []
    return list(range(timeline.opening + life, timeline.last + 1, life))
