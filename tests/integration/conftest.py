"""Two authorities, their bureau and the ministry, each with people."""

import pytest

from projects.access.roles import OrganisationKind, Role
from projects.document.choices import PortClass
from projects.models import Organisation, Person, Project
from projects.services.projects import project_create
from projects.services.registry import district_create, organisation_create, person_create, port_create
from tests.integration.cast import TYPE_3, Cast


@pytest.fixture
def cast(db: None) -> Cast:
    kinds = OrganisationKind
    bureau = _organisation("bureau", "北部地方整備局", kinds.REGIONAL_BUREAU)
    ministry = _organisation("ministry", "港湾局", kinds.HEADQUARTERS)
    authority = _organisation("authority", "青波県", kinds.PORT_AUTHORITY, bureau)
    elsewhere = _organisation("elsewhere", "白浜県", kinds.PORT_AUTHORITY, bureau)
    firm = _organisation("firm", "港湾計画研究所", kinds.CONSULTANCY)
    port = port_create(
        by=None,
        key="aonami",
        name="青波港",
        port_class=PortClass.IMPORTANT,
        prefecture="青波県",
        municipality="青波市",
        authority=authority,
        source="架空(例示)",
    )
    return Cast(
        clerk=_person("clerk", "青木", authority, Role.CLERK),
        colleague=_person("colleague", "相田", authority, Role.CLERK),
        approver=_person("approver", "赤井", authority, Role.APPROVER),
        stranger=_person("stranger", "白井", elsewhere, Role.CLERK),
        consultant=_person("consultant", "港", firm, Role.CONSULTANT),
        reviewer=_person("reviewer", "北川", bureau, Role.REGIONAL_REVIEWER),
        decider=_person("decider", "本田", ministry, Role.HQ_DECIDER),
        reader=_person("reader", "本間", ministry, Role.HQ_READER),
        admin=_person("admin", "管野", ministry, Role.ADMIN),
        port=port,
        district=district_create(by=None, port=port, slug="higashi", name="東地区"),
    )


@pytest.fixture
def draft(cast: Cast) -> Project:
    """A fresh draft of the clerk."""
    return project_create(
        person=cast.clerk, port=cast.port, district=cast.district, types=[TYPE_3], edition="h23_06"
    )


def _organisation(
    slug: str, name: str, kind: OrganisationKind, bureau: Organisation | None = None
) -> Organisation:
    return organisation_create(by=None, slug=slug, name=name, kind=kind, bureau=bureau)


def _person(username: str, name: str, organisation: Organisation, role: Role) -> Person:
    return person_create(by=None, username=username, display_name=name, organisation=organisation, role=role)
