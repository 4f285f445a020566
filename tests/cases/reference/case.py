"""The years and prices of a type 3 case, read from the JSON of a document (T1-T5, C1).

The reference shares no line with the application and knows the manual's numbers itself, so that a slip on either
side shows as a difference. It reads like the rules, checks no answer and expects a sound case.
"""

from collections.abc import Mapping
from decimal import Decimal, getcontext
from functools import cached_property
from typing import Any

getcontext().prec = 40

Json = dict[str, Any]
Yearly = Mapping[int, Decimal]

LIVES = {  # 表Ⅱ-1-2
    "handling_equipment": 17,
    "yard": 15,
    "steel_storage": 20,
    "transit_shed": 38,
    "camera_monitor": 5,
    "weighing_machine": 12,
    "elevator": 17,
    "wheelchair_slope": 15,
    "logistics_land": 50,
    "terminal_building": 38,
}
TAX_RATES = (
    (2019, "0.10"),
    (2014, "0.08"),
    (1997, "0.05"),
)  # 消費税法29条: in force on the last day of the year


class Case:
    """A document with `demand` and `construction` moved by factors such as 0.9 (D7)."""

    def __init__(self, document: Json, demand: str, construction: str) -> None:
        self.components = [component["id"] for component in document["components"]]
        self.sections: Json = document["sections"]
        self.demand = Decimal(demand)
        self.construction = Decimal(construction)

    def rows(self, section: str, table: str) -> list[Json]:
        """A table of a section; empty when it was never begun."""
        rows: list[Json] = self.sections.get(section, {}).get(table, [])
        return rows

    @cached_property
    def base_year(self) -> int:
        """T2: the year of the evaluation; the year before adoption unless entered."""
        schedule = self.sections["schedule"]
        return int(schedule.get("evaluation_year") or schedule["adoption_year"] - 1)

    @cached_property
    def opening_year(self) -> int:
        """T3."""
        schedule = self.sections["schedule"]
        return int(schedule.get("opening_year") or schedule["completion_year"] + 1)

    @cached_property
    def service_years(self) -> int:
        """T4: the life of the central facility unless entered."""
        central = self.sections["facilities"]["central_facility"]
        facilities = {facility["id"]: facility for facility in self.rows("facilities", "facilities")}
        return int(self.sections["schedule"].get("service_years") or life_of(facilities[central]))

    @cached_property
    def last_year(self) -> int:
        """T3."""
        return self.opening_year + self.service_years - 1

    @cached_property
    def first_year(self) -> int:
        """T4: adoption, or the first spending where that is earlier."""
        adoption = int(self.sections["schedule"]["adoption_year"])
        spent = [row for row in self.rows("costs", "years") if any(map(int, row["amounts"].values()))]
        return min([adoption, *(int(row["year"]) for row in spent)])

    @cached_property
    def target_year(self) -> int:
        """D2: volumes are full from opening unless a target year is entered."""
        return int(self.sections["demand"].get("target_year") or self.opening_year)

    @cached_property
    def tax_rate(self) -> Decimal:
        """C1: one rate for all years from the base year on."""
        entered = self.sections["costs"].get("tax_rate")
        if entered is not None:
            return Decimal(entered) / 100
        return next(Decimal(rate) for since, rate in TAX_RATES if since <= self.base_year)

    def tax_rate_of(self, spending: Json) -> Decimal:
        """C1: spending before the base year bore the tax of its own year."""
        past = spending["year"] < self.base_year and "tax_rate" in spending
        return Decimal(spending["tax_rate"]) / 100 if past else self.tax_rate


def life_of(facility: Json) -> int:
    """T4: the life entered, else the life of the kind."""
    return int(facility.get("life") or LIVES[facility["kind"]])
