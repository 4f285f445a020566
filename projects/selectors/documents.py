"""The project document as it stands in the database."""

from projects.document import Document, read_document
from projects.document.upgrades import FORMAT
from projects.models import Project


def document_of(project: Project) -> Document:
    """All sections as one value; texts that could not be read as values are not part of it."""
    data = {
        "format": FORMAT,
        "edition": project.edition,
        "evaluation_kind": project.evaluation_kind,
        "components": project.components,
        "sections": {section.key: section.payload for section in project.sections.all()},
    }
    if project.predecessor_id is not None:
        data["predecessor"] = {"project": str(project.predecessor_id)}
    return read_document(data)
