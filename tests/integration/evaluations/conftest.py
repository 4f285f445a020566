"""A case that can be computed: one warehouse, one benefit worked out elsewhere."""

from typing import Any

import pytest

from evaluations.checks import Finding
from projects.models import Project
from projects.services.sections import section_save
from tests.integration.cast import Cast

SECTIONS: dict[str, dict[str, Any]] = {
    "schedule": {
        "evaluation_year": 2025,
        "adoption_year": 2026,
        "completion_year": 2027,
        "service_years": "38",
    },
    "facilities": {
        "facilities": [
            {
                "id": "f1",
                "name": "上屋",
                "quantity": "1",
                "quantity_unit": "building",
                "life": "38",
                "reinvestment": "none",
            }
        ],
        "central_facility": "f1",
    },
    "costs": {
        "lines": [{"id": "l1", "name": "上屋", "tax": "excluded", "kind": "works", "facility": "f1"}],
        "years": [{"id": "y1", "year": 2026, "amounts": {"l1": "1000000000"}}],
    },
    "components/c1/benefits/transport": {
        "method": "annual_stream",
        "annual_stream": {
            "lines": [{"id": "l1", "name": "輸送", "tax": "excluded", "basis": "架空(例示)"}],
            "years": [{"id": "y1", "year": 2028, "amounts": {"l1": "3000000000"}}],
        },
    },
}


@pytest.fixture
def computable(monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, Any]]:
    """Sections that can be computed; what the checks demand of texts is another test's matter."""
    monkeypatch.setattr(Finding, "blocks", False)
    return SECTIONS


@pytest.fixture
def case(cast: Cast, draft: Project, computable: dict[str, dict[str, Any]]) -> Project:
    """The clerk's draft, ready to be handed in."""
    for key, payload in computable.items():
        section_save(
            person=cast.clerk, project=draft, key=key, payload=payload, unread={}, expected_version=1
        )
    return draft
