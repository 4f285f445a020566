"""The environment either works or stops the start with everything that is wrong and its remedy."""

import stat
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.env import read_environment

PRODUCTION = {
    "APP_PROFILE": "production",
    "SECRET_KEY": "Vb3k-9QxT7mZ2pLw8RfY4sHj6NcD1aGe5UoKi0BtEvXyWqMzCrPl",
    "ALLOWED_HOSTS": "hyoka.example.jp, hyoka2.example.jp",
    "DATABASE_URL": "postgresql://hyoka:secret@db.example.jp/hyoka",
    "BROKER_URL": "redis://redis.example.jp:6379/0",
    "EMAIL_URL": "smtp://mail.example.jp",
}


def production(tmp_path: Path, **changes: str) -> dict[str, str]:
    return PRODUCTION | {"DATA_DIR": str(tmp_path / "data")} | changes


def test_the_embedded_profile_needs_nothing_set(tmp_path: Path) -> None:
    environment = read_environment({}, base_dir=tmp_path)
    assert environment.database_url == f"sqlite:///{tmp_path}/var/database.sqlite3"
    assert not environment.in_production


def test_the_embedded_secret_key_stays_the_same_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    first = read_environment({}, base_dir=tmp_path)
    second = read_environment({}, base_dir=tmp_path)
    assert first.secret_key == second.secret_key
    assert len(first.secret_key) >= 50
    assert stat.S_IMODE((tmp_path / "var" / "secret_key").stat().st_mode) == 0o600


def test_a_complete_production_environment_is_accepted(tmp_path: Path) -> None:
    environment = read_environment(production(tmp_path), base_dir=tmp_path)
    assert environment.in_production
    assert environment.allowed_hosts == ("hyoka.example.jp", "hyoka2.example.jp")


def test_production_names_every_missing_variable_at_once(tmp_path: Path) -> None:
    with pytest.raises(ImproperlyConfigured) as stopped:
        read_environment({"APP_PROFILE": "production"}, base_dir=tmp_path)
    for name in ("SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "BROKER_URL", "EMAIL_URL", "DATA_DIR"):
        assert f"{name} が設定されていません" in str(stopped.value)
        assert f"{name}=" in str(stopped.value), "the remedy shows an example"


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("SECRET_KEY", "short", "短いか単純すぎて"),
        ("ALLOWED_HOSTS", "*", "「*」は使えません"),
        ("DATABASE_URL", "mysql://db.example.jp/hyoka", "「mysql」は使えません"),
        ("BROKER_URL", "sqs://", "「sqs」は使えません"),
        ("EMAIL_URL", "mailgun://key@mg.example.jp", "「mailgun」は使えません"),
        ("DATA_DIR", "/proc/nowhere", "作れません"),
    ],
)
def test_production_refuses_a_wrong_value(tmp_path: Path, name: str, value: str, words: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=f"{name}.*{words.replace('*', '.')}"):
        read_environment(production(tmp_path, **{name: value}), base_dir=tmp_path)


def test_an_unknown_profile_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImproperlyConfigured, match="APP_PROFILE の値「prod」"):
        read_environment({"APP_PROFILE": "prod"}, base_dir=tmp_path)
