"""What a section asks of a project of these types: the document has a field for every type's answers."""

from collections.abc import Iterable

from projects.document.document import Document
from projects.document.fields import field_specs
from projects.document.keys import section_model
from projects.manuals import Edition, ProjectType


def types_of(document: Document, edition: Edition) -> tuple[ProjectType, ...]:
    """The types of the components, in the order of the document."""
    return tuple(edition.type(component.type) for component in document.components)


def asked_fields(key: str, document: Document, edition: Edition) -> frozenset[str]:
    """Names of the fields that a section asks for; the others belong to types the project has not.

    The texts are those that the types' sheets print, the questions of eligibility those that the types raise (S2, E1).
    """
    fields = frozenset(field_specs(section_model(key)))
    types = types_of(document, edition)
    if key == "narrative":
        return fields & {"evidence"}.union(*(kind.narrative for kind in types))
    if key == "overview":
        return fields - (_questions(edition.types.values()) - _questions(types))
    return fields


def _questions(types: Iterable[ProjectType]) -> frozenset[str]:
    return frozenset[str]().union(*(kind.eligibility.asked for kind in types))
