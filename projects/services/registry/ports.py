"""Ports and their districts (港湾・地区)."""

from collections.abc import Sequence

from django.db import transaction

from projects import audit
from projects.access.refusals import Refused, RefusedFields
from projects.access.roles import OrganisationKind
from projects.document.choices import PortClass
from projects.models import District, Organisation, Person, Port
from projects.services.registry.writing import change, check_by, save, told


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
    check_by(by)
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
    save(port)
    detail = {"name": name, "authority": told(authority)}
    audit.append(project=None, actor=by, action="port_create", place=key, detail=detail)
    return port


@transaction.atomic
def port_assign(*, by: Person | None, port: Port, authority: Organisation, source: str) -> Port:
    """Name the authority of a port that has none yet."""
    check_by(by)
    _check_authority(authority)
    if port.authority is not None:
        raise Refused(f"{port.name}の港湾管理者は{port.authority.name}として登録済みです。")
    port.authority = authority
    save(port, "authority")
    detail = {"authority": authority.slug, "source": source}
    audit.append(project=None, actor=by, action="port_assign", place=port.key, detail=detail)
    return port


@transaction.atomic
def port_reclassify(*, by: Person | None, port: Port, port_class: PortClass, source: str) -> Port:
    """The class as a newer source states it; projects keep the class they were written with."""
    check_by(by)
    detail = {"from": port.port_class, "to": port_class.value, "source": source}
    port.port_class, port.source = port_class.value, source
    save(port, "port_class", "source")
    audit.append(project=None, actor=by, action="port_reclassify", place=port.key, detail=detail)
    return port


@transaction.atomic
def port_change(
    *,
    by: Person | None,
    port: Port,
    name: str,
    port_class: PortClass,
    prefecture: str,
    municipality: str,
    designations: Sequence[str],
    authority: Organisation | None,
    source: str,
) -> Port:
    """What a source states about a port; projects keep the owner and the facts they were written with."""
    check_by(by)
    _check_authority(authority)
    if authority is None and port.authority is not None:
        raise RefusedFields({"authority": "登録済みの港湾管理者は、空欄に戻せません。組織を選んでください。"})
    change(
        port,
        by=by,
        action="port_change",
        place=port.key,
        wanted={
            "name": name,
            "port_class": port_class.value,
            "prefecture": prefecture,
            "municipality": municipality,
            "designations": list(designations),
            "authority": authority,
            "source": source,
        },
    )
    return port


@transaction.atomic
def district_create(*, by: Person | None, port: Port, slug: str, name: str) -> District:
    check_by(by)
    district = District(port=port, slug=slug, name=name)
    save(district)
    place = f"{port.key}/{slug}"
    audit.append(project=None, actor=by, action="district_create", place=place, detail={"name": name})
    return district


@transaction.atomic
def district_change(*, by: Person | None, district: District, name: str) -> District:
    """Projects keep the name they were written with."""
    check_by(by)
    place = f"{district.port_id}/{district.slug}"
    change(district, by=by, action="district_change", place=place, wanted={"name": name})
    return district


def _check_authority(authority: Organisation | None) -> None:
    if authority is not None and authority.kind != OrganisationKind.PORT_AUTHORITY:
        raise RefusedFields(
            {"authority": f"「{authority.name}」は港湾管理者ではありません。港湾管理者を選んでください。"}
        )
