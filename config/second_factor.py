"""The second factor: codes of an authenticator app, and recovery codes for the day the phone is lost."""

from collections.abc import Callable
from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter, get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, resolve_url
from django_htmx.http import HttpResponseClientRedirect

from config.env_sign_in import SecondFactor
from config.qr_code import qr_code_svg

ISSUER = "新規事業採択時評価"
SET_UP = "mfa_activate_totp"
# What a person without a second factor may still open where everybody needs one.
OPEN_WITHOUT = {SET_UP, "account_reauthenticate", "account_logout", "account_login", "healthz", "readyz"}

GetResponse = Callable[[HttpRequest], HttpResponseBase]


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth ships no types
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": (
            "確認コードが正しくありません。認証アプリにいま表示されている6桁の数字を入力してください。"
            "続けて失敗するときは、端末の時刻が合っているか確かめてください。"
        ),
        "cannot_delete_authenticator": (
            "このシステムでは全員に二段階認証が必要なため、解除できません。"
            "端末を替えるときは、システム管理者に再設定を依頼してください。"
        ),
    }

    def is_mfa_enabled(self, user: Any, types: Any = None) -> bool:
        """Whether this person is asked for a code."""
        return settings.SECOND_FACTOR != SecondFactor.OFF and super().is_mfa_enabled(user, types)

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        return bool(settings.SECOND_FACTOR != SecondFactor.REQUIRED)

    def get_totp_issuer(self) -> str:
        return ISSUER

    def get_totp_label(self, user: Any) -> str:
        return str(user.get_username())

    def build_totp_svg(self, url: str) -> str:
        return qr_code_svg(url, label="認証アプリで読み取るQRコード")


class UsedOnce:
    """A code that has been accepted is not accepted again for as long as the clock would still allow it."""

    user: Any

    def clean_code(self) -> str:
        code: str = super().clean_code()  # type: ignore[misc]  # of the form this is mixed into
        steps = 2 * settings.MFA_TOTP_TOLERANCE + 1
        key = f"second-factor-used:{self.user.pk}:{code.replace(' ', '')}"
        if not cache.add(key, True, timeout=steps * settings.MFA_TOTP_PERIOD):
            raise get_adapter().validation_error("incorrect_code")
        return code


class SignInForm(UsedOnce, AuthenticateForm):  # type: ignore[misc]  # allauth ships no types
    """Asks for a code when somebody signs in."""


class ConfirmForm(UsedOnce, ReauthenticateForm):  # type: ignore[misc]  # allauth ships no types
    """Asks for a code before something that needs care."""


class SecondFactorMiddleware:
    """Where everybody needs a second factor, who has none sets one up before anything else."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_: object) -> HttpResponseBase | None:
        if settings.SECOND_FACTOR != SecondFactor.REQUIRED or not request.user.is_authenticated:
            return None
        match = request.resolver_match
        if match is not None and match.url_name in OPEN_WITHOUT:
            return None
        if get_adapter().is_mfa_enabled(request.user, [Authenticator.Type.TOTP]):
            return None
        if request.headers.get("HX-Request"):
            return HttpResponseClientRedirect(resolve_url(SET_UP))
        return redirect(SET_UP)
