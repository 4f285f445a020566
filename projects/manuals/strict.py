"""What every statement of a manual is made of: strict models, printable text, keys and clauses."""

from collections.abc import Iterable
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

KEY_PATTERN = r"^[a-z][a-z0-9_]{0,31}$"
CLAUSE_PATTERN = r"^([ⅠⅡⅢ] \d+\.\d+.*|第[ⅠⅡⅢ]編第\d+章.*|[表図][ⅠⅡⅢ]-\d+-\d+.*)$"
INSTRUCTIONS = ("〇〇", "(例)", "（例）", "記述すること")


class Strict(BaseModel):
    """Base of all parts of a manual: unknown keys are refused and nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _printable(text: str) -> str:
    """Refuse what the manual says to the person filling in the sheet (S3): it must never reach print."""
    for instruction in INSTRUCTIONS:
        if instruction in text:
            raise PydanticCustomError(
                "instruction",
                "記入要領の語「{instruction}」を含んでいます。印刷する文言か、独自の言葉の説明に直してください",
                {"instruction": instruction},
            )
    return text


Text = Annotated[str, Field(min_length=1), AfterValidator(_printable)]
Key = Annotated[str, Field(pattern=KEY_PATTERN)]
Clause = Annotated[str, Field(pattern=CLAUSE_PATTERN)]


Part = TypeVar("Part", bound=Strict)


def pick(parts: Iterable[Part], field: str, wanted: str) -> Part:
    """The part whose `field` is `wanted`; KeyError when the manual has none."""
    for part in parts:
        if getattr(part, field) == wanted:
            return part
    raise KeyError(wanted)


class Statement(Strict):
    """A sentence of the manual and where it stands."""

    text: Text
    clause: Clause


class Note(Statement):
    """A slip or a gap of the manual, how it is handled here, and the interpretation that says so."""

    interpretation: str | None = None
