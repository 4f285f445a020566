"""Organisations, people, ports and districts. `by` is the administrator, None a command on the server."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction

from projects import audit
from projects.access.refusals import Refused
from projects.access.roles import KINDS_OF_ROLE, OrganisationKind, Role
from projects.access.rules import check_manage
from projects.document.choices import PortClass
from projects.models import District, Organisation, Person, Port


@transaction.atomic
def organisation_create(
    *, by: Person | None, slug: str, name: str, kind: OrganisationKind, bureau: Organisation | None = None
) -> Organisation:
    _check_by(by)
    if bureau is not None and bureau.kind != OrganisationKind.REGIONAL_BUREAU:
        raise Refused(f"「{bureau.name}」は地方整備局等ではありません。所管の地方整備局等を選んでください。")
    organisation = Organisation(slug=slug, name=name, kind=kind, bureau=bureau)
    _save(organisation)
    audit.append(
        project=None, actor=by, action="organisation_create", place=slug, detail={"kind": kind.value}
    )
    return organisation


@transaction.atomic
def person_create(
    *,
    by: Person | None,
    username: str,
    display_name: str,
    organisation: Organisation,
    role: Role,
    password: str | None = None,
    email: str = "",
) -> Person:
    """A person who can sign in once a password is set; the role must fit the kind of organisation."""
    _check_by(by)
    kind = OrganisationKind(organisation.kind)
    if kind not in KINDS_OF_ROLE[role]:
        fitting = "・".join(one.label for one in KINDS_OF_ROLE[role])
        raise Refused(
            f"役割「{role.label}」は{fitting}の方のものです。"
            f"「{organisation.name}」({kind.label})に合う役割を選んでください。"
        )
    person = Person(
        username=username, display_name=display_name, organisation=organisation, role=role, email=email
    )
    person.set_password(password)
    _save(person)
    audit.append(
        project=None,
        actor=by,
        action="person_create",
        place=username,
        detail={"organisation": organisation.slug, "role": role.value},
    )
    return person


@transaction.atomic
def port_create(
    *,
    by: Person | None,
    key: str,
    name: str,
    port_class: PortClass,
    prefecture: str,
    authority: Organisation | None,
    source: str,
    municipality: str = "",
    designations: Sequence[str] = (),
) -> Port:
    """A port whose authority is not registered yet waits without one; projects begin once it has one."""
    _check_by(by)
    _check_authority(authority)
    port = Port(
        key=key,
        name=name,
        port_class=port_class.value,
        prefecture=prefecture,
        municipality=municipality,
        designations=list(designations),
        authority=authority,
        source=source,
    )
    _save(port)
    detail = {"authority": authority.slug if authority else None}
    audit.append(project=None, actor=by, action="port_create", place=key, detail=detail)
    return port


@transaction.atomic
def port_assign(*, by: Person | None, port: Port, authority: Organisation, source: str) -> Port:
    """Name the authority of a port that has none yet."""
    _check_by(by)
    _check_authority(authority)
    if port.authority is not None:
        raise Refused(f"{port.name}の港湾管理者は{port.authority.name}として登録済みです。")
    port.authority = authority
    _save(port)
    detail = {"authority": authority.slug, "source": source}
    audit.append(project=None, actor=by, action="port_assign", place=port.key, detail=detail)
    return port


@transaction.atomic
def port_reclassify(*, by: Person | None, port: Port, port_class: PortClass, source: str) -> Port:
    """The class as a newer source states it; projects keep the class they were written with."""
    _check_by(by)
    detail = {"from": port.port_class, "to": port_class.value, "source": source}
    port.port_class, port.source = port_class.value, source
    _save(port)
    audit.append(project=None, actor=by, action="port_reclassify", place=port.key, detail=detail)
    return port


@transaction.atomic
def district_create(*, by: Person | None, port: Port, slug: str, name: str) -> District:
    _check_by(by)
    district = District(port=port, slug=slug, name=name)
    _save(district)
    audit.append(project=None, actor=by, action="district_create", place=f"{port.key}/{slug}")
    return district


def _check_by(by: Person | None) -> None:
    if by is not None:
        check_manage(by)


def _check_authority(authority: Organisation | None) -> None:
    if authority is not None and authority.kind != OrganisationKind.PORT_AUTHORITY:
        raise Refused(f"「{authority.name}」は港湾管理者ではありません。港湾管理者を選んでください。")


def _save(row: Organisation | Person | Port | District) -> None:
    try:
        row.full_clean()
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from None
    row.save()
