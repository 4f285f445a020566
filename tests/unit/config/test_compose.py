"""The compose file, read as YAML: no Docker engine is needed to see that it gives what production demands."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from config.env import read_environment
from config.env_sign_in import SecondFactor, SignIn

ROOT = Path(__file__).parents[3]


def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
    return loaded


def substituted(text: str, values: dict[str, str]) -> str:
    """What compose makes of ${NAME:?message} and ${NAME:-default}."""
    text = re.sub(r"\$\{([A-Z_]+):\?[^}]*\}", lambda found: values[found[1]], text)
    return re.sub(r"\$\{([A-Z_]+):-([^}]*)\}", lambda found: values.get(found[1], found[2]), text)


@pytest.mark.parametrize("service", ["migrate", "web", "worker"])
def test_every_process_is_given_all_that_production_demands(service: str, tmp_path: Path) -> None:
    typed = {
        "SECRET_KEY": "".join(chr(33 + n) for n in range(60)),
        "ALLOWED_HOSTS": "hyoka.example.lg.jp",
        "EMAIL_URL": "smtp://mail.example.lg.jp:25",
        "POSTGRES_PASSWORD": "a-password",
    }
    environment = compose()["services"][service]["environment"]
    given = {name: substituted(text, typed) for name, text in environment.items()} | {
        "DATA_DIR": str(tmp_path)
    }

    environment_read = read_environment(given, base_dir=tmp_path)
    assert environment_read.in_production
    assert environment_read.sign_in == SignIn(SecondFactor.OPTIONAL, oidc=None)


def test_the_image_is_set_up_by_the_script_of_the_server() -> None:
    assert "script/bootstrap server" in (ROOT / "Dockerfile").read_text(encoding="utf-8")


def test_services_are_those_of_an_office() -> None:
    assert set(compose()["services"]) == {"migrate", "web", "worker", "database", "broker"}
