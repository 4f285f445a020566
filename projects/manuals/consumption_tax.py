"""The rates of consumption tax with the dates they began: law, not an edition's statement."""

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from projects.manuals.strict import Strict, Text
from projects.manuals.yaml_reading import FOLDER, read_model


class DatedValue(Strict):
    """A value that holds from `since` until the next one begins."""

    value: Annotated[Decimal, Field(ge=0, lt=1)]
    since: date
    source: Text


class _Series(Strict):
    name: Text
    fiscal_year_note: Text
    values: tuple[DatedValue, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        dates = [one.since for one in self.values]
        if dates != sorted(set(dates)):
            raise PydanticCustomError("refused", "適用開始日(since)が古い順に並んでいないか、重なっています")
        return self


@cache
def _series() -> _Series:
    return read_model(FOLDER / "series" / "consumption_tax.yaml", _Series)


def consumption_tax_rates() -> tuple[DatedValue, ...]:
    """All rates, oldest first."""
    return _series().values


def consumption_tax_rate(on: date) -> DatedValue:
    """The rate in force on a day. Raises LookupError before the tax existed."""
    in_force = [one for one in consumption_tax_rates() if one.since <= on]
    if not in_force:
        raise LookupError(f"{on.isoformat()}には消費税がありません。税率を直接記入してください。")
    return in_force[-1]


def consumption_tax_rate_for_fiscal_year(year: int) -> DatedValue:
    """The rate at which prices of a fiscal year are stated: the one in force on 31 March that closes it (C1).

    Only FY2019 changed its rate midway. The rate of its end is the one under which the project, adopted at the
    earliest on the next day, is built and run, and one rate serves all years of the calculation.
    """
    return consumption_tax_rate(date(year + 1, 3, 31))
