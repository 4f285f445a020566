"""People (利用者): who they are, what their role is, and whether they may sign in."""

from django.db import transaction

from projects import audit
from projects.access.refusals import Refused, RefusedFields
from projects.access.roles import KINDS_OF_ROLE, OrganisationKind, Role
from projects.models import Organisation, Person
from projects.services.registry.passwords import password_set, sessions_end
from projects.services.registry.writing import change, check_by, save


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
    check_by(by)
    _check_role(organisation, role)
    _check_username(username)
    person = Person(
        username=username, display_name=display_name, organisation=organisation, role=role, email=email
    )
    password_set(person, password)
    save(person)
    audit.append(
        project=None,
        actor=by,
        action="person_create",
        place=person.username,
        detail={"display_name": display_name, "organisation": organisation.slug, "role": role.value},
    )
    return person


@transaction.atomic
def person_change(
    *,
    by: Person | None,
    person: Person,
    display_name: str,
    email: str,
    organisation: Organisation,
    role: Role,
) -> Person:
    """Rights follow at the next request; the user name stays, by it the records tell of a person."""
    check_by(by)
    _check_role(organisation, role)
    if person.role == Role.ADMIN and role != Role.ADMIN:
        if person == by:
            raise RefusedFields(
                {"role": "自分の役割は変えられません。ほかのシステム管理者に依頼してください。"}
            )
        _check_an_administrator_stays(without=person)
    change(
        person,
        by=by,
        action="person_change",
        place=person.username,
        wanted={
            "display_name": display_name,
            "email": email,
            "organisation": organisation,
            "role": role.value,
        },
    )
    return person


@transaction.atomic
def person_deactivate(*, by: Person | None, person: Person) -> Person:
    """No more sign-in, and whatever the person has open ends; what they wrote and decided stays."""
    check_by(by)
    if not person.is_active:
        raise Refused(f"{person.display_name}さんの利用は、すでに止められています。")
    if person == by:
        raise Refused("自分の利用は止められません。ほかのシステム管理者に依頼してください。")
    if person.role == Role.ADMIN:
        _check_an_administrator_stays(without=person)
    person.is_active = False
    save(person, "is_active")
    sessions_end(person)
    audit.append(project=None, actor=by, action="person_deactivate", place=person.username)
    return person


@transaction.atomic
def person_reactivate(*, by: Person | None, person: Person) -> Person:
    """The password is as it was before."""
    check_by(by)
    if person.is_active:
        raise Refused(f"{person.display_name}さんは、すでに利用中です。")
    person.is_active = True
    save(person, "is_active")
    audit.append(project=None, actor=by, action="person_reactivate", place=person.username)
    return person


def _check_username(username: str) -> None:
    """Names that differ only in capitals would be taken for each other."""
    if Person.objects.filter(username__iexact=username).exists():
        raise RefusedFields(
            {"username": f"ユーザー名「{username}」は登録済みです。ほかのユーザー名を記入してください。"}
        )


def _check_role(organisation: Organisation, role: Role) -> None:
    kind = OrganisationKind(organisation.kind)
    if kind not in KINDS_OF_ROLE[role]:
        fitting = "・".join(one.label for one in KINDS_OF_ROLE[role])
        raise RefusedFields(
            {
                "role": f"役割「{role.label}」は{fitting}の方のものです。"
                f"「{organisation.name}」({kind.label})に合う役割を選んでください。"
            }
        )


def _check_an_administrator_stays(*, without: Person) -> None:
    """All of them are locked, so that two who remove each other do it one after the other."""
    administrators = Person.objects.select_for_update().filter(role=Role.ADMIN, is_active=True)
    if not [one for one in administrators.order_by("pk") if one.pk != without.pk]:
        raise Refused(
            "利用中のシステム管理者がいなくなるため、この変更はできません。先にほかの方を登録してください。"
        )
