"""The registry as administrators search it: organisations, people, ports, and what was recorded about each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.db.models import Count, F, Model, Q, QuerySet

from projects import audit
from projects.access.rules import check_manage
from projects.models import AuditEvent, Organisation, Person, Port

MOST_WORDS = 10  # each is searched in several columns, and databases bear only so long a question
STANDINGS = {"active": True, "stopped": False}
ORGANISATION_SORTS = {"name": ("name",), "kind": ("kind", "name"), "bureau": ("bureau__name", "name")}
PERSON_SORTS = {
    "name": ("display_name",),
    "organisation": ("organisation__name", "display_name"),
    "role": ("role", "display_name"),
    "created": ("-created_at",),
    "signed_in": (F("last_login").desc(nulls_last=True),),
}
PORT_SORTS = {
    "name": ("name",),
    "prefecture": ("prefecture", "name"),
    "authority": (F("authority__name").asc(nulls_last=True), "name"),
}
M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Counts:
    """How much is registered, and what still waits for an administrator."""

    organisations: int
    people: int
    ports: int
    ports_without_authority: int


def registry_counts(person: Person) -> Counts:
    check_manage(person)
    return Counts(
        organisations=Organisation.objects.count(),
        people=Person.objects.filter(is_active=True).count(),
        ports=Port.objects.count(),
        ports_without_authority=Port.objects.filter(authority=None).count(),
    )


def organisations_found(
    person: Person, *, q: str = "", kind: str = "", sort: str = ""
) -> QuerySet[Organisation]:
    check_manage(person)
    found = Organisation.objects.select_related("bureau").annotate(
        people_count=Count("people", filter=Q(people__is_active=True), distinct=True),
        port_count=Count("ports", distinct=True),
    )
    found = _with_words(found, q, ("name", "slug", "bureau__name"))
    if kind:
        found = found.filter(kind=kind)
    return found.order_by(*ORGANISATION_SORTS.get(sort, ORGANISATION_SORTS["name"]), "pk")


def people_found(
    person: Person, *, q: str = "", role: str = "", organisation: str = "", standing: str = "", sort: str = ""
) -> QuerySet[Person]:
    check_manage(person)
    found = _with_words(
        Person.objects.select_related("organisation"),
        q,
        ("display_name", "username", "email", "organisation__name"),
    )
    if role:
        found = found.filter(role=role)
    if organisation:
        found = found.filter(organisation__slug=organisation)
    if standing:
        found = found.filter(is_active=STANDINGS[standing])
    return found.order_by(*PERSON_SORTS.get(sort, PERSON_SORTS["name"]), "pk")


def has_other_ways_in(person: Person, member: Person) -> bool:
    """Whether a second factor or the office's provider is bound to this person."""
    check_manage(person)
    bound = (Authenticator.objects.filter(user=member), SocialAccount.objects.filter(user=member))
    return any(rows.exists() for rows in bound)


def ports_found(
    person: Person,
    *,
    q: str = "",
    port_class: str = "",
    prefecture: str = "",
    waiting: str = "",
    sort: str = "",
) -> QuerySet[Port]:
    """`waiting` narrows to ports that wait for their authority (yes) or have one (no)."""
    check_manage(person)
    found = _with_words(
        Port.objects.select_related("authority").annotate(district_count=Count("districts")),
        q,
        ("name", "key", "prefecture", "municipality", "authority__name"),
    )
    if port_class:
        found = found.filter(port_class=port_class)
    if prefecture:
        found = found.filter(prefecture__contains=prefecture)
    if waiting:
        found = found.filter(authority__isnull=waiting == "yes")
    return found.order_by(*PORT_SORTS.get(sort, PORT_SORTS["name"]), "pk")


def registry_events(person: Person, *, kinds: Sequence[str], place: str) -> QuerySet[AuditEvent]:
    """What was recorded about a row (and, for a port, about its districts), the newest first."""
    check_manage(person)
    of_kind = Q()
    for kind in kinds:
        of_kind |= Q(action__startswith=f"{kind}_")
    there = Q(place=place) | Q(place__startswith=f"{place}/")
    found = AuditEvent.objects.filter(of_kind, there, chain=audit.SYSTEM_CHAIN)
    return found.select_related("actor__organisation").order_by("-sequence")


def _with_words(found: QuerySet[M], text: str, columns: Sequence[str]) -> QuerySet[M]:
    """Every word must occur in one of the columns."""
    for word in text.split()[:MOST_WORDS]:
        anywhere = Q()
        for column in columns:
            anywhere |= Q(**{f"{column}__icontains": word})
        found = found.filter(anywhere)
    return found
