"""Saving a section: compare and swap, so that nothing is overwritten silently."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from projects import audit
from projects.access.refusals import Hidden, Refused
from projects.access.rules import check_save_section
from projects.document import DocumentError, field_specs, section_json, section_model, validate_section
from projects.models import AuditEvent, Person, Project, Section

ONE_EVENT = timedelta(minutes=10)


class StaleVersion(Exception):  # it is an answer, not an error
    """Somebody else saved in between: says who, when and which fields differ from what was to be saved."""

    def __init__(self, *, version: int, edited_by: Person, edited_at: datetime, differing: list[str]) -> None:
        self.version = version
        self.edited_by = edited_by
        self.edited_at = edited_at
        self.differing = differing
        when = timezone.localtime(edited_at).strftime("%H:%M")
        fields = f"違いのある項目は「{'」「'.join(differing)}」です。" if differing else ""
        self.sentence = (
            f"{edited_by.display_name}さんが{when}にこの節を保存したため、あなたの入力はまだ保存していません。"
            f"{fields}内容を見比べて、どちらを残すか選んでください。"
        )
        super().__init__(self.sentence)


@transaction.atomic
def section_save(
    *,
    person: Person,
    project: Project,
    key: str,
    payload: Mapping[str, Any],
    unread: Mapping[str, str],
    expected_version: int,
) -> int:
    """Store a section as it was typed and return its new version.

    The version is compared in the UPDATE itself, so two people who save at once cannot both win. Saving what
    is already there writes nothing. Raises: StaleVersion, Refused, DocumentError (payload is no such section).
    """
    project = Project.objects.select_for_update().get(pk=project.pk)
    check_save_section(person, project)
    clean = _clean(project, key, payload)
    section = Section.objects.select_related("edited_by").filter(project=project, key=key).first()
    if section is None:
        raise Hidden("no such section")
    if section.payload == clean and section.unread == dict(unread):
        return section.version
    now = timezone.now()
    swapped = Section.objects.filter(pk=section.pk, version=expected_version).update(
        payload=clean, unread=dict(unread), version=F("version") + 1, edited_by=person, edited_at=now
    )
    if not swapped:
        section.refresh_from_db()
        raise StaleVersion(
            version=section.version,
            edited_by=section.edited_by,
            edited_at=section.edited_at,
            differing=_differing(key, clean, section.payload),
        )
    Project.objects.filter(pk=project.pk).update(updated_at=now)
    _append_event(person, project, key, expected_version + 1)
    return expected_version + 1


def _clean(project: Project, key: str, payload: Mapping[str, Any]) -> dict[str, Any]:
    section, problems = validate_section(key, dict(payload))
    if section is None:
        raise DocumentError(problems)
    clean = section_json(section)
    missing = set(_hashes(clean)) - set(project.files.values_list("sha256", flat=True))
    if missing:
        raise Refused("添付されていないファイルが指定されています。ファイルを添付し直してください。")
    return clean


def _hashes(value: Any) -> Iterator[str]:
    """The hash of every file a payload names."""
    if isinstance(value, dict):
        if isinstance(value.get("sha256"), str):
            yield value["sha256"]
        for inner in value.values():
            yield from _hashes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _hashes(inner)


def _differing(key: str, mine: Mapping[str, Any], theirs: Mapping[str, Any]) -> list[str]:
    """Labels of the fields in which two payloads of a section differ, in the section's order."""
    specs = field_specs(section_model(key))
    return [spec.label for name, spec in specs.items() if mine.get(name) != theirs.get(name)]


def _append_event(person: Person, project: Project, key: str, version: int) -> None:
    """One event for the saves of one person in one section within ten minutes (docs/adr/0004-audit-chain.md)."""
    last = (
        AuditEvent.objects.filter(chain=audit.chain_of(project), place__in=("", key))
        .order_by("-sequence")
        .first()
    )
    if (
        last is not None
        and (last.action, last.place, last.actor_id) == ("section_save", key, person.pk)
        and last.at > timezone.now() - ONE_EVENT
    ):
        return
    audit.append(
        project=project, actor=person, action="section_save", place=key, detail={"first_version": version}
    )
