"""Making a project from a document that was exported, here or elsewhere."""

import uuid
from typing import Any

from django.db import transaction

from projects import audit
from projects.access.refusals import Refused
from projects.access.rules import check_create
from projects.access.visibility import visible_to
from projects.document import Document, section_json, section_titles
from projects.manuals import editions, load_edition
from projects.models import District, Person, Port, Project
from projects.services.archives import Package, read_package
from projects.services.files import file_row
from projects.services.projects import project_begin, sections_create


def document_import(
    *, person: Person, port: Port, district: District, content: bytes, title: str = ""
) -> Project:
    """A new draft with the answers and files of the document. Raises Refused, DocumentError.

    Reading a large one takes seconds, so it is done before the transaction: nobody else's save waits for it.
    """
    check_create(person)
    package = read_package(content)
    _check_edition(package.document)
    return _begin(person=person, port=port, district=district, package=package, title=title)


@transaction.atomic
def _begin(*, person: Person, port: Port, district: District, package: Package, title: str) -> Project:
    document = package.document
    project = project_begin(
        person=person,
        port=port,
        district=district,
        components=[{"id": component.id, "type": component.type} for component in document.components],
        edition=document.edition,
        title=title,
        predecessor=_predecessor(person, document),
    )
    sections_create(project=project, person=person, payloads=_payloads(project, document))
    for file in document.files:
        file_row(
            project=project,
            person=person,
            name=file.name,
            media_type=file.media_type,
            content=package.files[file.sha256],
        )
    audit.append(
        project=project,
        actor=person,
        action="document_import",
        detail={"document_sha256": document.sha256, "files": sorted(package.files)},
    )
    return project


def _check_edition(document: Document) -> None:
    if document.edition not in editions():
        raise Refused(
            f"文書のマニュアルの版「{document.edition}」は、このシステムにありません。"
            f"使える版は{'、'.join(editions())}です。"
        )


def _predecessor(person: Person, document: Document) -> Project | None:
    """The earlier case, where it is in this system and this person sees it."""
    if document.predecessor is None:
        return None
    try:
        named = uuid.UUID(document.predecessor.project)
    except ValueError:
        return None
    return Project.objects.filter(visible_to(person), pk=named).first()


def _payloads(project: Project, document: Document) -> dict[str, dict[str, Any]]:
    """The document's sections, and empty ones for those it never began."""
    keys = [title.key for title in section_titles(project.component_pairs, load_edition(project.edition))]
    if strange := sorted(set(document.sections) - set(keys)):
        raise Refused(
            f"文書の節「{strange[0]}」は、このプロジェクトの種類にはありません。文書の内容を確かめてください。"
        )
    return {key: section_json(document.section(key)) for key in keys}
