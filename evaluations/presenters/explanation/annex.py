"""計算根拠 to print: the figures, then every step behind them in order of use, numbered, each written once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from evaluations.appraisal import Explained
from evaluations.presenters.explanation.amounts import number, unit_text
from evaluations.presenters.explanation.figure_names import circumstances, printed, title_of
from evaluations.presenters.explanation.formula import Token, parts_of
from evaluations.presenters.explanation.origins import Origin, origin_of
from evaluations.presenters.explanation.page import in_order_of_use
from evaluations.presenters.explanation.rates import rate_words
from evaluations.presenters.explanation.scene import Case, Scene, name_of
from evaluations.presenters.explanation.steps import Step, TermLine, step_of
from projects.notation import wareki
from projects.units import Term, Terms

MOST_STEPS = 600
"""An annex ends there and says so; hostile cases have thousands of terms."""
MOST_TERMS = 60
PER_LINE = 10


@dataclass(frozen=True)
class YearCell:
    """Consecutive years of one value: 「令和10～47」."""

    years: str
    value: str


YearLines = tuple[tuple[YearCell, ...], ...]


@dataclass(frozen=True)
class Referring:
    """A part of a formula, with id and number of the step that computes it."""

    token: Token
    id: str = ""
    number: int | None = None


@dataclass(frozen=True)
class AnnexStep:
    """A numbered step, or a yearly amount that was given (`step` is None).

    `value` is the one number of what was given. `terms` are what was given, and what a long formula does not write out, with id and number of their steps.
    """

    number: int
    id: str
    name: str
    unit: str
    scenario: str
    value: str
    step: Step | None
    formula: tuple[Referring, ...]
    terms: tuple[tuple[TermLine, str, int | None], ...]
    origin: Origin | None
    years: YearLines
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class AnnexFigure:
    """A figure of the list in front, with the number of its step."""

    title: str
    value: str
    number: int | None
    id: str


@dataclass(frozen=True)
class Annex:
    """`numbers` is the number of each step by id; `omitted` steps are not printed."""

    figures: tuple[AnnexFigure, ...]
    steps: tuple[AnnexStep, ...]
    numbers: Mapping[str, int]
    omitted: int


@dataclass(frozen=True)
class _Entry:
    """What is printed: a term in the scenario of a figure; `figure` where the term is the figure itself."""

    id: str
    term: Term
    scene: Scene
    figure: str = ""


def annex(case: Case, figures: Mapping[str, Explained]) -> Annex:
    """The base case down to what was entered; of the other scenarios the formulas of their figures with their numbers."""
    terms = Terms(one.quantity for one in figures.values())
    entries: dict[str, _Entry] = {}
    for entry in _entries(case, figures, terms):
        entries.setdefault(entry.id, entry)
    printed_ones = list(entries.values())[:MOST_STEPS]
    numbers = {one.id: count for count, one in enumerate(printed_ones, 1)}
    return Annex(
        figures=tuple(_figure(name, one, case, terms, numbers) for name, one in figures.items()),
        steps=tuple(_step(one, numbers) for one in printed_ones),
        numbers=numbers,
        omitted=len(entries) - len(printed_ones),
    )


def _entries(case: Case, figures: Mapping[str, Explained], terms: Terms) -> Iterator[_Entry]:
    scenes = {name: Scene(case, name, one, terms) for name, one in figures.items()}
    for name, scene in scenes.items():
        yield _Entry(_id(scene, scene.root), scene.root, scene, name)
    for scene in scenes.values():
        shallow = bool(scene.explained.scenario) and len(figures) > 1
        for term in _behind(scene, depth=1 if shallow else None):
            yield _Entry(_id(scene, term), term, scene)


def _behind(scene: Scene, *, depth: int | None) -> Iterator[Term]:
    """The computed terms and the given yearly ones behind a figure, in order of use."""
    told: set[str] = set()
    for term in (scene.root, *in_order_of_use(scene.root, depth=depth)):
        if term is not scene.root:
            yield term
        for part in parts_of(term):
            if not part.operands and not scene.is_constant(part) and part.id not in told:
                told.add(part.id)
                yield part


def _id(scene: Scene, term: Term) -> str:
    """A term of another scenario is another step where it has other numbers."""
    scenario = scene.explained.scenario
    moved = scenario and scene.values(term) != _base_values(scene, term)
    return f"s{scenario}-{term.id}" if moved else term.id


def _base_values(scene: Scene, term: Term) -> Sequence[float]:
    return Scene(scene.case, scene.figure, Explained(scene.explained.quantity), scene.terms).values(term)


def _step(entry: _Entry, numbers: Mapping[str, int]) -> AnnexStep:
    term, scene = entry.term, entry.scene
    ids = {one.id: _id(scene, one) for one in (term, *parts_of(term))}
    rate = rate_words(scene) if entry.figure else None
    step = step_of(term, scene, {}, most=MOST_TERMS, tabled=False) if term.operands else None
    written = {token.term for token in step.formula} if step else frozenset[str]()
    return AnnexStep(
        number=numbers[entry.id],
        id=entry.id,
        name=name_of(term),
        unit=unit_text(term.quantity.unit),
        scenario=circumstances(scene.figure, scene.case.edition) if entry.id != term.id else "",
        value="" if term.operands or not scene.is_constant(term) else scene.text(term),
        step=step,
        formula=tuple(
            Referring(token, step_id := ids.get(token.term, ""), numbers.get(step_id))
            for token in (step.formula if step else ())
        ),
        terms=tuple(
            (line, ids[line.id], numbers.get(ids[line.id]))
            for line in (step.terms if step else ())
            if not line.href or line.id not in written
        ),
        origin=None if term.operands else origin_of(term, scene.case),
        years=year_lines(term, scene),
        sentences=() if rate is None else rate.sentences,
    )


def _figure(
    name: str, explained: Explained, case: Case, terms: Terms, numbers: Mapping[str, int]
) -> AnnexFigure:
    shown, when = printed(name, explained, case), circumstances(name, case.edition)
    scene = Scene(case, name, explained, terms)
    step_id = _id(scene, scene.root)
    title = title_of(name, explained, case)
    return AnnexFigure(
        f"{title}({when})" if when else title,
        shown.text if shown else "",
        numbers.get(step_id),
        step_id,
    )


def year_lines(term: Term, scene: Scene) -> YearLines:
    """The amounts of a term that varies, equal consecutive years together, ten on a line."""
    if scene.is_constant(term):
        return ()
    unit = term.quantity.unit
    told = zip(scene.years, (number(value, unit) for value in scene.values(term)), strict=True)
    cells = [_cell(list(same), value) for value, same in groupby(told, key=lambda one: one[1])]
    return tuple(tuple(cells[start : start + PER_LINE]) for start in range(0, len(cells), PER_LINE))


def _cell(same: list[tuple[int, str]], value: str) -> YearCell:
    first, last = (wareki(year).removesuffix("年度") for year in (same[0][0], same[-1][0]))
    if first == last:
        return YearCell(first, value)
    return YearCell(f"{first}～{last.removeprefix(first[:2])}", value)
