"""Addresses of the second factor; without it there are no such pages."""

from collections.abc import Callable
from functools import wraps

from allauth.account import views as account
from allauth.mfa.base import views as base
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from django.conf import settings
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import path
from django.views.decorators.cache import never_cache

from config.env_sign_in import SecondFactor

View = Callable[[HttpRequest], HttpResponseBase]


def offered(view: View) -> View:
    @wraps(view)
    @never_cache
    def inner(request: HttpRequest) -> HttpResponseBase:
        if settings.SECOND_FACTOR == SecondFactor.OFF:
            raise Http404("the second factor is switched off")
        return view(request)

    return inner


urlpatterns = [
    path("", offered(base.index), name="mfa_index"),
    path("code/", offered(base.authenticate), name="mfa_authenticate"),
    path("confirm/", offered(base.reauthenticate), name="mfa_reauthenticate"),
    path("confirm/password/", offered(account.reauthenticate), name="account_reauthenticate"),
    path("set-up/", offered(totp.activate_totp), name="mfa_activate_totp"),
    path("remove/", offered(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("recovery-codes/", offered(recovery_codes.view_recovery_codes), name="mfa_view_recovery_codes"),
    path(
        "recovery-codes/new/",
        offered(recovery_codes.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "recovery-codes.txt",
        offered(recovery_codes.download_recovery_codes),
        name="mfa_download_recovery_codes",
    ),
]
