"""The page of a figure or of one term behind it: its own step first, the steps of its terms beneath in order of use."""

import math
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from evaluations.presenters.explanation.amounts import FISCAL_YEAR, all_digits, unit_text
from evaluations.presenters.explanation.figure_names import (
    Printed,
    circumstances,
    printed,
    title_of,
)
from evaluations.presenters.explanation.formula import parts_of
from evaluations.presenters.explanation.origins import Link
from evaluations.presenters.explanation.rates import RateWords, rate_words
from evaluations.presenters.explanation.scene import Scene, name_of
from evaluations.presenters.explanation.steps import Step, TermLine, step_of, term_line
from evaluations.presenters.explanation.year_tables import YearTable, year_table
from projects.units import Term

DEPTH = 2
MOST_STEPS = 12
MOST_YEARS = 80
"""Longer tables stand on the page of their own term only."""
ON_ONE_PAGE, BENEATH = 50, 20
"""So many terms of a formula are listed at once."""
MOST_LINKS = 5


@dataclass(frozen=True)
class ExplanationPage:
    """`step` is the formula of what the page is about; `given` stands instead where nothing was computed.

    `exact` are all digits of the figure, `path` the way down from the figure, `used_in` the formulas that use the term.
    `pages` counts the pages of a long list of terms.
    """

    figure: str
    title: str
    name: str
    printed: Printed | None
    exact: str
    circumstances: str
    is_figure: bool
    path: tuple[Link, ...]
    step: Step | None
    given: tuple[TermLine, ...]
    given_years: YearTable | None
    steps: tuple[Step, ...]
    used_in: tuple[Link, ...]
    rate: RateWords | None
    page: int
    pages: int

    @property
    def page_numbers(self) -> range:
        return range(1, self.pages + 1)


def explanation_page(scene: Scene, *, term: Term | None = None, page: int = 1) -> ExplanationPage:
    """Of the figure, or of the `term` behind it; `page` of a formula with very many terms."""
    root, about = scene.root, term or scene.root
    pages = max(1, -(-len(parts_of(about)) // ON_ONE_PAGE))
    page = min(max(page, 1), pages)
    beneath = tuple(_beneath(about))
    hrefs = {one.id: f"#{one.id}" for one in beneath}
    first = (page - 1) * ON_ONE_PAGE
    return ExplanationPage(
        figure=scene.figure,
        title=title_of(scene.figure, scene.explained, scene.case),
        name=title_of(scene.figure, scene.explained, scene.case) if about is root else name_of(about),
        printed=printed(scene.figure, scene.explained, scene.case),
        exact=_exact(about, scene),
        circumstances=circumstances(scene.figure, scene.case.edition),
        is_figure=about is root,
        path=tuple(_path(root, about)),
        step=step_of(about, scene, hrefs, first=first, most=ON_ONE_PAGE) if about.operands else None,
        given=() if about.operands else (term_line(about, about, scene, scene.example(about), {}),),
        given_years=year_table(about, (), scene) if not about.operands and scene.is_yearly(about) else None,
        steps=tuple(
            step_of(one, scene, hrefs, most=BENEATH, tabled=len(scene.years) <= MOST_YEARS) for one in beneath
        ),
        used_in=tuple(_used_in(about, root)),
        rate=rate_words(scene) if about is root else None,
        page=page,
        pages=pages,
    )


def computed_parts(term: Term) -> Iterator[Term]:
    """The terms of a formula that have a formula of their own."""
    return (one for one in parts_of(term) if one.operands)


def in_order_of_use(term: Term, *, depth: int | None = None) -> Iterator[Term]:
    """The computed terms behind a term, each once, the nearest first; the term itself is not among them."""
    seen, waiting = {term.id}, deque([(term, 0)])
    while waiting:
        above, level = waiting.popleft()
        if level == depth:
            continue
        for one in computed_parts(above):
            if one.id not in seen:
                seen.add(one.id)
                yield one
                waiting.append((one, level + 1))


def _beneath(term: Term) -> Iterator[Term]:
    for count, one in enumerate(in_order_of_use(term, depth=DEPTH)):
        if count == MOST_STEPS:
            return
        yield one


def _exact(term: Term, scene: Scene) -> str:
    """All digits of a figure that is printed with fewer."""
    unit = term.quantity.unit
    value = scene.at(term, 0)
    if scene.is_yearly(term) or unit == FISCAL_YEAR or not math.isfinite(value):
        return ""
    return f"{all_digits(value)}{unit_text(unit)}"


def _path(root: Term, about: Term) -> Iterator[Link]:
    """The shortest way from the figure down to a term; of a long one the ends."""
    above = _above(root)
    way = [about]
    while way[-1].id in above:
        way.append(above[way[-1].id])
    steps = [Link(name_of(one), "" if one is root else f"?term={one.id}") for one in reversed(way)]
    if len(steps) > 2 * MOST_LINKS:
        steps = [*steps[:2], Link("…"), *steps[-MOST_LINKS:]]
    return iter(steps)


def _above(root: Term) -> Mapping[str, Term]:
    """Term -> the term nearest to the figure that uses it."""
    above: dict[str, Term] = {}
    for one in (root, *in_order_of_use(root)):
        for part in parts_of(one):
            if part is not root:
                above.setdefault(part.id, one)
    return above


def _used_in(about: Term, root: Term) -> Iterator[Link]:
    users = [one for one in (root, *in_order_of_use(root)) if about in parts_of(one)]
    for one in users[:MOST_LINKS]:
        yield Link(name_of(one), "?" if one is root else f"?term={one.id}")
    if len(users) > MOST_LINKS:
        yield Link(f"ほか{len(users) - MOST_LINKS}件の式")
