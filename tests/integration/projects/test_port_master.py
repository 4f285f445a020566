"""Taking the list of ports into the registry."""

from io import StringIO

import pytest
from django.core.management import call_command

from projects.access.refusals import Refused
from projects.access.roles import OrganisationKind
from projects.document.choices import PortClass
from projects.models import AuditEvent, Port, Project
from projects.port_master import load_port_master
from projects.services.port_master import ports_load
from projects.services.projects import project_create
from projects.services.registry import district_create, organisation_create, port_create, port_reclassify
from tests.integration.cast import TYPE_3, Cast

MASTER = load_port_master()


def test_the_command_fills_an_empty_register_once(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_ports")
    call_command("load_ports")
    assert Port.objects.count() == len(MASTER.ports)
    assert "追加: 150港" in capsys.readouterr().out
    assert AuditEvent.objects.filter(action="port_create").count() == len(MASTER.ports)
    assert not AuditEvent.objects.filter(action__in=("port_reclassify", "port_assign")).exists()


def test_a_start_loads_a_list_once_and_leaves_what_administrators_changed_since(cast: Cast) -> None:
    call_command("load_ports", once=True)
    nagoya = Port.objects.get(key="nagoya")
    port_reclassify(by=cast.admin, port=nagoya, port_class=PortClass.IMPORTANT, source="架空(例示)")
    call_command("load_ports", once=True)
    nagoya.refresh_from_db()
    assert nagoya.port_class == PortClass.IMPORTANT.value


def test_the_sample_data_finds_its_ports_in_a_list_that_was_loaded_before(db: None) -> None:
    call_command("load_ports")
    call_command("load_sample_data", stdout=StringIO())
    shimizu = Port.objects.get(key="shimizu")
    assert shimizu.authority is not None
    assert shimizu.authority.name == "静岡県"
    assert Project.objects.filter(port=shimizu, state="adopted").exists()


def test_a_port_of_another_class_follows_the_list_and_keeps_the_rest(cast: Cast) -> None:
    _port(cast, "yatsushiro-port", "八代港", "熊本県")
    done = ports_load(by=cast.admin, master=MASTER)
    port = Port.objects.get(name="八代港")
    assert done.reclassified == ("八代港",)
    assert (port.key, port.port_class, port.municipality) == ("yatsushiro-port", "important", "八代市")
    assert port.authority == cast.clerk.organisation
    event = AuditEvent.objects.get(action="port_reclassify")
    assert (event.place, event.detail["from"], event.detail["to"]) == (port.key, "local", "important")


def test_ports_the_list_does_not_know_stay(cast: Cast) -> None:
    ports_load(by=cast.admin, master=MASTER)
    assert Port.objects.filter(pk=cast.port.pk, port_class=PortClass.IMPORTANT.value).exists()


def test_a_port_finds_its_authority_when_that_is_registered_later(cast: Cast) -> None:
    ports_load(by=cast.admin, master=MASTER)
    assert Port.objects.get(key="nagoya").authority is None
    bureau = cast.reviewer.organisation
    kind = OrganisationKind.PORT_AUTHORITY
    house = organisation_create(
        by=cast.admin, slug="nagoya", name="名古屋港管理組合", kind=kind, bureau=bureau
    )
    assert ports_load(by=cast.admin, master=MASTER).assigned == ("名古屋港",)
    assert Port.objects.get(key="nagoya").authority == house


def test_no_project_begins_for_a_port_without_a_registered_authority(cast: Cast) -> None:
    ports_load(by=cast.admin, master=MASTER)
    port = Port.objects.get(key="nagoya")
    district = district_create(by=cast.admin, port=port, slug="tobishima", name="飛島地区")
    with pytest.raises(Refused, match="名古屋港の港湾管理者が未登録"):
        project_create(person=cast.clerk, port=port, district=district, types=[TYPE_3], edition="h23_06")


def test_a_key_used_by_a_different_port_stops_the_load_whole(cast: Cast) -> None:
    _port(cast, "yatsushiro", "架空港", "青波県")
    with pytest.raises(Refused, match="八代港のものですが、「架空港」"):
        ports_load(by=cast.admin, master=MASTER)
    assert Port.objects.count() == 2


def test_only_administrators_load_the_list(cast: Cast) -> None:
    with pytest.raises(Refused, match="システム管理者"):
        ports_load(by=cast.clerk, master=MASTER)


def _port(cast: Cast, key: str, name: str, prefecture: str) -> Port:
    return port_create(
        by=cast.admin,
        key=key,
        name=name,
        port_class=PortClass.LOCAL,
        prefecture=prefecture,
        municipality="八代市",
        authority=cast.clerk.organisation,
        source="架空(例示)",
    )
