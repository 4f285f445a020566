"""Texts that were typed but cannot be read as values: they stand beside their section, each at its place."""

from collections.abc import Collection

from projects.document import Document, Place, Problem, rows_of
from projects.models import Project

LONGEST = 40


def unread_problems(project: Project, document: Document) -> list[Problem]:
    """One problem for every such text of the stored sections."""
    return [
        Problem(place, f"「{_short(text)}」を読み取れません。直してください。")
        for section in project.sections.all()
        for place, text in unread_places(document, section.key, section.unread).items()
    ]


def unread_places(document: Document, key: str, unread: dict[str, str]) -> dict[Place, str]:
    """The texts kept beside a section under the names of their controls, by place."""
    rows = {row.id for _, row in rows_of(document.section(key))} if unread else set()
    return {_place(key, name, rows): text for name, text in unread.items()}


def _place(key: str, name: str, rows: Collection[str]) -> Place:
    """`name` is the control's: "row.field" in a table, else the field, which may lie in a nested part."""
    row, _, field = name.partition(".")
    return Place(key, row, field) if row in rows else Place(key, "", name)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
