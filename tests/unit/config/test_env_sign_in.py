"""How people sign in is read from the environment, or the start stops with what to set."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.env import read_environment
from config.env_sign_in import OidcProvider, SecondFactor
from tests.unit.config.test_env import production

OIDC = {
    "OIDC_NAME": "職員認証基盤",
    "OIDC_SERVER_URL": "https://id.example.jp/realms/office/",
    "OIDC_CLIENT_ID": "sonota-hyoka",
    "OIDC_CLIENT_SECRET": "secret",
}


def test_the_second_factor_is_off_on_a_desk_and_offered_in_an_office(tmp_path: Path) -> None:
    desk = read_environment({}, base_dir=tmp_path)
    office = read_environment(production(tmp_path), base_dir=tmp_path)
    assert desk.sign_in.second_factor is SecondFactor.OFF
    assert office.sign_in.second_factor is SecondFactor.OPTIONAL


def test_an_office_may_demand_the_second_factor_of_everybody(tmp_path: Path) -> None:
    environment = read_environment(production(tmp_path, MFA="required"), base_dir=tmp_path)
    assert environment.sign_in.second_factor is SecondFactor.REQUIRED


def test_a_misspelt_demand_stops_the_start_instead_of_being_dropped(tmp_path: Path) -> None:
    with pytest.raises(ImproperlyConfigured, match=r"MFA の値「requierd」.*MFA=required"):
        read_environment(production(tmp_path, MFA="requierd"), base_dir=tmp_path)


def test_four_variables_name_the_provider(tmp_path: Path) -> None:
    environment = read_environment(production(tmp_path, **OIDC), base_dir=tmp_path)
    assert environment.sign_in.oidc == OidcProvider(
        name="職員認証基盤",
        server_url="https://id.example.jp/realms/office",
        client_id="sonota-hyoka",
        client_secret="secret",
    )


def test_without_them_there_is_no_provider(tmp_path: Path) -> None:
    assert read_environment(production(tmp_path), base_dir=tmp_path).sign_in.oidc is None


@pytest.mark.parametrize("missing", list(OIDC))
def test_half_a_provider_stops_the_start(tmp_path: Path, missing: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=f"{missing} が設定されていません.*{missing}="):
        read_environment(production(tmp_path, **OIDC | {missing: ""}), base_dir=tmp_path)


def test_in_production_the_provider_is_asked_through_tls(tmp_path: Path) -> None:
    plain = OIDC | {"OIDC_SERVER_URL": "http://id.example.jp"}
    with pytest.raises(ImproperlyConfigured, match="OIDC_SERVER_URL の形式「http」は使えません"):
        read_environment(production(tmp_path, **plain), base_dir=tmp_path)
