"""Taking the list of ports into the registry: what is new is added, classes follow the list, nothing is deleted."""

import hashlib
from dataclasses import dataclass

from django.db import transaction

from projects import audit
from projects.access.refusals import Refused
from projects.access.roles import OrganisationKind
from projects.models import AuditEvent, Organisation, Person, Port
from projects.port_master import PortMaster, PortRow
from projects.services.registry import port_assign, port_create, port_reclassify

LOADED = "ports_load"


@dataclass(frozen=True)
class PortsLoaded:
    """Names of the ports that were added, that changed class, and that found their authority."""

    added: tuple[str, ...]
    reclassified: tuple[str, ...]
    assigned: tuple[str, ...]


@transaction.atomic
def ports_load(*, by: Person | None, master: PortMaster) -> PortsLoaded:
    """Idempotent. A port keeps the name, place and authority it has in the registry."""
    added, reclassified, assigned = [], [], []
    for row in master.ports:
        port, authority = _registered(row), _authority(row)
        if port is None:
            _add(by, row, master.citation(row), authority)
            added.append(row.name)
            continue
        if port.port_class != row.port_class.value:
            port_reclassify(by=by, port=port, port_class=row.port_class, source=master.citation(row))
            reclassified.append(row.name)
        if port.authority is None and authority is not None:
            port_assign(by=by, port=port, authority=authority, source=master.authority_citation(row))
            assigned.append(row.name)
    if not ports_are_loaded(master):
        audit.append(project=None, actor=by, action=LOADED, detail={"digest": digest(master)})
    return PortsLoaded(tuple(added), tuple(reclassified), tuple(assigned))


def ports_are_loaded(master: PortMaster) -> bool:
    """Whether this very list was taken in before, whatever became of the ports since."""
    loaded = AuditEvent.objects.filter(chain=audit.SYSTEM_CHAIN, action=LOADED)
    return loaded.filter(detail__digest=digest(master)).exists()


def digest(master: PortMaster) -> str:
    return hashlib.sha256(master.model_dump_json().encode()).hexdigest()


def _registered(row: PortRow) -> Port | None:
    """The port of this key, or one an administrator registered by the same name under another key."""
    port = Port.objects.filter(key=row.slug).first()
    if port is not None and port.name != row.name:
        raise Refused(
            f"識別名「{row.slug}」は{row.name}のものですが、「{port.name}」が使っています。"
            "港湾の登録を確かめてください。"
        )
    return port or Port.objects.filter(name=row.name, prefecture=row.prefecture).first()


def _authority(row: PortRow) -> Organisation | None:
    """The authority the list names, once it is registered as an organisation of that name."""
    return Organisation.objects.filter(name=row.authority, kind=OrganisationKind.PORT_AUTHORITY).first()


def _add(by: Person | None, row: PortRow, source: str, authority: Organisation | None) -> None:
    port_create(
        by=by,
        key=row.slug,
        name=row.name,
        port_class=row.port_class,
        prefecture=row.prefecture,
        designations=row.designations,
        authority=authority,
        source=source,
    )
