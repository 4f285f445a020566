"""/healthz and /readyz tell a supervisor what it needs to know."""

import shutil
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from pytest_django import Settings

pytestmark = pytest.mark.django_db


def test_a_migrated_application_is_ready(client: Client) -> None:
    response = client.get("/readyz")
    assert response.status_code == 200
    assert response.json()["status"] == "ready"


def test_a_migration_that_is_not_applied_makes_it_not_ready(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'sessions'")
    response = client.get("/readyz")
    assert response.status_code == 503
    assert "run manage.py migrate" in response.json()["checks"]["migrations"]


def test_a_data_folder_that_is_gone_makes_it_not_ready_but_still_alive(
    client: Client, settings: Settings, tmp_path: Path
) -> None:
    settings.DATA_DIR = tmp_path / "data"
    settings.DATA_DIR.mkdir()
    shutil.rmtree(settings.DATA_DIR)
    assert client.get("/readyz").json()["checks"]["data_dir"] == "the folder is missing or not writable"
    assert client.get("/healthz").status_code == 200
