"""All addresses."""

from allauth.account import views as account
from django.urls import include, path

from config import accounts, health, oidc
from config.env_sign_in import OIDC_PROVIDER_ID

urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("account/login/", account.login, name="account_login"),
    path("account/logout/", account.logout, name="account_logout"),
    path("account/inactive/", account.account_inactive, name="account_inactive"),
    path("account/password/", accounts.password_change, name="account_change_password"),
    path("account/second-factor/", include("config.urls_second_factor")),
    path("account/oidc/login/", oidc.login, name="oidc_login"),
    path(
        "account/oidc/callback/",
        oidc.callback,
        {"provider_id": OIDC_PROVIDER_ID},
        name="openid_connect_callback",
    ),
    path("", include("projects.urls")),
    path("", include("evaluations.urls")),
    path("", include("sheets.urls")),
]

handler400 = "config.errors.bad_request"
handler403 = "config.errors.forbidden"
handler404 = "config.errors.not_found"
handler429 = "config.errors.too_many_requests"
handler500 = "config.errors.server_error"
