"""What a form knows besides the section itself: the rest of the document, the manual, files and years."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from projects.document import Document, FileRef
from projects.manuals import BenefitItem, Edition, ProjectType


@dataclass(frozen=True)
class Periods:
    """The years a table can be laid out for; empty while a year they depend on is missing."""

    base: int | None = None
    construction: tuple[int, ...] = ()
    service: tuple[int, ...] = ()


@dataclass(frozen=True)
class Scene:
    """`files` are the stored files of the project by hash, `units` the display units chosen per table."""

    key: str
    document: Document
    edition: Edition
    periods: Periods = Periods()
    files: Mapping[str, FileRef] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    read_only: bool = False
    file_url: Callable[[str], str] = "#{}".format

    @property
    def type(self) -> ProjectType | None:
        """The project type of a component's section."""
        steps = self.key.split("/")
        types = {component.id: component.type for component in self.document.components}
        return self.edition.type(types[steps[1]]) if len(steps) > 1 else None

    @property
    def item(self) -> str:
        """The benefit item of a benefit section, else empty."""
        steps = self.key.split("/")
        return steps[3] if len(steps) == 4 else ""

    @property
    def benefit(self) -> BenefitItem | None:
        """What the manual says of the benefit item of a benefit section."""
        return self.type.benefit(self.item) if self.type is not None and self.item else None
