"""K80x: prices typed or taken from the registry of unit values (D5, B11, C1)."""

from collections.abc import Iterator
from decimal import Decimal

from evaluations.checks.case import Case
from evaluations.checks.rule import Severity, at, rule
from evaluations.flows.departures import price_departure
from evaluations.flows.timeline import base_year
from projects.document import Problem
from projects.document.choices import CargoUnit, Mode, TaxMark
from projects.document.methods.route_cost import Leg
from projects.document.priced import Priced, price_year_of, standard_of, tax_of
from projects.manuals import State, Status, UnitValue, consumption_tax_rate_for_fiscal_year
from projects.manuals.plausibility import PlausibleRange
from projects.notation import group_digits, wareki
from projects.units import QuantityError, Unit

TEU_PER_BOX = {CargoUnit.BOX_20: 1, CargoUnit.BOX_40: 2, CargoUnit.TEU: 1}
HANDLING = {"円/トン": "handling_per_ton", "円/個": "handling_per_box", "円/TEU": "handling_per_teu"}


def _standards(case: Case) -> Iterator[tuple[str, Priced, UnitValue]]:
    """Every priced row with the unit value it refers to."""
    for key, row in case.priced:
        standard = standard_of(row, case.edition.unit_values)
        if standard is not None:
            yield key, row, standard


@rule("K802", "原単位の表に値があること", source="D5", stops=True)
def registry_has_the_value(case: Case) -> Iterator[Problem]:
    for key, row, standard in _standards(case):
        if row.rate is not None:
            continue
        try:
            standard.quantity(row.argument)
        except QuantityError as error:
            yield at(key, f"{_named(row)}{error.sentence}", row=row.id, field="unit_value")


@rule("K803", "原単位の単位と単価の基準", source="D4、D5", stops=True)
def registered_unit_fits_the_rate(case: Case) -> Iterator[Problem]:
    for key, row, standard in _standards(case):
        if row.rate_unit is not None and Unit(row.rate_unit) != Unit(standard.unit):
            yield at(
                key,
                f"{_named(row)}標準の原単位「{standard.name}」の単位は「{standard.unit}」ですが、"
                f"単価の基準は「{row.rate_unit}」です。どちらかを選び直してください。",
                row=row.id,
                field="unit_value",
            )


@rule("K804", "単価の消費税の扱い", source="C1、D5", stops=True)
def tax_in_a_price_is_known(case: Case) -> Iterator[Problem]:
    for key, row in case.priced:
        tax = tax_of(row, case.edition.unit_values)
        year = price_year_of(row, case.edition.unit_values)
        if tax is None and row.unit_value is not None:
            sentence = "標準の原単位は、消費税の扱いが出典に記載がないか、標準値と異なる単価です。資料で確かめて選んでください。"
        elif tax is TaxMark.INCLUDED and year is not None and not _taxed(year):
            sentence = f"{wareki(year)}には消費税がありません。「税抜」か「非課税」を選んでください。"
        else:
            continue
        yield at(key, f"{_named(row)}{sentence}", row=row.id, field="tax")


@rule("K805", "標準値と異なる値には理由", source="B11、Ⅱ 1.5", severity=Severity.NEEDS_REASON)
def departures_have_a_reason(case: Case) -> Iterator[Problem]:
    for key, row, standard in _standards(case):
        departs = row.rate is not None and price_departure(key, row, case.edition) is not None
        if departs and not (row.departure_reason and row.rate_source):
            field = "departure_reason" if not row.departure_reason else "rate_source"
            yield at(
                key,
                f"{_named(row)}単価が標準の原単位「{standard.name}」の値と異なります。理由と単価の出典を記入してください。",
                row=row.id,
                field=field,
            )


@rule("K806", "価格の年度の異なる単価", source="B11", severity=Severity.WARNING)
def prices_are_of_the_base_year(case: Case) -> Iterator[Problem]:
    base = base_year(case.document)
    for key, row in case.priced:
        year = price_year_of(row, case.edition.unit_values)
        standard = standard_of(row, case.edition.unit_values)
        if row.price_ratio is not None or base is None:
            continue
        if year is not None and year != base:
            sentence = f"{wareki(year)}の価格です。基準年度({wareki(base)})の価格との違いを確かめ、必要なら、出典のある物価の換算係数を記入してください。"
        elif year is None and standard is not None and row.rate is None:
            sentence = "標準の原単位は、価格の年度が出典に記載がありません。わかるときは、価格の年度を記入してください。"
        else:
            continue
        yield at(key, f"{_named(row)}{sentence}", row=row.id, field="price_year" if year else "unit_value")


@rule("K807", "物価の換算係数には年度と出典", source="B11", severity=Severity.NEEDS_REASON)
def price_ratios_have_a_source(case: Case) -> Iterator[Problem]:
    for key, row in case.priced:
        if row.price_ratio is None:
            continue
        if not row.price_ratio_source:
            yield at(
                key,
                f"{_named(row)}物価の換算係数の出典を記入してください。",
                row=row.id,
                field="price_ratio_source",
            )
        if price_year_of(row, case.edition.unit_values) is None:
            yield at(
                key,
                f"{_named(row)}物価の換算係数を掛ける前の、価格の年度を記入してください。",
                row=row.id,
                field="price_year",
            )


@rule("K808", "廃止された原単位", source="D5", severity=Severity.WARNING)
def unit_values_are_current(case: Case) -> Iterator[Problem]:
    for key, row, standard in _standards(case):
        if standard.state is State.ABOLISHED:
            yield at(
                key,
                f"{_named(row)}「{standard.name}」は廃止された原単位です。新しい原単位を選べないか確かめてください。",
                row=row.id,
                field="unit_value",
            )


@rule("K809", "公表資料で確かめられていない原単位", source="D5", severity=Severity.WARNING)
def unit_values_were_seen(case: Case) -> Iterator[Problem]:
    for key, row, standard in _standards(case):
        if standard.status is not Status.OFFICIAL and row.rate is None:
            yield at(
                key,
                f"{_named(row)}「{standard.name}」は、二次資料によるか推定を含む値です。公表資料で確かめてください。",
                row=row.id,
                field="unit_value",
            )


@rule("K810", "過去の例から離れた値", source="B11、会計検査院の指摘", severity=Severity.WARNING)
def values_are_plausible(case: Case) -> Iterator[Problem]:
    for section, row, field, value, key, named in _compared(case):
        known = case.edition.plausible_range(key)
        if known.doubts(value):
            yield at(section, f"{named}{_doubt(known, value)}", row=row, field=field)


def _compared(case: Case) -> Iterator[tuple[str, str, str, Decimal, str, str]]:
    """Section, row, field, value in the range's unit, range and name of what can be compared with examples."""
    for group in case.document.demand.groups:
        each = TEU_PER_BOX.get(group.unit) if group.unit else None
        if each and group.tons_per_unit is not None:
            named = f"「{group.name or ''}」: "
            yield "demand", group.id, "tons_per_unit", group.tons_per_unit / each, "tons_per_teu", named
    for key, row in case.priced:
        if isinstance(row, Leg) and row.mode is Mode.HANDLING and row.rate and row.rate_unit in HANDLING:
            yield key, row.id, "rate", row.rate, HANDLING[row.rate_unit], _named(row)


def _doubt(known: PlausibleRange, value: Decimal) -> str:
    ends = "～".join(dict.fromkeys((group_digits(known.low), group_digits(known.high))))
    return (
        f"{known.name}{group_digits(value.normalize())}{known.unit}は、過去の例({ends}{known.unit})から大きく離れています。"
        "単位とけたを確かめてください。"
    )


def _taxed(year: int) -> bool:
    try:
        consumption_tax_rate_for_fiscal_year(year)
    except LookupError:
        return False
    return True


def _named(row: Priced) -> str:
    return f"「{row.called}」: " if row.called else ""
