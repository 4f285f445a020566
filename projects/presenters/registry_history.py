"""What was recorded about a row of the registry, in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models

from projects.access.roles import OrganisationKind, Role
from projects.document.choices import PortClass
from projects.models import AuditEvent, District, Organisation, Person, Port
from projects.presenters.days import day_and_time

MODELS: Mapping[str, type[models.Model]] = {
    "organisation": Organisation,
    "person": Person,
    "port": Port,
    "district": District,
}
NAMES = {
    "organisation_create": "組織の登録",
    "organisation_change": "組織の変更",
    "person_create": "利用者の登録",
    "person_change": "利用者の変更",
    "person_deactivate": "利用の停止",
    "person_reactivate": "利用の再開",
    "person_password_reset": "一時パスワードの設定",
    "provider_link": "認証基盤との結び付け",
    "sign_in_reset": "ログインの手段の解除",
    "port_create": "港湾の登録",
    "port_change": "港湾の変更",
    "port_assign": "港湾管理者の登録",
    "port_reclassify": "港格の変更",
    "district_create": "地区の登録",
    "district_change": "地区の変更",
}
LABELS = {
    "kind": {one.value: one.label for one in OrganisationKind},
    "role": {one.value: one.label for one in Role},
    "port_class": {one.value: one.label for one in PortClass},
}
OTHER_FIELDS = {
    "uid": "認証基盤での番号",
    "second_factors": "解除した2段階認証",
    "provider_links": "解除した認証基盤との結び付き",
}
ORGANISATION_FIELDS = {"organisation", "bureau", "authority"}


@dataclass(frozen=True)
class RecordedChange:
    """One event: `details` are sentences such as 「名称: 青波県 → 青波港管理組合」."""

    when: str
    who: str
    what: str
    details: tuple[str, ...]


def recorded_changes(events: Iterable[AuditEvent]) -> list[RecordedChange]:
    names = dict(Organisation.objects.values_list("slug", "name"))
    return [
        RecordedChange(
            when=day_and_time(event.at),
            who=_who(event.actor),
            what=NAMES.get(event.action, event.action),
            details=tuple(_details(event, names)),
        )
        for event in events
    ]


def _details(event: AuditEvent, names: Mapping[str, str]) -> Iterable[str]:
    model = MODELS.get(event.action.partition("_")[0], Person)
    detail = dict(event.detail)
    changes = detail.pop("changes", {})
    if "from" in detail:
        changes = {"port_class": [detail.pop("from"), detail.pop("to")]}
    for name, change in changes.items():
        if change is None:
            yield f"{_label(model, name)}を変更"
        else:
            before, after = (_value(name, value, names) for value in change)
            yield f"{_label(model, name)}: {before} → {after}"
    for name, value in detail.items():
        if value:
            yield f"{_label(model, name)}: {_value(name, value, names)}"


def _label(model: type[models.Model], name: str) -> str:
    if name in OTHER_FIELDS:
        return OTHER_FIELDS[name]
    field = model._meta.get_field(name)
    assert isinstance(field, models.Field)
    return str(field.verbose_name)


def _value(name: str, value: Any, names: Mapping[str, str]) -> str:
    """As the pages name it; what is no longer known by name stands as it was recorded."""
    if not value:
        return "なし"
    if isinstance(value, list):
        return "、".join(value)
    known = names if name in ORGANISATION_FIELDS else LABELS.get(name, {})
    return known.get(value, str(value))


def _who(person: Person | None) -> str:
    return f"{person.organisation.name} {person.display_name}" if person else "システム"
