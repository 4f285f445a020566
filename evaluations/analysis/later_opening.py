"""The same case with completion and opening some years later: what comes with the service moves, what is spent on
construction stays."""

from collections import defaultdict
from collections.abc import Iterable

from evaluations.flows.costs import CONSTRUCTION
from projects.document import Document, Section, benefit_key
from projects.document.annual import AmountYear
from projects.document.methods import AnnualStream
from projects.document.sections import Costs, Demand, Facilities, Schedule
from projects.document.sections.costs import CostYear, OperationLine
from projects.manuals import Edition


def opened_later(document: Document, edition: Edition, *, opening: int, years: int) -> Document:
    """The document with everything from the year `opening` on moved by `years`, except construction cost.

    - Completion and opening move; evaluation and adoption stay, and so does the length of the service.
    - The target year, its ramp and growth, listed renewals, and yearly amounts of benefits and running costs move when they
      lie in or after the opening year; what is typed before it stays.
    - Construction cost stays in the years in which it was entered.
    """
    changed: dict[str, Section] = {
        "schedule": _schedule(document.schedule, years),
        "demand": _demand(document.demand, years),
        "facilities": _facilities(document.facilities, years),
        "costs": _costs(document.costs, opening, years),
        **_benefits(document, edition, opening, years),
    }
    return document.model_copy(update={"sections": {**document.sections, **changed}})


def _schedule(schedule: Schedule, years: int) -> Schedule:
    """An opening year that was left to its default follows the completion."""
    moved = {"completion_year": schedule.completion_year, "opening_year": schedule.opening_year}
    return schedule.model_copy(update={name: _later(year, years) for name, year in moved.items()})


def _demand(demand: Demand, years: int) -> Demand:
    return demand.model_copy(
        update={
            "target_year": _later(demand.target_year, years),
            "ramp": tuple(row.model_copy(update={"year": _later(row.year, years)}) for row in demand.ramp),
            "growth": tuple(
                row.model_copy(update={"year": _later(row.year, years)}) for row in demand.growth
            ),
        }
    )


def _facilities(facilities: Facilities, years: int) -> Facilities:
    renewals = tuple(
        row.model_copy(update={"year": _later(row.year, years)}) for row in facilities.reinvestments
    )
    return facilities.model_copy(update={"reinvestments": renewals})


def _costs(costs: Costs, opening: int, years: int) -> Costs:
    serving = {line.id for line in costs.lines if line.kind not in CONSTRUCTION}
    return costs.model_copy(
        update={
            "years": _split(costs.years, serving, opening, years),
            "operation": tuple(_operation(line, opening, years) for line in costs.operation),
        }
    )


def _split(rows: Iterable[CostYear], serving: set[str], opening: int, years: int) -> tuple[CostYear, ...]:
    """The amounts of some lines go to later rows, those of the others stay in theirs."""
    staying: list[CostYear] = []
    arriving: defaultdict[int, dict[str, int]] = defaultdict(dict)
    for row in rows:
        leaves = row.year is not None and row.year >= opening
        going = {line: amount for line, amount in row.amounts.items() if leaves and line in serving}
        if row.year is not None:
            arriving[row.year + years] |= going
        rest = {line: amount for line, amount in row.amounts.items() if line not in going}
        staying.append(row.model_copy(update={"amounts": rest}))
    met = [
        row.model_copy(update={"amounts": row.amounts | arriving.pop(row.year, {})})
        if row.year is not None
        else row
        for row in staying
    ]
    new = [
        CostYear(id=f"later_{year}", year=year, amounts=amounts)
        for year, amounts in arriving.items()
        if amounts
    ]
    return (*met, *new)


def _operation(line: OperationLine, opening: int, years: int) -> OperationLine:
    ends = {"first_year": line.first_year, "last_year": line.last_year}
    moved = {name: _moved(year, opening, years) for name, year in ends.items()}
    return line.model_copy(update=moved)


def _benefits(document: Document, edition: Edition, opening: int, years: int) -> dict[str, Section]:
    """Benefits that were entered by the year; all others follow opening and demand by themselves."""
    changed: dict[str, Section] = {}
    for component in document.components:
        for item in edition.type(component.type).benefits:
            answers = document.benefit(component.id, item.id)
            stream = answers.chosen
            if answers.method and isinstance(stream, AnnualStream):
                rows = tuple(_row(row, opening, years) for row in stream.years)
                moved = {answers.method: stream.model_copy(update={"years": rows})}
                changed[benefit_key(component.id, item.id)] = answers.model_copy(update=moved)
    return changed


def _row(row: AmountYear, opening: int, years: int) -> AmountYear:
    return row.model_copy(update={"year": _moved(row.year, opening, years)})


def _moved(year: int | None, opening: int, years: int) -> int | None:
    return year if year is None or year < opening else year + years


def _later(year: int | None, years: int) -> int | None:
    return None if year is None else year + years
