"""One step of an explanation: the formula with its terms, the same with their values, and what each term is."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from evaluations.presenters.explanation.amounts import Amount, all_digits, percent, unit_text
from evaluations.presenters.explanation.formula import Mark, Token, Tokens, formula, parts_of
from evaluations.presenters.explanation.origins import COMPUTED, Link, Origin, clause_links, origin_of
from evaluations.presenters.explanation.scene import Scene, name_of
from evaluations.presenters.explanation.year_tables import YearTable, year_table
from projects.notation import NOT_PRINTED, wareki
from projects.units import Operation, Term

OVER_YEARS = {Operation.SUM_YEARS, Operation.PRESENT_VALUE, Operation.INTERNAL_RATE}
_WORDS = {
    Operation.SUM_YEARS: "計算期間の各年度の値を合計します。",
    Operation.PRESENT_VALUE: "各年度の値に、その年度の割引係数を掛けて合計します。",
    Operation.INTERNAL_RATE: "tは、計算期間の最初の年度を0とする年数です。どの年度を0としても、iは変わりません。",
    Operation.RAMP: "目標年の値に、目標年に対する各年度の割合を掛けます。",
    Operation.BAND_LOOKUP: "値を含む区分に切り上げて、表を読み取ります。",
    Operation.INTERPOLATE: "表の前後の値を直線で結んで読み取ります。",
    Operation.MAXIMUM: "max( )は、最も大きい値を採ることを示します。",
    Operation.MINIMUM: "min( )は、最も小さい値を採ることを示します。",
}
EVERY_YEAR = "年度ごとの値"
BEFORE = "(調整前)"
"""Behind the name of a term whose result goes by the same name."""


@dataclass(frozen=True)
class TermLine:
    """A term of the formula. `href` leads to how it was computed, empty for what was not; `year` is that of the amount."""

    id: str
    anchor: str
    name: str
    amount: Amount
    year: str
    origin: Origin
    href: str


@dataclass(frozen=True)
class Step:
    """How one term comes about. `year` is the year that `numbers` and `result` are of, empty where there are no years.

    `numbers` is empty where years are summed: their table shows them.
    """

    id: str
    name: str
    unit: str
    formula: Tokens
    numbers: Tokens
    result: Amount
    year: str
    words: str
    clauses: tuple[Link, ...]
    table: Origin | None
    terms: tuple[TermLine, ...]
    more: int
    years: YearTable | None

    @property
    def given(self) -> tuple[TermLine, ...]:
        """The terms that were not computed."""
        return tuple(line for line in self.terms if not line.href)


def step_of(
    term: Term, scene: Scene, hrefs: Mapping[str, str], *, first: int = 0, most: int, tabled: bool = True
) -> Step:
    """A computed term; of many terms of its formula the `most` from the `first` on are listed.

    Args:
        hrefs: id of a term -> where it is explained; any other computed term has a page of its own.
        tabled: whether the years are told one by one.
    """
    quantity, parts = term.quantity, parts_of(term)
    position = scene.example(term)
    over_years = quantity.operation in OVER_YEARS
    yearly = scene.is_yearly(term)
    listed = parts[first : first + most]
    lines = {one.id: term_line(one, term, scene, position, hrefs) for one in listed}
    return Step(
        id=term.id,
        name=name_of(term),
        unit=unit_text(quantity.unit),
        formula=tuple(_leading(token, lines) for token in formula(term, lambda one: _name_beside(one, term))),
        numbers=() if over_years else formula(term, lambda one: scene.text(one, position)),
        result=_result(term, scene, position),
        year=wareki(scene.years[position]) if yearly else "",
        words=_WORDS.get(quantity.operation, ""),
        clauses=clause_links(quantity.clause, scene.case.edition),
        table=origin_of(term, scene.case) if quantity.table else None,
        terms=tuple(lines.values()),
        more=len(parts) - first - len(listed),
        years=year_table(term, parts, scene) if tabled and (over_years or yearly) else None,
    )


def _result(term: Term, scene: Scene, position: int) -> Amount:
    if term.quantity.operation is not Operation.INTERNAL_RATE:
        return scene.amount(term, position)
    rate = scene.at(term, position)
    return Amount(NOT_PRINTED) if math.isnan(rate) else Amount(percent(rate), "", all_digits(rate))


def term_line(term: Term, of: Term, scene: Scene, position: int, hrefs: Mapping[str, str]) -> TermLine:
    computed = bool(term.operands)
    varies = not scene.is_constant(term)
    summed = varies and of.quantity.operation in OVER_YEARS
    return TermLine(
        id=term.id,
        anchor=f"{of.id}-{term.id}",
        name=_name_beside(term, of),
        amount=Amount(EVERY_YEAR) if summed else scene.amount(term, position),
        year=wareki(scene.years[position]) if varies and not summed else "",
        origin=Origin(COMPUTED) if computed else origin_of(term, scene.case),
        href=hrefs.get(term.id, f"?term={term.id}") if computed else "",
    )


def _leading(token: Token, lines: Mapping[str, TermLine]) -> Token:
    """A term of the formula with its way on: to its own step, to its line beneath, or to its own page."""
    if token.mark is not Mark.TERM:
        return token
    line = lines.get(token.term)
    return replace(token, href=line.href or f"#{line.anchor}" if line else f"?term={token.term}")


def _name_beside(term: Term, of: Term) -> str:
    """An amount before it is moved by a scenario has the name of the amount that comes out."""
    name = name_of(term)
    return f"{name}{BEFORE}" if term is not of and name == name_of(of) else name
