"""What every write to the registry does: ask who it is, refuse field by field, tell what changed."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models

from projects import audit
from projects.access.refusals import RefusedFields
from projects.access.rules import check_manage
from projects.models import District, Organisation, Person, Port

Row = Organisation | Person | Port | District
UNSAID = frozenset({"email"})  # events are kept for ever, so they tell only that these changed


def check_by(by: Person | None) -> None:
    if by is not None:
        check_manage(by)


def save(row: Row, *fields: str) -> None:
    """A new row, or these fields only: others may have changed since it was read.

    Raises RefusedFields with a sentence for each field that may not be stored so.
    """
    try:
        row.full_clean()
    except ValidationError as error:
        raise RefusedFields(_sentences(row, error.error_dict)) from None
    row.save(update_fields=fields or None)


def change(row: Row, *, by: Person | None, action: str, place: str, wanted: Mapping[str, Any]) -> None:
    """Store what differs and tell it with old and new value; without a difference nothing is written."""
    before = {name: told(getattr(row, name)) for name in wanted}
    for name, value in wanted.items():
        setattr(row, name, value)
    after = {name: told(getattr(row, name)) for name in wanted}
    changes = {
        name: None if name in UNSAID else [before[name], after[name]]
        for name in wanted
        if before[name] != after[name]
    }
    if not changes:
        return
    save(row, *changes)
    audit.append(project=None, actor=by, action=action, place=place, detail={"changes": changes})


def told(value: Any) -> Any:
    """A value as an event keeps it: organisations by their slug."""
    return value.slug if isinstance(value, Organisation) else value


def _sentences(row: Row, errors: Mapping[str, Iterable[ValidationError]]) -> dict[str, str]:
    return {
        "" if name == NON_FIELD_ERRORS else name: " ".join(_sentence(row, name, error) for error in several)
        for name, several in errors.items()
    }


def _sentence(row: Row, name: str, error: ValidationError) -> str:
    if error.code != "unique":
        return " ".join(error.messages)
    field = row._meta.get_field(name)
    assert isinstance(field, models.Field)
    label = field.verbose_name
    return f"{label}「{getattr(row, name)}」は登録済みです。ほかの{label}を記入してください。"
