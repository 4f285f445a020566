"""Packages: every one earns its line, every lock is hashed, and none names where it came from."""

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ["requirements.txt", "requirements-dev.txt", "requirements-node.txt"]


def declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups: list[list[str]] = [project["project"]["dependencies"], *project["dependency-groups"].values()]
    return {line for group in groups for line in group}


def test_every_dependency_says_why_it_is_there() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    silent = [line for line in declared() if not re.search(rf'"{re.escape(line)}",\s+# \S', text)]
    assert silent == []


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_a_hash_and_no_address(name: str) -> None:
    lock = (ROOT / name).read_text(encoding="utf-8")
    packages = re.split(r"\n(?=\S)", lock.strip())
    assert [package for package in packages if "--hash=sha256:" not in package] == []
    assert "://" not in lock


def test_the_two_locks_hold_the_server_in_the_same_versions() -> None:
    pinned = re.compile(r"^\S+==\S+", re.MULTILINE)
    server, development = (set(pinned.findall((ROOT / name).read_text("utf-8"))) for name in LOCKS[:2])
    assert server - development == set()


def test_the_npm_lock_holds_one_package_by_its_digest_and_without_an_address() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert set(packages) == {"node_modules/@digital-go-jp/design-tokens"}
    assert [name for name, entry in packages.items() if "resolved" in entry] == []
    assert [name for name, entry in packages.items() if "integrity" not in entry] == []
