"""The project document: all sections together, read strictly and written canonically."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeVar

import rfc8785
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from projects.document.choices import EvaluationKind
from projects.document.errors import DocumentError, refused
from projects.document.fields import FileRef, Part, Section, Text
from projects.document.json_reading import read_json
from projects.document.keys import benefit_key, effects_key, hazard_key, indicators_key, section_model
from projects.document.places import Place, Problem
from projects.document.sections import (
    BenefitAnswers,
    Costs,
    Demand,
    Effects,
    Emissions,
    Facilities,
    Hazard,
    Indicators,
    Narrative,
    Overview,
    Schedule,
    WithoutCases,
)
from projects.document.size import too_many_values
from projects.document.upgrades import FORMAT, upgrade
from projects.document.validation import LONGEST_NAME, MOST_PROBLEMS, rows_of, validate_section
from projects.document.values import RowId

MOST_COMPONENTS = 13
MOST_SECTIONS = 200

_S = TypeVar("_S", bound=Section)


class Component(Part):
    """One of the thirteen project types within the project."""

    id: RowId
    type: Text


class Predecessor(Part):
    """The earlier case this one was copied from."""

    project: Text
    revision_sha256: Text | None = None


class Document(BaseModel):
    """A whole project as one value. Sections that were never begun are empty."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal[1] = FORMAT
    edition: Text
    evaluation_kind: EvaluationKind = EvaluationKind.NEW
    components: tuple[Component, ...] = Field(min_length=1, max_length=MOST_COMPONENTS)
    predecessor: Predecessor | None = None
    sections: dict[str, Section]

    def section(self, key: str) -> Section:
        """The section under a key, empty when it was never begun."""
        return self.sections.get(key) or section_model(key)()

    def _read(self, key: str, model: type[_S]) -> _S:
        section = self.section(key)
        if not isinstance(section, model):
            raise TypeError(f"{key} holds {type(section).__name__}, not {model.__name__}")
        return section

    @property
    def overview(self) -> Overview:
        return self._read("overview", Overview)

    @property
    def schedule(self) -> Schedule:
        return self._read("schedule", Schedule)

    @property
    def facilities(self) -> Facilities:
        return self._read("facilities", Facilities)

    @property
    def costs(self) -> Costs:
        return self._read("costs", Costs)

    @property
    def demand(self) -> Demand:
        return self._read("demand", Demand)

    @property
    def without_cases(self) -> WithoutCases:
        return self._read("without_cases", WithoutCases)

    @property
    def emissions(self) -> Emissions:
        return self._read("emissions", Emissions)

    @property
    def narrative(self) -> Narrative:
        return self._read("narrative", Narrative)

    def effects(self, component: str) -> Effects:
        return self._read(effects_key(component), Effects)

    def hazard(self, component: str) -> Hazard:
        return self._read(hazard_key(component), Hazard)

    def indicators(self, component: str) -> Indicators:
        return self._read(indicators_key(component), Indicators)

    def benefit(self, component: str, item: str) -> BenefitAnswers:
        return self._read(benefit_key(component, item), BenefitAnswers)

    @property
    def files(self) -> tuple[FileRef, ...]:
        """Every file the document names, once, by hash."""
        found: dict[str, FileRef] = {}
        for _, section in sorted(self.sections.items()):
            parts: list[Part] = [section, *(row for _, row in rows_of(section))]
            for part in parts:
                for name in type(part).model_fields:
                    value = getattr(part, name)
                    if isinstance(value, FileRef):
                        found.setdefault(value.sha256, value)
        return tuple(found.values())

    def as_json(self) -> dict[str, Any]:
        """Plain JSON values; empty answers are left out."""
        data = self.model_dump(mode="json", exclude_none=True, exclude={"sections"})
        data["sections"] = {key: section_json(section) for key, section in sorted(self.sections.items())}
        return data

    def canonical(self) -> bytes:
        """RFC 8785 bytes: equal documents have equal bytes."""
        return rfc8785.dumps(self.as_json())

    @property
    def sha256(self) -> str:
        """The hash that names this state of the document."""
        return hashlib.sha256(self.canonical()).hexdigest()


def section_json(section: Section) -> dict[str, Any]:
    """A section as plain JSON values; empty answers are left out."""
    return section.model_dump(mode="json", exclude_none=True)


def parse_document(data: bytes) -> Document:
    """Read a document from JSON bytes, upgrading older formats.

    Raises: DocumentError naming every place that is wrong.
    """
    try:
        return read_document(read_json(data))
    except RecursionError:
        raise refused("入れ子が深すぎます。") from None


def read_document(data: Any) -> Document:
    """Read a document from plain JSON values. Raises DocumentError."""
    if not isinstance(data, dict):
        raise refused("文書は { で始まるJSONのオブジェクトで記してください。")
    try:
        data = upgrade(data)
    except ValueError as error:
        raise refused(str(error), "format") from None
    payloads = data.get("sections")
    if not isinstance(payloads, dict):
        raise refused("sections(節の集まり)がありません。", "sections")
    if len(payloads) > MOST_SECTIONS:
        raise refused(f"節が多すぎます({MOST_SECTIONS}まで)。この様式の節だけを記してください。", "sections")
    if too_many_values({name: value for name, value in data.items() if name != "sections"}):
        raise refused("文書の項目が多すぎます。この様式の項目だけを記してください。")
    sections, problems = _sections(payloads)
    if len(problems) >= MOST_PROBLEMS:
        raise DocumentError(problems[:MOST_PROBLEMS])
    try:
        document = Document.model_validate({**data, "sections": sections})
    except ValidationError as error:
        problems += [
            Problem(Place("document", "", _head_place(detail["loc"])), _head_sentence(str(detail["type"])))
            for detail in error.errors(include_url=False)[:MOST_PROBLEMS]
        ]
        raise DocumentError(problems) from None
    problems += _component_problems(document)
    if problems:
        raise DocumentError(problems)
    return document


def _sections(payloads: Mapping[str, Any]) -> tuple[dict[str, Section], list[Problem]]:
    sections: dict[str, Section] = {}
    problems: list[Problem] = []
    for key, payload in payloads.items():
        if len(problems) >= MOST_PROBLEMS:
            break
        section, found = validate_section(key, payload)
        problems += found
        if section is not None:
            sections[key] = section
    return sections, problems


def _component_problems(document: Document) -> list[Problem]:
    ids = [component.id for component in document.components]
    problems = []
    if len(set(ids)) != len(ids):
        problems.append(
            Problem(Place("document", "", "components"), "プロジェクトの種類の識別子が重複しています。")
        )
    for key in document.sections:
        if key.startswith("components/") and key.split("/")[1] not in ids:
            problems.append(
                Problem(Place(key), "文書のcomponentsにない識別子の節です。識別子を確かめてください。")
            )
    return problems


def _head_place(steps: Iterable[str | int]) -> str:
    return ".".join(str(step)[:LONGEST_NAME] for step in steps)


def _head_sentence(kind: str) -> str:
    sentences = {"missing": "必要な項目がありません。", "extra_forbidden": "この名前の項目はありません。"}
    return sentences.get(kind, "読み取れない値です。値の形を確かめてください。")
