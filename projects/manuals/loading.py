"""Loading an edition from its folder."""

import hashlib
from functools import cache
from pathlib import Path

from projects.manuals.cost_benefit_type import CostBenefitType
from projects.manuals.edition import Edition, EditionFacts, Interpretations, ServiceLives
from projects.manuals.indicator_type import IndicatorType
from projects.manuals.plausibility import Plausibility
from projects.manuals.project_type import ProjectType
from projects.manuals.type_checks import check_type, known, unique
from projects.manuals.unit_values import UnitValue, UnitValueFile
from projects.manuals.yaml_reading import FOLDER, ManualError, checked, read_model, read_yaml

EDITIONS = FOLDER / "editions"
_MODELS: dict[str, type[ProjectType]] = {"cost_benefit": CostBenefitType, "indicators": IndicatorType}


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
    plausibility = read_model(folder / "plausibility.yaml", Plausibility)
    if facts.key != folder.name:
        raise ManualError(folder / "edition.yaml", "key", f"フォルダ名「{folder.name}」と異なります")
    unique(folder / "service_lives.yaml", "service_lives", (life.key for life in lives.service_lives))
    unique(folder / "interpretations.yaml", "interpretations", (one.id for one in readings.interpretations))
    unique(folder / "plausibility.yaml", "ranges", (one.key for one in plausibility.ranges))
    paths = sorted((folder / "types").glob("*.yaml"))
    types = {path: _read_type(path) for path in paths}
    unique(folder / "types", "key", (kind.key for kind in types.values()))
    unique(folder / "types", "number", (str(kind.number) for kind in types.values()))
    edition = Edition(
        **dict(facts),
        service_lives_basis=lives.basis,
        service_lives=lives.service_lives,
        types={kind.key: kind for kind in sorted(types.values(), key=lambda kind: kind.number)},
        unit_values=_unit_values(folder / "unit_values"),
        plausible_ranges=plausibility.ranges,
        interpretations=readings.interpretations,
        digest=folder_digest(folder),
    )
    for path, kind in types.items():
        check_type(path, kind, edition)
    return edition


def _unit_values(folder: Path) -> dict[str, UnitValue]:
    """The registry, topic by topic; every value has its source at hand."""
    values: list[UnitValue] = []
    for path in sorted(folder.glob("*.yaml")):
        topic = read_model(path, UnitValueFile)
        unique(path, "sources", (source.key for source in topic.sources))
        sources = {source.key: source for source in topic.sources}
        for entry in topic.unit_values:
            known(path, f"unit_values.{entry.key}.source", entry.source, sources)
            values.append(UnitValue(**dict(entry), origin=sources[entry.source], topic=topic.title))
        unique(path, "unit_values", (value.key for value in values))
    return {value.key: value for value in values}


def folder_digest(folder: Path) -> str:
    """SHA-256 over names and contents of an edition's YAML files: an issued edition never changes it."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.yaml")):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _read_type(path: Path) -> ProjectType:
    """A type's file by the model of its way of analysis."""
    content = read_yaml(path)
    analysis = content.get("analysis") if isinstance(content, dict) else None
    if isinstance(content, dict) and analysis not in _MODELS:
        raise ManualError(
            path, "analysis", f"「{analysis}」は選べません。選べるのは {'、'.join(_MODELS)} です"
        )
    return checked(path, content, _MODELS.get(str(analysis), CostBenefitType))
