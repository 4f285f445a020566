"""How people sign in: MFA asks for a second factor, the OIDC_ variables name a provider of the office."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from config.env_reader import Reader

OIDC_PROVIDER_ID = "office"
OIDC_EXAMPLES = {
    "OIDC_NAME": "職員認証基盤",
    "OIDC_SERVER_URL": "https://id.example.jp/realms/office",
    "OIDC_CLIENT_ID": "sonota-hyoka",
    "OIDC_CLIENT_SECRET": "(認証基盤で発行された値)",
}


class SecondFactor(StrEnum):
    """Codes of an authenticator app: never, for whoever wants them, or for everybody."""

    OFF = "off"
    OPTIONAL = "optional"
    REQUIRED = "required"


@dataclass(frozen=True)
class OidcProvider:
    """An OpenID Connect provider that knows the people of the office."""

    name: str
    server_url: str
    client_id: str
    client_secret: str


@dataclass(frozen=True)
class SignIn:
    second_factor: SecondFactor
    oidc: OidcProvider | None


def read_sign_in(reader: Reader) -> SignIn:
    return SignIn(second_factor=_second_factor(reader), oidc=_oidc(reader))


def _second_factor(reader: Reader) -> SecondFactor:
    in_production = reader.profile == "production"
    default = SecondFactor.OPTIONAL if in_production else SecondFactor.OFF
    text = reader.given.get("MFA", "").strip() or default
    if text in list(SecondFactor):
        return SecondFactor(text)
    reader.problems.append(
        f"MFA の値「{text}」は使えません。off(使わない)、optional(希望する方だけ)、required(全員)の"
        f"どれかを設定してください。設定例: MFA={SecondFactor.REQUIRED}"
    )
    return default


def _oidc(reader: Reader) -> OidcProvider | None:
    """All four variables or none of them."""
    given = {name: reader.given.get(name, "").strip() for name in OIDC_EXAMPLES}
    if not any(given.values()):
        return None
    for name, value in given.items():
        if not value:
            reader.problems.append(
                f"{name} が設定されていません。外部の認証基盤でログインするには、OIDC_ で始まる4つがすべて必要です。"
                f"設定例: {name}={OIDC_EXAMPLES[name]}"
            )
    allowed = ("https",) if reader.profile == "production" else ("https", "http")
    reader.scheme(
        "OIDC_SERVER_URL",
        given["OIDC_SERVER_URL"],
        allowed,
        example=OIDC_EXAMPLES["OIDC_SERVER_URL"],
    )
    return OidcProvider(
        name=given["OIDC_NAME"],
        server_url=given["OIDC_SERVER_URL"].rstrip("/"),
        client_id=given["OIDC_CLIENT_ID"],
        client_secret=given["OIDC_CLIENT_SECRET"],
    )


def oidc_providers(provider: OidcProvider | None) -> dict[str, Any]:
    """SOCIALACCOUNT_PROVIDERS of the sign-in package."""
    if provider is None:
        return {}
    app = {
        "provider_id": OIDC_PROVIDER_ID,
        "name": provider.name,
        "client_id": provider.client_id,
        "secret": provider.client_secret,
        "settings": {"server_url": provider.server_url, "oauth_pkce_enabled": True},
    }
    return {"openid_connect": {"APPS": [app]}}
