"""What must hold between the parts of a type's file, and between it and its edition."""

from collections.abc import Iterable
from pathlib import Path

from projects.manuals.cost_benefit_type import CostBenefitType
from projects.manuals.edition import Edition
from projects.manuals.indicator_type import (
    FACILITIES,
    SHIP_FIELDS,
    Indicator,
    Indicators,
    IndicatorType,
    PrintedLine,
)
from projects.manuals.project_type import ProjectType, Treatment
from projects.manuals.yaml_reading import ManualError


def check_type(path: Path, kind: ProjectType, edition: Edition) -> None:
    """Raises ManualError for the first fault."""
    if path.stem != f"{kind.number:02d}_{kind.key}":
        raise ManualError(path, "key", f"ファイル名は {kind.number:02d}_{kind.key}.yaml でなければなりません")
    unique(path, "facilities", (facility.key for facility in kind.facilities))
    unique(path, "effects", (effect.id for effect in kind.effects))
    unique(path, "benefits", (benefit.id for benefit in kind.benefits))
    unique(path, "narrative", kind.narrative)
    if not any(facility.central for facility in kind.facilities):
        raise ManualError(path, "facilities", "中心的施設(central: true)がありません")
    lives = {life.key for life in edition.service_lives}
    for facility in kind.facilities:
        if facility.service_life is not None:
            known(path, f"facilities.{facility.key}.service_life", facility.service_life, lives)
    implementers = {implementer.key for implementer in edition.implementers}
    for key in kind.implementers.keys:
        known(path, "implementers.keys", key, implementers)
    readings = {reading.id for reading in edition.interpretations}
    for note in kind.notes:
        if note.interpretation is not None:
            known(path, "notes.interpretation", note.interpretation, readings)
    _check_parts(path, kind)
    _check_effects(path, kind, edition)
    if isinstance(kind, CostBenefitType):
        unique(path, "routes", (route.key for route in kind.routes))
        _check_sentences(path, kind)
    if isinstance(kind, IndicatorType):
        _check_indicators(path, kind)


def _check_parts(path: Path, kind: ProjectType) -> None:
    """The life of a facility tells which part is built, so each part has one that no other part has."""
    unique(path, "parts", (part.key for part in kind.parts))
    lives = [(facility.part, facility.service_life) for facility in kind.facilities if facility.part]
    for part, _ in lives:
        known(path, "facilities.part", part, {one.key for one in kind.parts})
    for one in kind.parts:
        own = {life for part, life in lives if part == one.key}
        if not own or None in own or own & {life for part, life in lives if part != one.key}:
            raise ManualError(
                path, f"parts.{one.key}", "この施設だけの耐用年数の区分を持つ施設(facilities)がありません"
            )


def _check_effects(path: Path, kind: ProjectType, edition: Edition) -> None:
    """Effects and benefits must point at each other, and every class must stand in 表Ⅱ-1-3."""
    classes = {(one.bearer, one.name) for one in edition.effect_classes}
    benefits = {benefit.id: benefit for benefit in kind.benefits}
    effects = {effect.id: effect for effect in kind.effects}
    for benefit in kind.benefits:
        known(path, f"benefits.{benefit.id}.effect", benefit.effect, effects)
    for effect in kind.effects:
        place = f"effects.{effect.id}"
        if (effect.bearer, effect.effect_class) not in classes:
            pair = f"{effect.bearer}・{effect.effect_class}"
            raise ManualError(path, f"{place}.class", f"「{pair}」は効果の整理表にありません")
        if effect.monetised_if is not None:
            known(path, f"{place}.monetised_if", effect.monetised_if, benefits)
            if not benefits[effect.monetised_if].conditional:
                raise ManualError(path, f"benefits.{effect.monetised_if}.condition", "計測の条件がありません")
        measured = effect.treatment is Treatment.MONETISED or effect.monetised_if is not None
        if measured != any(benefit.effect == effect.id for benefit in kind.benefits):
            raise ManualError(path, f"{place}.treatment", "便益の有無(benefits)と把握方法が合いません")


def _check_sentences(path: Path, kind: CostBenefitType) -> None:
    effects = {effect.id for effect in kind.effects}
    for part in kind.non_monetised:
        if part.effect is not None:
            known(path, f"non_monetised.{part.key}.effect", part.effect, effects)
        sentence = part.sentence or ""
        for figure in part.figures:
            if f"{{{figure}}}" not in sentence:
                raise ManualError(
                    path, f"non_monetised.{part.key}.figures", f"文に {{{figure}}} がありません"
                )
        try:
            sentence.format(**dict.fromkeys(part.figures, ""))
        except (KeyError, IndexError, ValueError) as error:
            fault = f"文の波括弧が figures と合いません({error})"
            raise ManualError(path, f"non_monetised.{part.key}.sentence", fault) from error


def _check_indicators(path: Path, kind: IndicatorType) -> None:
    """Every line prints indicators that exist, and every indicator stands on a sheet."""
    given = kind.indicators
    unique(path, "indicators.values", (one.key for one in given.values))
    for one in given.values:
        _check_indicator(path, one, given)
    effects, parts = {effect.id for effect in kind.effects}, {part.key for part in kind.parts}
    for group in given.groups:
        if group.effect is not None:
            known(path, "indicators.groups.effect", group.effect, effects)
    for block in given.blocks:
        place = f"indicators.{'groups' if block in given.groups else 'results'}.{block.heading}"
        if block.part is not None:
            known(path, f"{place}.part", block.part, parts)
        for line in block.printed:
            _check_line(path, place, line, given)
    on_form = {key for group in given.groups for key in group.indicators}
    on_any = {key for block in given.blocks for key in block.indicators}
    for one in given.values:
        if one.key not in (on_form if one.required else on_any):
            form = "記載シート" if one.required else "シート"
            raise ManualError(path, f"indicators.values.{one.key}", f"{form}のどの行にもありません")


def _check_indicator(path: Path, one: Indicator, given: Indicators) -> None:
    place = f"indicators.values.{one.key}"
    if (one.kind == "text") == bool(one.unit):
        raise ManualError(path, f"{place}.unit", "単位は、名称(text)にはなく、ほかの指標にはあります")
    if one.derived is not None:
        known(path, f"{place}.derived", one.derived.of, {o.key for o in given.values if o.kind == "number"})
        if one.required:
            raise ManualError(path, f"{place}.required", "求められる値は必須にできません")
    for parameter, key in (("or_else", one.or_else), ("required_with", one.required_with)):
        if key is not None:
            known(path, f"{place}.{parameter}", key, {other.key for other in given.single})


def _check_line(path: Path, place: str, line: PrintedLine, given: Indicators) -> None:
    kinds = {one.key: one.kind for one in given.values}
    for placeholder in line.placeholders:
        key, _, part = placeholder.partition(".")
        if placeholder == FACILITIES:
            continue
        known(path, place, key, kinds)
        if (kinds[key] == "ships") != bool(part) or (part and part not in SHIP_FIELDS):
            raise ManualError(path, place, f"{{{placeholder}}} は船舶の項目の書き方と合いません")
    divided = [key for key in line.indicators if kinds[key] != "text"]
    if not line.placeholders or (line.divisor != 1 and len(divided) != 1):
        raise ManualError(
            path, place, f"「{line.text}」の値は、割る数があるときは一つ、ないときは一つ以上です"
        )


def known(path: Path, parameter: str, key: str, keys: Iterable[str]) -> None:
    """Refuse a key that points at nothing."""
    if key not in keys:
        raise ManualError(path, parameter, f"「{key}」は定義されていません")


def unique(path: Path, parameter: str, keys: Iterable[str]) -> None:
    """Refuse a key that stands twice."""
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise ManualError(path, parameter, f"「{key}」が二度定義されています")
        seen.add(key)
