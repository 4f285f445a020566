"""The page of one section: its place in the order, its form and what is said about saving."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from evaluations.presenters.places import section_url
from evaluations.selectors.section_entry import SectionEntry
from projects.document import Kind, section_titles
from projects.forms.differences import Difference
from projects.forms.entry_field import EntryField
from projects.forms.layouts import purpose_of
from projects.forms.naming import anchor
from projects.forms.reading import echo
from projects.forms.section_form import SectionForm
from projects.forms.table_field import TableField
from projects.models import Project
from projects.presenters.days import day_and_time


@dataclass(frozen=True)
class Neighbour:
    title: str
    url: str


@dataclass(frozen=True)
class Conflict:
    """Two states of one section: what was said, the version that stands, and what differs."""

    sentence: str
    version: int
    url: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True)
class SectionPage:
    """What the template prints around the form."""

    title: str
    purpose: str
    number: int
    count: int
    previous: Neighbour | None
    next: Neighbour | None
    url: str
    recompute_url: str
    saved: str
    form: SectionForm
    version: int
    read_only: str


def section_page(project: Project, entry: SectionEntry, form: SectionForm, *, version: int) -> SectionPage:
    titles = section_titles(project.component_pairs, entry.edition)
    at = next(index for index, title in enumerate(titles) if title.key == entry.key)
    around = [
        Neighbour(titles[index].title, section_url(project, titles[index].key))
        if 0 <= index < len(titles)
        else None
        for index in (at - 1, at + 1)
    ]
    return SectionPage(
        title=titles[at].title,
        purpose=purpose_of(form),
        number=at + 1,
        count=len(titles),
        previous=around[0],
        next=around[1],
        url=section_url(project, entry.key),
        recompute_url=reverse("section_recompute", kwargs={"project": project.pk, "key": entry.key}),
        saved=saved_line(entry),
        form=form,
        version=version,
        read_only="" if entry.permission.allowed else entry.permission.reason,
    )


def saved_line(entry: SectionEntry) -> str:
    """「最後の保存: 2025年11月21日 14:05 港湾 太郎さん」."""
    if entry.frozen:
        return "提出された版の内容です。"
    if not entry.edited_by:
        return "まだ保存していません。"
    return f"最後の保存: {day_and_time(entry.edited_at)} {entry.edited_by}さん"


def saved_now() -> str:
    return f"保存しました {timezone.localtime():%H:%M}"


def echoes(form: SectionForm) -> dict[str, str]:
    """Control id -> how the amount or year in it was understood; empty where nothing was."""
    found: dict[str, str] = {}
    for path, field in form.fields.items():
        if isinstance(field, TableField):
            reading = form.cleaned_data[path]
            for row in field.rows:
                for column in field.cells(row):
                    understood = field.echo(reading, row, column)
                    if understood is not None:
                        found[anchor(field.place(row, column.name))] = understood
        elif isinstance(field, EntryField) and field.spec.kind in (Kind.MONEY, Kind.YEAR):
            found[anchor(field.place)] = echo(field.spec.kind, form.cleaned_data.get(path))
    return found


def errors(form: SectionForm) -> dict[str, str]:
    """Control id -> sentence."""
    return {anchor(place): sentence for place, sentence in form.problems.items()}
