"""How a section declares a field once: type, label, unit, help and clause, and how others read that back."""

import types
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict
from pydantic.fields import FieldInfo

from projects.document.values import SHA256_PATTERN, Choice, Kind, LongText, Marker, RowId, Text


class Part(BaseModel):
    """Base of everything in a document: unknown keys are refused, absent answers are None."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=False)

    @property
    def settled(self) -> frozenset[str]:
        """Required answers that other answers of this part make needless."""
        return frozenset()


class Row(Part):
    """A row of a table. Its id is stable, so that queries, errors and diffs can point at it."""

    id: RowId


class FileRef(Part):
    """A file by the hash of its bytes; the bytes lie content-addressed beside the document."""

    sha256: Annotated[str, Field(pattern=SHA256_PATTERN)]
    media_type: Annotated[str, Field(max_length=100, pattern=r"^[a-z]+/[A-Za-z0-9.+-]+$")]
    name: Text


class Evidence(Row):
    """A file that proves something entered in the same section (根拠資料)."""

    file: Annotated[FileRef, Marker(Kind.FILE)] | None = Field(default=None, title="ファイル")
    about: Annotated[RowId, Marker(Kind.REFERENCE, "section:rows")] | None = Field(
        default=None, title="対象の行", description="空欄のときは、この節全体の根拠資料として扱います。"
    )
    note: Text | None = Field(default=None, title="内容・該当ページ")


class Section(Part):
    """A page of the task list: the unit of saving, locking and comparing."""

    evidence: tuple[Evidence, ...] = Field(
        default=(),
        title="根拠資料",
        description="数値の出どころを示す資料を添付します。審査では、この資料で数値を確かめます。",
        json_schema_extra={"x-required": False},
    )


@dataclass(frozen=True)
class FieldSpec:
    """What a form, a check or a printed annex needs to know of one field.

    `part` is the row model of a table (kind ROWS) or the model of a nested part (kind PART).
    """

    name: str
    label: str
    kind: Kind
    unit: str
    help: str
    clause: str
    required: bool
    target: str
    choices: tuple[Choice, ...]
    part: type[Part] | None


def given(
    label: str,
    *,
    unit: str = "",
    help: str = "",
    clause: str = "",
    required: bool = True,
    default: Any = None,
) -> Any:
    """Declare a field. `required` says that a complete case needs it; a draft may always leave it empty."""
    extra: JsonDict = {"x-unit": unit, "x-clause": clause, "x-required": required}
    return Field(default=default, title=label, description=help or None, json_schema_extra=extra)


@cache
def field_specs(model: type[Part]) -> dict[str, FieldSpec]:
    """The fields of a section or row in declared order, evidence last, without row ids."""
    specs = {
        name: _spec(name, info)
        for name, info in model.model_fields.items()
        if not (name == "id" and issubclass(model, Row))
    }
    if "evidence" in specs:
        specs["evidence"] = specs.pop("evidence")
    return specs


def _spec(name: str, info: FieldInfo) -> FieldSpec:
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    marker, plain = _reading(info.annotation, tuple(info.metadata))
    return FieldSpec(
        name=name,
        label=info.title or name,
        kind=marker.kind,
        unit=str(extra.get("x-unit", "")),
        help=info.description or "",
        clause=str(extra.get("x-clause", "")),
        required=bool(extra.get("x-required", False)),
        target=marker.target,
        choices=tuple(plain) if isinstance(plain, type) and issubclass(plain, Choice) else (),
        part=plain if marker.kind in (Kind.ROWS, Kind.PART) else None,
    )


def _reading(annotation: Any, metadata: tuple[Any, ...] = ()) -> tuple[Marker, Any]:
    """The marker of an annotation and the plain type beneath it."""
    for item in reversed(metadata):
        if isinstance(item, Marker):
            return item, annotation
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *rest = get_args(annotation)
        return _reading(inner, tuple(rest))
    if origin in (Union, types.UnionType):
        inner = next(arg for arg in get_args(annotation) if arg is not type(None))
        return _reading(inner)
    if origin is tuple:
        return Marker(Kind.ROWS), get_args(annotation)[0]
    if annotation is bool:
        return Marker(Kind.BOOLEAN), bool
    if isinstance(annotation, type) and issubclass(annotation, Choice):
        return Marker(Kind.CHOICE), annotation
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return Marker(Kind.PART), annotation
    raise TypeError(f"{annotation!r} has no marker: use a type of projects.document.values")


__all__ = [
    "Evidence",
    "FieldSpec",
    "FileRef",
    "LongText",
    "Part",
    "Row",
    "Section",
    "Text",
    "field_specs",
    "given",
]
