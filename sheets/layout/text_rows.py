"""The rows of texts and the picture: 目的・必要性 or 必要性・緊急性, 事業の効果等, その他, 概要図 (S2, S3, S5)."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from string import Formatter

from evaluations.appraisal import Figures
from projects.document import benefit_key, field_specs
from projects.document.sections import Narrative
from projects.manuals import CostBenefitType, NonMonetisedPart
from projects.notation import oku
from sheets.formatting import fiscal_year_text
from sheets.layout.given import NOT_SHOWN, Given, Part, heading, label
from sheets.layout.grid import CONTENT, LABEL
from sheets.layout.non_monetised import PrintedFigure, changes_of_exhaust, non_monetised_figure
from sheets.layout.parts import Cell, Paragraph, Role, Row, Run, Style


def purpose_row(given: Given) -> Row:
    """<解決すべき課題・背景> with the case's own circumstances, <達成すべき目標>, <政策体系上の位置付け>."""
    texts = given.document.narrative
    paragraphs = [
        heading(given, "purpose.problem"),
        *given.paragraphs("issue", texts.issue),
        *given.paragraphs("issue_particulars", texts.issue_particulars),
        heading(given, "purpose.goal"),
        *given.paragraphs("goal", texts.goal),
        heading(given, "purpose.policy"),
        _policy(given, "policy_goal", texts.policy_goal),
        _policy(given, "policy_measure", texts.policy_measure),
    ]
    return _row(given, "purpose", paragraphs)


def need_row(given: Given) -> Row:
    """Why the project is needed now, with the case's own circumstances."""
    texts = given.document.narrative
    paragraphs = [
        *given.paragraphs("need", texts.need),
        *given.paragraphs("need_particulars", texts.need_particulars),
    ]
    return _row(given, "need", paragraphs)


def effects_row(given: Given) -> Row:
    """What the project brings, with the yen of what is measured under a condition (B9)."""
    return _row(given, "effects", [*_effects(given), *_conditional(given)])


def valued_effects_row(given: Given) -> Row:
    """What the project brings, and <貨幣換算が困難な効果等による評価> (S5)."""
    paragraphs = [*_effects(given), heading(given, "effects.non_monetised")]
    for part in _parts(given):
        paragraphs += _non_monetised(given, part)
    return _row(given, "effects", paragraphs)


def _parts(given: Given) -> list[NonMonetisedPart]:
    """The parts of effects that apply, each heading once: where types share one, the part that prints figures (E3)."""
    parts: dict[str, NonMonetisedPart] = {}
    for component, kind in zip(given.document.components, given.types, strict=True):
        applies = {row.id: row.applies for row in given.document.effects(component.id).effects}
        for part in kind.non_monetised if isinstance(kind, CostBenefitType) else ():
            if part.effect is not None and applies.get(part.effect) is False:
                continue
            if part.key not in parts or not parts[part.key].figures:
                parts[part.key] = part
    return list(parts.values())


def other_row(given: Given) -> Row:
    """その他 may stay empty."""
    remarks = given.document.narrative.remarks
    return _row(given, "other", given.paragraphs("remarks", remarks) if remarks else [])


def map_row(given: Given) -> Row:
    """概要図(位置図): the picture, or what is missing instead."""
    paragraphs: tuple[Paragraph, ...] = ()
    if given.picture is None:
        unread = given.document.narrative.location_map is not None
        run = Run(NOT_SHOWN, absent=True) if unread else given.written(None)
        paragraphs = (Paragraph((run,), field="location_map"),)
    content = Cell("map", Role.PICTURE, paragraphs, CONTENT, picture=given.picture)
    return Row("map", (label(given, "map", LABEL), content))


def _row(given: Given, key: str, paragraphs: list[Paragraph]) -> Row:
    return Row(key, (label(given, key, LABEL), Cell(key, Role.LONG, tuple(paragraphs), CONTENT)))


def _effects(given: Given) -> list[Paragraph]:
    texts = given.document.narrative
    return [
        *given.paragraphs("effect", texts.effect),
        *given.paragraphs("effect_particulars", texts.effect_particulars),
    ]


def _conditional(given: Given) -> Iterator[Paragraph]:
    """・〇〇額: 〇〇億円/年(令和〇年度)、現在価値の合計〇〇億円, a line for each benefit that has a method."""
    for component, kind in zip(given.document.components, given.types, strict=True):
        for item in kind.benefits:
            if given.document.benefit(component.id, item.id).method is not None:
                key = benefit_key(component.id, item.id)
                amounts = given.computed(partial(_amounts, key))
                yield Paragraph((Run(f"・{item.target}："), *amounts), Style.ITEM)


def _amounts(key: str, figures: Figures) -> Sequence[Part]:
    item = next(one for one in figures.items if one.name == key)
    yearly = item.yearly[figures.years.index(figures.target_year)]
    return (
        (oku(yearly), f"items/{key}/yearly"),
        ("億円/年(", ""),
        (fiscal_year_text(figures.target_year), "years/target"),
        (")、現在価値の合計", ""),
        (oku(item.pv), f"items/{key}/pv"),
        ("億円", ""),
    )


def _policy(given: Given, key: str, value: str | None) -> Paragraph:
    name = given.wording.label(f"purpose.{key}")
    text = " ".join((value or "").split())
    return Paragraph((Run(f"・{name}："), given.written(text)), Style.ITEM, key)


def _non_monetised(given: Given, part: NonMonetisedPart) -> list[Paragraph]:
    """What the case says in its own words, where the part has room for them, then the sentence with its figures."""
    paragraphs = [Paragraph((Run(f"・{part.heading}"),), Style.ITEM)]
    if part.key in field_specs(Narrative):
        paragraphs += given.paragraphs(part.key, getattr(given.document.narrative, part.key), Style.UNDER)
    if runs := _sentence(given, part):
        paragraphs.append(Paragraph(runs, Style.UNDER))
    return paragraphs


def _sentence(given: Given, part: NonMonetisedPart) -> tuple[Run, ...]:
    """Figures a complete case needs are asked for in a draft; the others are left out when nobody has them."""
    figures = {key: non_monetised_figure(given, key) for key in part.figures}
    if any(figure.is_increase for figure in figures.values()):
        return changes_of_exhaust(figures.values())
    missing = [figure for figure in figures.values() if figure.text is None]
    if missing and not (given.status.is_draft and all(figure.required for figure in missing)):
        return tuple(_without_all(part, figures.values()))
    runs: list[Run] = []
    for text, key, _, _ in Formatter().parse(part.sentence or ""):
        runs += [Run(text)] if text else []
        runs += [given.written(figures[key].text, figures[key].figure)] if key else []
    return tuple(runs)


def _without_all(part: NonMonetisedPart, figures: Iterable[PrintedFigure]) -> Iterator[Run]:
    """The sentence that names no figure, and in brackets those that are known."""
    if part.sentence_without_figures:
        yield Run(part.sentence_without_figures)
    known = [figure for figure in figures if figure.text is not None]
    for place, figure in enumerate(known):
        yield Run(f"{'、' if place else '('}{figure.label}")
        yield Run(figure.text or "", figure=figure.figure)
        yield Run(figure.unit)
    if known:
        yield Run(")")
