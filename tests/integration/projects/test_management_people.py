"""People: registered, changed, stopped and given one-time passwords by administrators."""

import re

import pytest
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from django.contrib.auth.password_validation import validate_password
from django.core.cache import cache
from django.test import Client, RequestFactory
from django.urls import reverse

from projects.access.refusals import Refused
from projects.access.roles import Role
from projects.models import AuditEvent, Person
from projects.services.registry import person_change, person_create, person_deactivate, person_reactivate
from tests.integration.cast import Cast
from tests.integration.projects.management_client import page, post, signed_in

OWN_PASSWORD = "quiet-harbour-lantern"


@pytest.fixture(autouse=True)
def _no_limits_from_other_tests() -> None:
    cache.clear()


def _sign_in(client: Client, username: str, password: str) -> bool:
    client.post(reverse("account_login"), {"login": username, "password": password})
    return "_auth_user_id" in client.session


def _one_time_password(cast: Cast, member: Person) -> str:
    status, shown = post(cast.admin, "person_password", pk=member.pk)
    assert status == 200
    return _shown(shown)


def _shown(text: str) -> str:
    found = re.search(r"(?:[a-z2-9]{4}-){3}[a-z2-9]{4}", text)
    assert found is not None
    return found.group()


def _newcomer(cast: Cast, **changed: object) -> dict[str, object]:
    house = cast.clerk.organisation
    return {
        "username": "shinjin",
        "display_name": "新人 花子",
        "organisation": house.pk,
        "role": "clerk",
        "email": "",
    } | changed


def test_a_registered_person_signs_in_with_the_password_shown_and_then_sets_their_own(cast: Cast) -> None:
    _, shown = post(cast.admin, "person_create", _newcomer(cast))
    password, client = _shown(shown), Client()
    assert _sign_in(client, "shinjin", password)
    own_page = reverse("account_change_password")
    assert client.get(reverse("home"))["Location"] == own_page
    answers = {"oldpassword": password, "password1": password, "password2": password}
    assert "別のパスワードを記入" in client.post(own_page, answers).content.decode()
    answers |= {"password1": OWN_PASSWORD, "password2": OWN_PASSWORD}
    assert client.post(own_page, answers)["Location"] == reverse("home")
    assert client.get(reverse("home")).status_code == 200


def test_whoever_the_offices_provider_vouches_for_needs_no_password_here(
    cast: Cast, rf: RequestFactory
) -> None:
    _one_time_password(cast, cast.clerk)
    cast.clerk.refresh_from_db()
    client = signed_in(cast.clerk)
    assert client.get(reverse("home")).status_code == 302
    request = rf.get("/")
    request.session = client.session
    record_authentication(request, cast.clerk, "socialaccount")
    request.session.save()
    assert client.get(reverse("home")).status_code == 200


def test_a_one_time_password_is_strong_new_each_time_and_recorded_nowhere(cast: Cast) -> None:
    first, second = _one_time_password(cast, cast.clerk), _one_time_password(cast, cast.clerk)
    assert first != second
    validate_password(second, cast.clerk)
    told = AuditEvent.objects.filter(action="person_password_reset", place="clerk")
    assert [(event.actor, event.detail) for event in told] == [(cast.admin, {})] * 2
    assert second not in page(cast.admin, "person", pk=cast.clerk.pk)
    cast.clerk.refresh_from_db()
    assert cast.clerk.check_password(second)
    assert second not in cast.clerk.password


def test_the_page_with_a_password_is_kept_by_no_browser(cast: Cast) -> None:
    answer = signed_in(cast.admin).post(reverse("person_password", kwargs={"pk": cast.clerk.pk}))
    assert "no-store" in answer["Cache-Control"]


def test_a_new_password_ends_what_was_opened_with_the_old_one(cast: Cast) -> None:
    client = signed_in(cast.clerk)
    assert client.get(reverse("home")).status_code == 200
    _one_time_password(cast, cast.clerk)
    assert client.get(reverse("home"))["Location"].startswith(reverse("account_login"))


@pytest.mark.parametrize(
    ("password", "told"),
    [("short", "12 文字以上"), ("123456789012", "数字"), ("shinjin-shinjin", "ユーザー名")],
)
def test_a_weak_password_is_refused_in_words(cast: Cast, password: str, told: str) -> None:
    with pytest.raises(Refused, match=told):
        person_create(
            by=cast.admin,
            username="shinjin-shinji",
            display_name="新人",
            organisation=cast.clerk.organisation,
            role=Role.CLERK,
            password=password,
        )


def test_stopping_ends_running_sessions_and_closes_the_sign_in_until_it_goes_on(cast: Cast) -> None:
    cast.clerk.set_password(OWN_PASSWORD)
    cast.clerk.save()
    running, bystander = signed_in(cast.clerk), signed_in(cast.colleague)
    assert post(cast.admin, "person_deactivate", pk=cast.clerk.pk)[0] == 302
    assert running.get(reverse("home"))["Location"].startswith(reverse("account_login"))
    assert bystander.get(reverse("home")).status_code == 200
    assert not _sign_in(Client(), "clerk", OWN_PASSWORD)
    assert post(cast.admin, "person_reactivate", pk=cast.clerk.pk)[0] == 302
    assert running.get(reverse("home")).status_code == 302
    assert _sign_in(Client(), "clerk", OWN_PASSWORD)


def test_stopping_asks_first(cast: Cast) -> None:
    asked = page(cast.admin, "person_deactivate", pk=cast.clerk.pk)
    assert "いま開いている画面もすぐに使えなくなります。" in asked
    cast.clerk.refresh_from_db()
    assert cast.clerk.is_active


def test_a_lost_phone_is_forgotten_after_asking(cast: Cast) -> None:
    way = reverse("person_sign_in_reset", kwargs={"pk": cast.clerk.pk})
    assert way not in page(cast.admin, "person", pk=cast.clerk.pk)
    Authenticator.objects.create(user=cast.clerk, type=Authenticator.Type.TOTP, data={})
    assert way in page(cast.admin, "person", pk=cast.clerk.pk)
    page(cast.admin, "person_sign_in_reset", pk=cast.clerk.pk)
    assert Authenticator.objects.exists()
    post(cast.admin, "person_sign_in_reset", pk=cast.clerk.pk)
    assert not Authenticator.objects.exists()
    assert "解除した2段階認証: 1" in page(cast.admin, "person", pk=cast.clerk.pk)


def test_nobody_stops_or_demotes_themselves(cast: Cast) -> None:
    status, told = post(cast.admin, "person_deactivate", pk=cast.admin.pk)
    assert (status, "自分の利用は止められません。" in told) == (409, True)
    answers = {"display_name": "管野", "organisation": cast.admin.organisation_id, "role": "hq_reader"}
    assert "自分の役割は変えられません。" in post(cast.admin, "person", answers, pk=cast.admin.pk)[1]


def test_the_last_administrator_stays_even_against_a_command(cast: Cast) -> None:
    with pytest.raises(Refused, match="システム管理者がいなくなる"):
        person_deactivate(by=None, person=cast.admin)


def test_a_change_that_does_not_fit_is_told_at_its_field_and_changes_nothing(cast: Cast) -> None:
    answers = {
        "display_name": "",
        "organisation": cast.clerk.organisation_id,
        "role": "clerk",
        "email": "no address",
    }
    _, told = post(cast.admin, "person", answers, pk=cast.clerk.pk)
    assert 'id="id_display_name_error">氏名を記入してください。' in told
    assert 'id="id_email_error">メールアドレスは name@example.jp の形で' in told
    answers |= {"display_name": "青木", "email": "", "role": "hq_decider"}
    _, told = post(cast.admin, "person", answers, pk=cast.clerk.pk)
    assert 'id="id_role_error">役割「本省決定者」は本省の方のものです。' in told
    cast.clerk.refresh_from_db()
    assert cast.clerk.role == Role.CLERK


def test_user_names_that_differ_only_in_capitals_are_one(cast: Cast) -> None:
    _, told = post(cast.admin, "person_create", _newcomer(cast, username="CLERK"))
    assert 'id="id_username_error">ユーザー名「CLERK」は登録済みです。' in told


def test_a_stop_in_between_survives_a_change_of_the_name(cast: Cast) -> None:
    stale = Person.objects.get(pk=cast.clerk.pk)
    person_deactivate(by=cast.admin, person=cast.clerk)
    person_change(
        by=cast.admin,
        person=stale,
        display_name="青木 一",
        email="",
        organisation=stale.organisation,
        role=Role.CLERK,
    )
    stale.refresh_from_db()
    assert (stale.display_name, stale.is_active) == ("青木 一", False)


def test_the_history_tells_who_changed_what_but_no_address(cast: Cast) -> None:
    answers = _newcomer(cast, display_name="青木 一", role="approver", email="aoki@example.jp")
    post(cast.admin, "person", answers, pk=cast.clerk.pk)
    person_deactivate(by=cast.admin, person=cast.clerk)
    person_reactivate(by=cast.admin, person=cast.clerk)
    history = page(cast.admin, "person", pk=cast.clerk.pk).partition('id="history-heading"')[2]
    for told in ("港湾局 管野", "氏名: 青木 → 青木 一", "役割: 担当者 → 決裁者", "メールアドレスを変更"):
        assert told in history
    assert history.index("利用の再開") < history.index("利用の停止") < history.index("利用者の変更")
    assert "aoki@example.jp" not in history
    assert not AuditEvent.objects.filter(detail__icontains="aoki@example.jp").exists()


def test_saving_without_a_change_records_nothing(cast: Cast) -> None:
    before = AuditEvent.objects.count()
    post(cast.admin, "person", _newcomer(cast, display_name="青木"), pk=cast.clerk.pk)
    assert AuditEvent.objects.count() == before
