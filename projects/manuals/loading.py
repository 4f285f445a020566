"""Loading an edition from its folder, and the checks that span several files."""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from projects.manuals.edition import Edition, EditionFacts, Interpretations, ServiceLives
from projects.manuals.project_type import ProjectType, Treatment
from projects.manuals.yaml_reading import FOLDER, ManualError, read_model

EDITIONS = FOLDER / "editions"


def editions() -> tuple[str, ...]:
    """Keys of the editions at hand, oldest first."""
    return tuple(sorted(folder.name for folder in EDITIONS.iterdir() if (folder / "edition.yaml").exists()))


@cache
def load_edition(key: str) -> Edition:
    """The edition of this key, read once."""
    if key not in editions():
        raise KeyError(f"no edition {key!r}; there are {', '.join(editions())}")
    return read_edition(EDITIONS / key)


def read_edition(folder: Path) -> Edition:
    """Read and check every file of an edition's folder. Raises ManualError."""
    facts = read_model(folder / "edition.yaml", EditionFacts)
    lives = read_model(folder / "service_lives.yaml", ServiceLives)
    readings = read_model(folder / "interpretations.yaml", Interpretations)
    if facts.key != folder.name:
        raise ManualError(folder / "edition.yaml", "key", f"フォルダ名「{folder.name}」と異なります")
    _unique(folder / "service_lives.yaml", "service_lives", (life.key for life in lives.service_lives))
    _unique(folder / "interpretations.yaml", "interpretations", (one.id for one in readings.interpretations))
    paths = sorted((folder / "types").glob("*.yaml"))
    types = {path: read_model(path, ProjectType) for path in paths}
    _unique(folder / "types", "key", (kind.key for kind in types.values()))
    _unique(folder / "types", "number", (str(kind.number) for kind in types.values()))
    edition = Edition(
        **dict(facts),
        service_lives_basis=lives.basis,
        service_lives=lives.service_lives,
        types={kind.key: kind for kind in sorted(types.values(), key=lambda kind: kind.number)},
        interpretations=readings.interpretations,
        digest=folder_digest(folder),
    )
    for path, kind in types.items():
        _check_type(path, kind, edition)
    return edition


def folder_digest(folder: Path) -> str:
    """SHA-256 over names and contents of an edition's YAML files: an issued edition never changes it."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.yaml")):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _check_type(path: Path, kind: ProjectType, edition: Edition) -> None:
    if path.stem != f"{kind.number:02d}_{kind.key}":
        raise ManualError(path, "key", f"ファイル名は {kind.number:02d}_{kind.key}.yaml でなければなりません")
    _unique(path, "facilities", (facility.key for facility in kind.facilities))
    _unique(path, "effects", (effect.id for effect in kind.effects))
    _unique(path, "benefits", (benefit.id for benefit in kind.benefits))
    _unique(path, "routes", (route.key for route in kind.routes))
    if not any(facility.central for facility in kind.facilities):
        raise ManualError(path, "facilities", "中心的施設(central: true)がありません")
    lives = {life.key for life in edition.service_lives}
    for facility in kind.facilities:
        if facility.service_life is not None:
            _known(path, f"facilities.{facility.key}.service_life", facility.service_life, lives)
    implementers = {implementer.key for implementer in edition.implementers}
    for key in kind.implementers.keys:
        _known(path, "implementers.keys", key, implementers)
    readings = {reading.id for reading in edition.interpretations}
    for note in kind.notes:
        if note.interpretation is not None:
            _known(path, "notes.interpretation", note.interpretation, readings)
    _check_effects(path, kind, edition)
    _check_sentences(path, kind)


def _check_effects(path: Path, kind: ProjectType, edition: Edition) -> None:
    """Effects and benefits must point at each other, and every class must stand in 表Ⅱ-1-3."""
    classes = {(one.bearer, one.name) for one in edition.effect_classes}
    benefits = {benefit.id: benefit for benefit in kind.benefits}
    effects = {effect.id: effect for effect in kind.effects}
    for benefit in kind.benefits:
        _known(path, f"benefits.{benefit.id}.effect", benefit.effect, effects)
    for effect in kind.effects:
        place = f"effects.{effect.id}"
        if (effect.bearer, effect.effect_class) not in classes:
            pair = f"{effect.bearer}・{effect.effect_class}"
            raise ManualError(path, f"{place}.class", f"「{pair}」は効果の整理表にありません")
        if effect.monetised_if is not None:
            _known(path, f"{place}.monetised_if", effect.monetised_if, benefits)
            if not benefits[effect.monetised_if].conditional:
                raise ManualError(path, f"benefits.{effect.monetised_if}.condition", "計測の条件がありません")
        measured = effect.treatment is Treatment.MONETISED or effect.monetised_if is not None
        if measured != any(benefit.effect == effect.id for benefit in kind.benefits):
            raise ManualError(path, f"{place}.treatment", "便益の有無(benefits)と把握方法が合いません")


def _check_sentences(path: Path, kind: ProjectType) -> None:
    for part in kind.non_monetised:
        for figure in part.figures:
            if f"{{{figure}}}" not in part.sentence:
                raise ManualError(
                    path, f"non_monetised.{part.key}.figures", f"文に {{{figure}}} がありません"
                )
        try:
            part.sentence.format(**dict.fromkeys(part.figures, ""))
        except (KeyError, IndexError, ValueError) as error:
            fault = f"文の波括弧が figures と合いません({error})"
            raise ManualError(path, f"non_monetised.{part.key}.sentence", fault) from error


def _known(path: Path, parameter: str, key: str, known: Iterable[str]) -> None:
    if key not in known:
        raise ManualError(path, parameter, f"「{key}」は定義されていません")


def _unique(path: Path, parameter: str, keys: Iterable[str]) -> None:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise ManualError(path, parameter, f"「{key}」が二度定義されています")
        seen.add(key)
