"""標準値との相違: where a case uses another value than the edition's registry, tables or the law give."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from evaluations.flows.costs import lawful_tax_rate
from evaluations.flows.prices import priced_rows
from evaluations.flows.timeline import base_year, facility_life
from projects.document import Document, Place
from projects.document.choices import NoxBasis
from projects.document.priced import Priced, price_of, standard_of
from projects.document.sections.emissions import Carriage, EmissionRow, TruckCarriage
from projects.manuals import Edition, UnitValue, consumption_tax_rate_for_fiscal_year
from projects.units import QuantityError


@dataclass(frozen=True)
class Departure:
    """A value in use and the standard one it stands for; `standard` is None where the table has an empty cell.

    `unit_value` is the entry of the registry, None where the standard comes from a table of lives or the law.
    `as_typed` tells a value that was typed from one that was moved by an index.
    """

    place: Place
    subject: str
    standard: float | None
    used: float
    unit: str
    source: str
    reason: str
    unit_value: UnitValue | None = None
    as_typed: bool = True


def departures(document: Document, edition: Edition) -> tuple[Departure, ...]:
    """In the order: lives, service period, tax rate, prices, emission factors."""
    return (
        *_lives(document, edition),
        *_service(document, edition),
        *_tax(document),
        *_prices(document, edition),
        *_factors(document, edition),
    )


def price_departure(key: str, row: Priced, edition: Edition) -> Departure | None:
    """How a priced row departs from the unit value it refers to; None where it does not."""
    standard, unit = standard_of(row, edition.unit_values), row.rate_unit
    if standard is None or unit is None or (row.rate is None and row.price_ratio is None):
        return None
    registered = _registered(standard, row)
    try:
        used = float(price_of(row, unit, edition.unit_values).value)
    except QuantityError:
        return None
    if used == registered:
        return None
    name = f"{standard.name}({row.called})" if row.called else standard.name
    return Departure(
        Place(key, row.id, "rate" if row.rate is not None else "price_ratio"),
        name,
        registered,
        used,
        standard.unit,
        standard.cited,
        _reason(row),
        standard,
        as_typed=row.price_ratio is None,
    )


def _registered(standard: UnitValue, row: Priced) -> float | None:
    try:
        return float(standard.quantity(row.argument).value)
    except QuantityError:
        return None


def _reason(row: Priced) -> str:
    """Why another number is used, and by which index the price was moved."""
    index = f"物価の換算係数{row.price_ratio:f}({row.price_ratio_source or ''})" if row.price_ratio else ""
    return "。".join(part for part in (row.departure_reason or "", index) if part)


def _lives(document: Document, edition: Edition) -> Iterator[Departure]:
    tabled = {life.key: life for life in edition.service_lives}
    for facility in document.facilities.facilities:
        standard = tabled.get(facility.kind or "")
        if standard is None or facility.life is None or int(facility.life) == standard.years:
            continue
        yield Departure(
            Place("facilities", facility.id, "life"),
            f"耐用年数({facility.name or standard.name})",
            float(standard.years),
            float(facility.life),
            "年",
            edition.cite(standard.clause),
            facility.life_reason or "",
        )


def _service(document: Document, edition: Edition) -> Iterator[Departure]:
    schedule, central = document.schedule, document.facilities.central_facility
    facility = next((one for one in document.facilities.facilities if one.id == central), None)
    life = facility_life(facility, edition) if facility else None
    if schedule.service_years is None or life is None or int(schedule.service_years) == life:
        return
    yield Departure(
        Place("schedule", "", "service_years"),
        "供用期間",
        float(life),
        float(schedule.service_years),
        "年",
        edition.cite(edition.service_period.clause),
        schedule.service_years_reason or "",
    )


def _tax(document: Document) -> Iterator[Departure]:
    typed, base = document.costs.tax_rate, base_year(document)
    lawful = lawful_tax_rate(document)
    if typed is None or base is None or lawful is None or typed == lawful * 100:
        return
    yield Departure(
        Place("costs", "", "tax_rate"),
        "消費税率",
        float(lawful * 100),
        float(typed),
        "%",
        consumption_tax_rate_for_fiscal_year(base).source,
        document.costs.tax_rate_reason or "",
    )


def _prices(document: Document, edition: Edition) -> Iterator[Departure]:
    for key, row in priced_rows(document):
        departure = price_departure(key, row, edition)
        if departure is not None:
            yield departure


def _factors(document: Document, edition: Edition) -> Iterator[Departure]:
    """Typed emission factors beside a chosen unit value; the source of a factor says why it differs (S5)."""
    for row in document.emissions.rows:
        for field, key, typed, reason in _typed_factors(row):
            standard = edition.unit_values.get(key or "")
            if standard is None or typed is None or not standard.gives_a_value:
                continue
            registered = float(standard.quantity().value)
            if float(typed) != registered:
                yield Departure(
                    Place("emissions", row.id, field),
                    f"{standard.name}({row.name or ''})",
                    registered,
                    float(typed),
                    standard.unit,
                    standard.cited,
                    reason or "",
                    standard,
                )


def _typed_factors(row: EmissionRow) -> Iterator[tuple[str, str | None, Decimal | None, str | None]]:
    """Field, key in the registry, typed factor and reason; a factor counted otherwise is no departure."""
    yield "co2_factor", row.co2_unit_value, row.co2_factor, row.co2_source
    counted_alike = not isinstance(row, Carriage) or row.nox_basis is NoxBasis.PER_VEHICLE_KM
    if isinstance(row, Carriage | TruckCarriage) and counted_alike:
        yield "nox_factor", row.nox_unit_value, row.nox_factor, row.nox_source
