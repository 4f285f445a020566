"""Sign-in through an OpenID Connect provider of the office, for people who are registered here.

The first sign-in finds the person by an e-mail address the provider has verified; from then on the provider's
own id of the person (`sub`) decides, because addresses change hands and ids do not.
"""

from typing import Any

import requests
import structlog
from allauth.account.utils import get_next_redirect_url
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter, get_adapter
from allauth.socialaccount.providers.base.constants import AuthError, AuthProcess
from allauth.socialaccount.providers.openid_connect.views import callback as provider_answer
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from config.env_sign_in import OIDC_PROVIDER_ID
from projects.access.refusals import Refused
from projects.services.sign_in import provider_link

log = structlog.get_logger("sign-in")


class RegisteredPeopleAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """The provider has said who it is; say who that is here, or refuse."""
        claims = sociallogin.account.extra_data
        if claims.get("userinfo", {}).get("sub") != claims.get("id_token", {}).get("sub"):
            raise ImmediateHttpResponse(_failed(request, "the answers of the provider differ in sub", 502))
        if sociallogin.is_existing:
            return
        verified = [address.email for address in sociallogin.email_addresses if address.verified is True]
        try:
            account = provider_link(
                provider=sociallogin.account.provider, uid=sociallogin.account.uid, emails=verified
            )
        except Refused as refusal:
            log.warning("provider sign-in refused", sub=sociallogin.account.uid)
            page = _page(request, "not_registered", 403, refusal=refusal.sentence)
            raise ImmediateHttpResponse(page) from None
        sociallogin.account, sociallogin.user = account, account.user

    def on_authentication_error(
        self,
        request: HttpRequest,
        provider: Any,
        error: Any = None,
        exception: Exception | None = None,
        extra_context: Any = None,
    ) -> None:
        if error == AuthError.CANCELLED:
            raise ImmediateHttpResponse(_page(request, "login_cancelled", 200))
        if exception is None:
            raise ImmediateHttpResponse(_failed(request, "an answer to no question of this browser", 400))
        raise ImmediateHttpResponse(_failed(request, repr(exception), 502))


@require_POST
@never_cache
def login(request: HttpRequest) -> HttpResponseBase:
    """Sends the browser to the provider.

    By a page and not by a redirect: a browser counts a redirect as part of the form that was sent, and the
    CSP allows forms to go to this host only.
    """
    _check_offered()
    provider = get_adapter().get_provider(request, provider=OIDC_PROVIDER_ID)
    try:
        answer: HttpResponse = provider.redirect(
            request, process=AuthProcess.LOGIN, next_url=get_next_redirect_url(request)
        )
    except requests.RequestException as problem:
        return _failed(request, repr(problem), 502)
    return _page(request, "leaving", 200, address=answer["Location"])


@require_safe
@never_cache
def callback(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    """Takes the browser back from the provider."""
    _check_offered()
    answer: HttpResponseBase = provider_answer(request, provider_id)
    return answer


def _check_offered() -> None:
    if not settings.OIDC_NAME:
        raise Http404("no provider is set")


def _failed(request: HttpRequest, why: str, status: int) -> HttpResponse:
    log.warning("provider sign-in failed", why=why)
    return _page(request, "authentication_error", status)


def _page(request: HttpRequest, template: str, status: int, **context: str) -> HttpResponse:
    return render(request, f"socialaccount/{template}.html", context, status=status)
