"""Whether a person may sign in: stopping, going on, a one-time password; each asks before it is done."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from projects.access.refusals import Refused
from projects.models import Person
from projects.presenters.registry_lists import PEOPLE
from projects.services import registry
from projects.services.sign_in import sign_in_reset
from projects.views.management.guards import administrator


@dataclass(frozen=True)
class Confirmation:
    """What is about to happen, and what the button says."""

    verb: str
    effects: tuple[str, ...]
    tone: str = "primary"


STOP = Confirmation(
    verb="利用を止める",
    effects=(
        "この方はログインできなくなり、いま開いている画面もすぐに使えなくなります。",
        "これまでの入力・承認・決定の記録は残ります。利用は後で再開できます。",
    ),
    tone="danger-solid",
)
GO_ON = Confirmation(
    verb="利用を再開する",
    effects=("この方は、止める前のパスワードで再びログインできるようになります。",),
)
PASSWORD = Confirmation(
    verb="一時パスワードを設定する",
    effects=(
        "新しい一時パスワードを作り、次の画面に一度だけ表示します。いまのパスワードは使えなくなります。",
        "この方がいま開いている画面は使えなくなります。次のログインの後、ご本人が新しいパスワードを決めます。",
    ),
)
RESET = Confirmation(
    verb="ログインの手段を解除する",
    effects=(
        "この方の2段階認証(認証アプリと回復コード)と、認証基盤との結び付きを解除します。パスワードは変わりません。",
        "携帯電話をなくしたとき、認証基盤での番号が変わったときに使います。次のログインの後、設定し直せます。",
    ),
    tone="danger-solid",
)


@require_http_methods(["GET", "HEAD", "POST"])
@administrator
def person_deactivate(request: HttpRequest, person: Person, pk: int) -> HttpResponseBase:
    return _confirmed(request, person, pk, STOP, _stop)


@require_http_methods(["GET", "HEAD", "POST"])
@administrator
def person_reactivate(request: HttpRequest, person: Person, pk: int) -> HttpResponseBase:
    return _confirmed(request, person, pk, GO_ON, _go_on)


@require_http_methods(["GET", "HEAD", "POST"])
@administrator
def person_password(request: HttpRequest, person: Person, pk: int) -> HttpResponseBase:
    return _confirmed(request, person, pk, PASSWORD, _set_password)


@require_http_methods(["GET", "HEAD", "POST"])
@administrator
def person_sign_in_reset(request: HttpRequest, person: Person, pk: int) -> HttpResponseBase:
    return _confirmed(request, person, pk, RESET, _reset)


@never_cache
def password_page(request: HttpRequest, member: Person, password: str, *, title: str) -> HttpResponse:
    """Shown as the answer to the request that made the password; it is kept nowhere."""
    context = {"member": member, "password": password, "title": title, "listing": PEOPLE}
    return render(request, "projects/management/password.html", context)


def _confirmed(
    request: HttpRequest,
    person: Person,
    pk: int,
    confirmation: Confirmation,
    act: Callable[[HttpRequest, Person, Person], HttpResponse],
) -> HttpResponse:
    member = get_object_or_404(Person.objects.select_related("organisation"), pk=pk)
    context = {"member": member, "confirmation": confirmation, "listing": PEOPLE}
    if request.method == "POST":
        try:
            return act(request, person, member)
        except Refused as refusal:
            context["error"] = refusal.sentence
    return render(
        request, "projects/management/confirm.html", context, status=409 if "error" in context else 200
    )


def _stop(request: HttpRequest, person: Person, member: Person) -> HttpResponse:
    registry.person_deactivate(by=person, person=member)
    messages.success(request, f"{member.display_name}さんの利用を止めました。")
    return redirect("person", pk=member.pk)


def _go_on(request: HttpRequest, person: Person, member: Person) -> HttpResponse:
    registry.person_reactivate(by=person, person=member)
    messages.success(request, f"{member.display_name}さんの利用を再開しました。")
    return redirect("person", pk=member.pk)


def _reset(request: HttpRequest, person: Person, member: Person) -> HttpResponse:
    sign_in_reset(by=person, person=member)
    messages.success(request, f"{member.display_name}さんのログインの手段を解除しました。")
    return redirect("person", pk=member.pk)


def _set_password(request: HttpRequest, person: Person, member: Person) -> HttpResponse:
    password = registry.person_password_reset(by=person, person=member)
    return password_page(request, member, password, title="一時パスワードを設定しました")
