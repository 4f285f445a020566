"""Which types a project consists of: taking one in and letting one go while the case is at the author's desk (E3)."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from projects import audit
from projects.access.rules import check_change_types
from projects.document import section_titles
from projects.manuals import load_edition
from projects.models import Person, Project, Section
from projects.services.initial_sections import initial_sections
from projects.services.projects import check_types, sections_create


def sections_given_up(project: Project, types: Sequence[str]) -> list[str]:
    """Titles of the sections that somebody has written in and that a project of these types would not have."""
    edition = load_edition(project.edition)
    kept = {title.key for title in section_titles(_pairs(project, types), edition)}
    written = set(project.sections.filter(version__gt=1).values_list("key", flat=True)) - kept
    titles = section_titles(project.component_pairs, edition)
    return [title.title for title in titles if title.key in written]


@transaction.atomic
def components_change(*, person: Person, project: Project, types: Sequence[str]) -> Project:
    """The project with these types: sections of new ones are begun, those of former ones are deleted.

    Raises: Refused.
    """
    project = Project.objects.select_for_update().get(pk=project.pk)
    check_change_types(person, project)
    edition = load_edition(project.edition)
    check_types(types, edition, project.owner)
    before = project.components
    pairs = _pairs(project, types)
    if pairs == project.component_pairs:
        return project
    project.components = [{"id": component, "type": key} for component, key in pairs]
    project.save(update_fields=["components", "updated_at"])
    wanted = initial_sections(project=project, edition=edition)
    stored = set(project.sections.values_list("key", flat=True))
    project.sections.exclude(key__in=wanted).delete()
    begun = {key: payload for key, payload in wanted.items() if key not in stored}
    sections_create(project=project, person=person, payloads=begun)
    _fill_in(person, project, wanted["narrative"])
    audit.append(
        project=project,
        actor=person,
        action="components_change",
        detail={"before": before, "components": project.components},
    )
    return project


def _pairs(project: Project, types: Sequence[str]) -> list[tuple[str, str]]:
    """Components in the order of the manual; one that stays keeps its id, a new one gets the next."""
    known = {type_key: component for component, type_key in project.component_pairs}
    numbers = [int(component[1:]) for component, _ in project.component_pairs if component[1:].isdigit()]
    following = max(numbers, default=0)
    pairs = []
    for key in sorted(types, key=list(load_edition(project.edition).types).index):
        if key not in known:
            following += 1
        pairs.append((known.get(key) or f"c{following}", key))
    return pairs


def _fill_in(person: Person, project: Project, known: dict[str, object]) -> None:
    """Texts that the manual gives the new types stand where nothing was written yet."""
    narrative = Section.objects.get(project=project, key="narrative")
    payload = known | {name: answer for name, answer in narrative.payload.items() if answer}
    if payload != narrative.payload:
        Section.objects.filter(pk=narrative.pk).update(
            payload=payload, version=F("version") + 1, edited_by=person, edited_at=timezone.now()
        )
