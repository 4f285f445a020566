"""An issued edition never changes: its files must match the digest that was committed with them."""

import pytest

from projects.manuals import EDITIONS, editions, folder_digest


@pytest.mark.parametrize("key", editions())
def test_an_edition_matches_its_digest(key: str) -> None:
    frozen = (EDITIONS / key / "DIGEST").read_text(encoding="ascii").strip()

    assert folder_digest(EDITIONS / key) == frozen, (
        "An edition was changed. If that is meant, run `manage.py check_manuals --write-digest`."
    )
