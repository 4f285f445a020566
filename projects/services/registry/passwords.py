"""Passwords that an administrator hands over, and the end of what was opened with the old ones."""

import secrets

from django.contrib.auth.password_validation import validate_password
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from projects import audit
from projects.access.refusals import Refused, RefusedFields
from projects.models import Person
from projects.services.registry.writing import check_by, save

LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789"  # without l, i, o, 0 and 1, which are confused on paper
GROUPS, GROUP_LENGTH = 4, 4


@transaction.atomic
def person_password_reset(*, by: Person | None, person: Person) -> str:
    """A one-time password, returned once and stored only as its hash; everything the person has open ends."""
    check_by(by)
    if person == by:
        raise Refused("自分のパスワードは、画面の下の「パスワードを変更する」から変えられます。")
    if not person.is_active:
        raise Refused(
            f"{person.display_name}さんの利用は止められています。利用を再開してから、パスワードを再設定してください。"
        )
    password = one_time_password()
    password_set(person, password)
    person.password_is_temporary = True
    save(person, "password", "password_is_temporary")
    sessions_end(person)
    audit.append(project=None, actor=by, action="person_password_reset", place=person.username)
    return password


def one_time_password() -> str:
    """About 79 bits in four groups that can be read out."""
    groups = ("".join(secrets.choice(LEGIBLE) for _ in range(GROUP_LENGTH)) for _ in range(GROUPS))
    return "-".join(groups)


def password_set(person: Person, password: str | None) -> None:
    """Without a password nobody can sign in as this person. Raises RefusedFields for a weak one."""
    if password is not None:
        try:
            validate_password(password, person)
        except ValidationError as error:
            raise RefusedFields({"password": " ".join(error.messages)}) from None
    person.set_password(password)


def sessions_end(person: Person) -> None:
    """Sessions name their person only inside, so the running ones are opened one by one."""
    running = Session.objects.filter(expire_date__gte=timezone.now())
    theirs = [
        session.pk
        for session in running.iterator()
        if session.get_decoded().get("_auth_user_id") == str(person.pk)
    ]
    Session.objects.filter(pk__in=theirs).delete()
