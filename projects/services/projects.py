"""Starting a project and copying one."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from projects import audit
from projects.access.refusals import Refused
from projects.access.rules import check_author, check_copy, check_create
from projects.document.choices import EvaluationKind
from projects.manuals import Edition, load_edition
from projects.models import District, Organisation, Person, Port, Project, Section, StoredFile
from projects.services.initial_sections import initial_sections


@transaction.atomic
def project_create(
    *, person: Person, port: Port, district: District, types: Sequence[str], edition: str, title: str = ""
) -> Project:
    """A draft of the person's organisation with all its sections, prefilled with what is known."""
    components = [{"id": f"c{number}", "type": key} for number, key in enumerate(types, start=1)]
    project = project_begin(
        person=person, port=port, district=district, components=components, edition=edition, title=title
    )
    payloads = initial_sections(project=project, edition=load_edition(edition))
    sections_create(project=project, person=person, payloads=payloads)
    audit.append(
        project=project,
        actor=person,
        action="project_create",
        detail={"edition": edition, "components": components},
    )
    return project


def project_begin(
    *,
    person: Person,
    port: Port,
    district: District,
    components: Sequence[Mapping[str, str]],
    edition: str,
    title: str = "",
    predecessor: Project | None = None,
) -> Project:
    """The row of a new project, still without sections; part of a service that writes the event."""
    check_create(person)
    known = load_edition(edition).types
    types = [component["type"] for component in components]
    check_types(types, load_edition(edition), person.organisation)
    if district.port_id != port.pk:
        raise Refused(f"地区「{district.name}」は{port.name}の地区ではありません。地区を選び直してください。")
    if port.authority is None:
        raise Refused(f"{port.name}の港湾管理者が未登録です。システム管理者に登録を依頼してください。")
    if person.organisation_id not in (port.authority_id, port.authority.bureau_id):
        raise Refused(
            f"{port.name}の港湾管理者は{port.authority.name}です。所属する組織の港湾を選んでください。"
        )
    names = "・".join(known[key].names.table for key in types)
    return Project.objects.create(
        owner=person.organisation,
        port=port,
        district=district,
        title=title.strip() or f"{port.name}{district.name} {names}",
        edition=edition,
        evaluation_kind=EvaluationKind.NEW.value,
        components=[dict(component) for component in components],
        predecessor=predecessor,
        created_by=person,
    )


def check_types(types: Sequence[str], edition: Edition, owner: Organisation) -> None:
    """Raises: Refused."""
    if not types or not set(types) <= set(edition.types) or len(set(types)) != len(types):
        raise Refused("プロジェクトの種類を、一覧から1つ以上、重複なく選んでください。")
    for key in types:
        check_author(owner, edition.type(key))


def sections_create(
    *,
    project: Project,
    person: Person,
    payloads: Mapping[str, Mapping[str, Any]],
    unread: Mapping[str, Mapping[str, str]] | None = None,
) -> None:
    """The sections of a project that has none yet; part of a service that writes the event."""
    now = timezone.now()
    Section.objects.bulk_create(
        Section(
            project=project,
            key=key,
            payload=dict(payload),
            unread=dict((unread or {}).get(key, {})),
            edited_by=person,
            edited_at=now,
        )
        for key, payload in payloads.items()
    )


@transaction.atomic
def project_copy(*, person: Person, project: Project) -> Project:
    """A new draft with the same answers and files, naming this project as its predecessor."""
    check_copy(person, project)
    copy = project_begin(
        person=person,
        port=project.port,
        district=project.district,
        components=project.components,
        edition=project.edition,
        title=project.title,
        predecessor=project,
    )
    sections = list(project.sections.all())
    sections_create(
        project=copy,
        person=person,
        payloads={section.key: section.payload for section in sections},
        unread={section.key: section.unread for section in sections},
    )
    StoredFile.objects.bulk_create(
        StoredFile(
            project=copy,
            sha256=stored.sha256,
            media_type=stored.media_type,
            name=stored.name,
            size=stored.size,
            uploaded_by=person,
        )
        for stored in project.files.all()
    )
    audit.append(project=copy, actor=person, action="project_copy", detail={"predecessor": str(project.pk)})
    return copy
