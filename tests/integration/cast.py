"""The people of the integration tests."""

from dataclasses import dataclass

from projects.models import District, Person, Port

TYPE_3 = "small_lot_transshipment"
TYPE_9 = "port_security"
TYPE_13 = "disaster_base_support"


@dataclass(frozen=True)
class Cast:
    clerk: Person
    colleague: Person
    approver: Person
    stranger: Person
    consultant: Person
    reviewer: Person
    decider: Person
    reader: Person
    admin: Person
    port: Port
    district: District
