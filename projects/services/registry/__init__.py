"""Organisations, people, ports and districts. `by` is the administrator, None a command on the server."""

from projects.services.registry.organisations import organisation_change, organisation_create
from projects.services.registry.passwords import person_password_reset
from projects.services.registry.people import (
    person_change,
    person_create,
    person_deactivate,
    person_reactivate,
)
from projects.services.registry.ports import (
    district_change,
    district_create,
    port_assign,
    port_change,
    port_create,
    port_reclassify,
)

__all__ = [
    "district_change",
    "district_create",
    "organisation_change",
    "organisation_create",
    "person_change",
    "person_create",
    "person_deactivate",
    "person_password_reset",
    "person_reactivate",
    "port_assign",
    "port_change",
    "port_create",
    "port_reclassify",
]
