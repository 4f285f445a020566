"""What a section asks of a project of these types: the document has a field for every type's answers."""

from collections.abc import Iterable

from projects.document.document import Document
from projects.document.fields import field_specs
from projects.document.keys import indicators_key, section_model
from projects.manuals import Edition, IndicatorType, ProjectType, joint_analysis


def types_of(document: Document, edition: Edition) -> tuple[ProjectType, ...]:
    """The types of the components, in the order of the document."""
    return tuple(edition.type(component.type) for component in document.components)


def asked_fields(key: str, document: Document, edition: Edition) -> frozenset[str]:
    """Names of the fields that a section asks for; the others belong to types the project has not.

    The texts are those that the project's sheet prints, the questions of eligibility those that the types raise
    (S2, E1).
    """
    fields = frozenset(field_specs(section_model(key)))
    types = types_of(document, edition)
    if key == "narrative":
        analysis = joint_analysis(types)
        return fields & {"evidence"}.union(*(kind.narrative for kind in types if kind.analysis == analysis))
    if key == "overview":
        return fields - (_questions(edition.types.values()) - _questions(types))
    if key == "demand" and len(types) == 1:
        return fields - {"shared_cargo_reason"}
    for component, kind in zip(document.components, types, strict=True):
        if key == indicators_key(component.id) and isinstance(kind, IndicatorType):
            return fields if kind.indicators.ships else fields - {"ships"}
    return fields


def _questions(types: Iterable[ProjectType]) -> frozenset[str]:
    return frozenset[str]().union(*(kind.eligibility.asked for kind in types))
