"""What of its types a project builds: a type of several parts goes by the facilities of the document (E3)."""

from collections.abc import Iterator

from projects.document.asked import types_of
from projects.document.document import Component, Document
from projects.document.sections.facilities import Facility
from projects.manuals import Edition, ProjectType


def facilities_of(document: Document, component: Component) -> Iterator[Facility]:
    """The facilities of a component; those that name none belong to the first."""
    first = document.components[0].id
    return (one for one in document.facilities.facilities if (one.component or first) == component.id)


def known_parts(document: Document, component: Component, kind: ProjectType) -> frozenset[str]:
    """The parts of its type that the facilities of a component tell of, by their lives in 表Ⅱ-1-2."""
    part_of = {one.service_life: one.part for one in kind.facilities}
    found = (part_of.get(facility.kind) for facility in facilities_of(document, component))
    return frozenset(part for part in found if part is not None)


def built_parts(document: Document, component: Component, kind: ProjectType) -> frozenset[str]:
    """The parts of its type that a component builds; all of them while no facility tells."""
    return known_parts(document, component, kind) or frozenset(part.key for part in kind.parts)


def sheet_names(document: Document, edition: Edition) -> tuple[str, ...]:
    """事業名 of each component as the result sheet prints it, each once (S1)."""
    pairs = zip(document.components, types_of(document, edition), strict=True)
    names = (kind.sheet_name(built_parts(document, component, kind)) for component, kind in pairs)
    return tuple(dict.fromkeys(names))
