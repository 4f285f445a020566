"""What binds a person to a way of signing in beyond the password."""

from collections.abc import Sequence

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.db import transaction

from projects import audit
from projects.access.refusals import Refused
from projects.access.rules import check_manage
from projects.models import Person

NOT_REGISTERED = (
    "このシステムに登録された利用者として確認できませんでした。認証基盤で確認済みのメールアドレスが、"
    "このシステムの利用者のメールアドレスと一致する必要があります。"
)


@transaction.atomic
def provider_link(*, provider: str, uid: str, emails: Sequence[str]) -> SocialAccount:
    """Bind the provider's id to the one person registered with an address the provider has verified.

    Refused where that is nobody, more than one person, or a person bound to another id of this provider.
    """
    people = {
        person.pk: person
        for email in emails
        for person in Person.objects.select_for_update().filter(email__iexact=email, is_active=True)
    }
    if len(people) != 1:
        raise Refused(NOT_REGISTERED)
    [person] = people.values()
    if SocialAccount.objects.filter(user=person, provider=provider).exists():
        raise Refused(NOT_REGISTERED)
    account = SocialAccount.objects.create(user=person, provider=provider, uid=uid)
    audit.append(
        project=None, actor=person, action="provider_link", place=person.username, detail={"uid": uid}
    )
    return account


@transaction.atomic
def sign_in_reset(*, by: Person | None, person: Person) -> None:
    """Forget second factor, recovery codes and provider; `by` is the administrator, None a command on the server."""
    if by is not None:
        check_manage(by)
    factors, _ = Authenticator.objects.filter(user=person).delete()
    links, _ = SocialAccount.objects.filter(user=person).delete()
    detail = {"second_factors": factors, "provider_links": links}
    audit.append(project=None, actor=by, action="sign_in_reset", place=person.username, detail=detail)
