"""The costs of a case, line by line and year by year (C1-C3, T5, D7)."""

from decimal import Decimal

from tests.cases.reference.case import Case, Json, Yearly, life_of

SUBSIDY_SHARE = Decimal(1) / 3  # Ⅰ 1.3(参考)(1)③
CONSTRUCTION = ("works", "land", "compensation")  # 表Ⅱ-1-4


def costs(case: Case) -> dict[str, Yearly]:
    """Every cost by the name of its item, whoever pays it."""
    return {**_entered(case), **_operation(case), **_renewals(case)}


def total_project_cost(case: Case) -> Decimal:
    """C3: initial construction with tax, undiscounted; past spending as it was paid."""
    total = Decimal()
    for line in case.rows("costs", "lines"):
        for row in case.rows("costs", "years"):
            if line["kind"] in CONSTRUCTION:
                yen = Decimal(row["amounts"].get(line["id"], "0"))
                total += yen * (1 + case.tax_rate_of(row)) if line["tax"] == "excluded" else yen
    return total


def subsidy(case: Case) -> Decimal:
    """C3: what is entered, else the share of 総事業費."""
    entered = [Decimal(row["amount"]) for row in case.rows("costs", "subsidies")]
    return sum(entered, Decimal()) if entered else total_project_cost(case) * SUBSIDY_SHARE


def _net(case: Case, line: Json, row: Json) -> Decimal:
    """C1, C2: what a line costs in a year, without tax, at prices of the base year."""
    yen = Decimal(row["amounts"].get(line["id"], "0"))
    if line["tax"] == "included":
        yen /= 1 + case.tax_rate_of(row)
    if line["kind"] == "works" and row["year"] < case.base_year:
        yen *= Decimal(row.get("price_factor", "1"))
    return yen


def _entered(case: Case) -> dict[str, Yearly]:
    """D7: construction of all years is moved, past ones included; a stated share of a line follows demand."""
    items: dict[str, Yearly] = {}
    for line in case.rows("costs", "lines"):
        factor = 1 + Decimal(line.get("demand_share", "0")) / 100 * (case.demand - 1)
        if line["kind"] in CONSTRUCTION:
            factor *= case.construction
        items[line["id"]] = {
            row["year"]: _net(case, line, row) * factor for row in case.rows("costs", "years")
        }
    return items


def _operation(case: Case) -> dict[str, Yearly]:
    items: dict[str, Yearly] = {}
    for line in case.rows("costs", "operation"):
        yen = Decimal(line["annual"])
        if line["tax"] == "included":
            yen /= 1 + case.tax_rate
        first, last = line.get("first_year", case.opening_year), line.get("last_year", case.last_year)
        items[line["id"]] = dict.fromkeys(range(first, last + 1), yen)
    return items


def _renewals(case: Case) -> dict[str, Yearly]:
    """C2: the net works of the facility once more, land and compensation not; moved by nothing (D7)."""
    items: dict[str, Yearly] = {}
    for facility in case.rows("facilities", "facilities"):
        once = Decimal()
        for line in case.rows("costs", "lines"):
            if line["kind"] == "works" and line.get("facility") == facility["id"]:
                once += sum((_net(case, line, row) for row in case.rows("costs", "years")), Decimal())
        items[f"renewal/{facility['id']}"] = dict.fromkeys(_renewal_years(case, facility), once)
    return items


def _renewal_years(case: Case, facility: Json) -> list[int]:
    """T5: opening + k × life, never after the last service year; or the years listed."""
    if facility["reinvestment"] == "listed":
        listed = case.rows("facilities", "reinvestments")
        return [row["year"] for row in listed if row["facility"] == facility["id"]]
    years = []
    if facility["reinvestment"] == "every_life":
        year = case.opening_year + life_of(facility)
        while year <= case.last_year:
            years.append(year)
            year += life_of(facility)
    return years
