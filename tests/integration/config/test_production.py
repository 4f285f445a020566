"""The production profile, started as a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PRODUCTION = {
    "APP_PROFILE": "production",
    "SECRET_KEY": "Vb3k-9QxT7mZ2pLw8RfY4sHj6NcD1aGe5UoKi0BtEvXyWqMzCrPl",
    "ALLOWED_HOSTS": "hyoka.example.jp",
    "DATABASE_URL": "postgresql://hyoka:secret@db.invalid/hyoka",
    "BROKER_URL": "redis://redis.invalid:6379/0",
    "EMAIL_URL": "smtp://mail.invalid",
    "MFA": "required",
    "OIDC_NAME": "職員認証基盤",
    "OIDC_SERVER_URL": "https://id.example.jp/realms/office",
    "OIDC_CLIENT_ID": "sonota-hyoka",
    "OIDC_CLIENT_SECRET": "secret",
}


def manage(*arguments: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, ROOT / "manage.py", *arguments],
        env={"PATH": os.environ["PATH"]} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_django_finds_nothing_to_warn_of_in_a_production_deployment(tmp_path: Path) -> None:
    environment = PRODUCTION | {"DATA_DIR": str(tmp_path)}
    checked = manage("check", "--deploy", "--fail-level", "WARNING", environment=environment)
    assert checked.returncode == 0, checked.stderr
    assert "?: " not in checked.stderr + checked.stdout


def test_a_start_without_a_secret_key_stops_and_says_what_to_set(tmp_path: Path) -> None:
    environment = PRODUCTION | {"DATA_DIR": str(tmp_path), "SECRET_KEY": ""}
    stopped = manage("check", environment=environment)
    assert stopped.returncode != 0
    assert "SECRET_KEY が設定されていません" in stopped.stderr
