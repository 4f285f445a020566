"""Organisations, people and ports."""

import pytest
from django.db import IntegrityError

from projects.access.refusals import Refused
from projects.access.roles import OrganisationKind, Role
from projects.document.choices import PortClass
from projects.models import AuditEvent, Organisation
from projects.services.projects import project_create
from projects.services.registry import organisation_create, person_create, port_create
from tests.integration.cast import TYPE_3, Cast


def test_a_role_must_fit_the_kind_of_organisation(cast: Cast) -> None:
    with pytest.raises(Refused, match="青波県"):
        person_create(
            by=cast.admin,
            username="wrong",
            display_name="誤",
            organisation=cast.clerk.organisation,
            role=Role.HQ_DECIDER,
        )


def test_only_administrators_keep_the_registry(cast: Cast) -> None:
    with pytest.raises(Refused, match="システム管理者"):
        organisation_create(by=cast.clerk, slug="x", name="x", kind=OrganisationKind.CONSULTANCY)


def test_what_an_administrator_writes_is_told_by_the_systems_chain(cast: Cast) -> None:
    organisation_create(by=cast.admin, slug="new", name="新設局", kind=OrganisationKind.REGIONAL_BUREAU)
    event = AuditEvent.objects.filter(chain="system").latest("sequence")
    assert (event.actor, event.action, event.place) == (cast.admin, "organisation_create", "new")


def test_the_database_itself_demands_a_bureau_for_an_authority(db: None) -> None:
    with pytest.raises(IntegrityError):
        Organisation.objects.create(slug="a", name="a", kind=OrganisationKind.PORT_AUTHORITY)


def test_a_port_belongs_to_a_port_authority(cast: Cast) -> None:
    with pytest.raises(Refused, match="港湾管理者を選んで"):
        port_create(
            by=cast.admin,
            key="p",
            name="港",
            port_class=PortClass.LOCAL,
            prefecture="県",
            authority=cast.admin.organisation,
            source="架空(例示)",
        )


def test_a_project_is_started_only_for_a_port_of_ones_own(cast: Cast) -> None:
    with pytest.raises(Refused, match="所属する組織の港湾"):
        project_create(
            person=cast.stranger, port=cast.port, district=cast.district, types=[TYPE_3], edition="h23_06"
        )
