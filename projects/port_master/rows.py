"""What the list of ports is made of."""

from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from projects.document.choices import PortClass

Slug = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
Filled = Annotated[str, Field(min_length=1)]
PREFECTURE = r"(北海道|東京都|京都府|大阪府|[^・]{2,3}県)"


class _Row(BaseModel):
    """Unknown columns are refused and nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class PortSource(_Row):
    """A text that was read: `address` is its publisher's, `seen_at` the copy it was read from if another."""

    key: Slug
    title: Filled
    version: Filled
    address: Annotated[str, Field(pattern=r"^https?://")]
    seen_at: Annotated[str, Field(pattern=r"^(https?://.*)?$")]

    @property
    def citation(self) -> str:
        return f"{self.title}({self.version})"


class PortRow(_Row):
    """One port. The first of `sources` states its class; `statutory_name` is its name in 別表第一."""

    slug: Slug
    name: Annotated[str, Field(pattern=r"^.+港$", max_length=80)]
    port_class: PortClass
    prefecture: Annotated[str, Field(pattern=rf"^{PREFECTURE}(・{PREFECTURE})?$")]
    statutory_name: str
    designations: tuple[Filled, ...]
    authority: str
    authority_source: str
    sources: Annotated[tuple[Slug, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _authority_is_sourced(self) -> Self:
        if bool(self.authority) != bool(self.authority_source):
            raise PydanticCustomError(
                "refused", "港湾管理者(authority)と出典(authority_source)は両方書きます"
            )
        return self

    @property
    def source_keys(self) -> tuple[str, ...]:
        return (*self.sources, self.authority_source) if self.authority_source else self.sources


class PortMaster(_Row):
    """All rows, and the sources they name."""

    ports: tuple[PortRow, ...]
    sources: Mapping[str, PortSource]

    def citation(self, row: PortRow) -> str:
        """Where the class of the port is stated."""
        return self.sources[row.sources[0]].citation

    def authority_citation(self, row: PortRow) -> str:
        """Where its authority is stated; empty when no authority was seen."""
        return self.sources[row.authority_source].citation if row.authority_source else ""
