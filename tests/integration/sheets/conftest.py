"""A case that was handed in, and one that was adopted."""

import json
from typing import Any

import pytest
from django.test import Client

from evaluations import workflow
from evaluations.checks import Finding
from projects.models import Project
from projects.services.projects import project_create
from projects.services.sections import section_save
from tests.integration.cast import TYPE_9, Cast
from tests.integration.evaluations.conftest import SECTIONS

OVERVIEW = {
    "port_name": "青波港",
    "district_name": "東地区",
    "location": "青波県青波市",
    "implementing_body_name": "青波県",
    "department": "港湾局 計画課",
    "section_chief": "青葉 一郎",
}

INDICATORS = {
    "values": [{"id": "ferry_trucks", "value": "36500"}, {"id": "international_calls", "value": "3"}],
    "ships": [{"id": "s1", "capacity": "500", "tonnage": "12000"}],
}


@pytest.fixture
def case(cast: Cast, draft: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The clerk's draft with figures; what the checks demand of texts is another test's matter."""
    monkeypatch.setattr(Finding, "blocks", False)
    for key, payload in {**SECTIONS, "overview": OVERVIEW}.items():
        save(cast, draft, key, payload)
    return draft


@pytest.fixture
def submitted(cast: Cast, case: Project) -> Project:
    project = workflow.request_approval(person=cast.clerk, project=case)
    return workflow.approve_and_submit(person=cast.approver, project=project)


@pytest.fixture
def adopted(cast: Cast, submitted: Project) -> Project:
    project = workflow.forward(person=cast.reviewer, project=submitted)
    return workflow.adopt(person=cast.decider, project=project)


@pytest.fixture
def security_case(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A draft that is assessed by indicators, with figures."""
    monkeypatch.setattr(Finding, "blocks", False)
    project = project_create(
        person=cast.clerk, port=cast.port, district=cast.district, types=[TYPE_9], edition="h23_06"
    )
    shared = {key: SECTIONS[key] for key in ("schedule", "facilities", "costs")}
    for key, payload in {**shared, "overview": OVERVIEW, "components/c1/indicators": INDICATORS}.items():
        save(cast, project, key, payload)
    return project


@pytest.fixture
def security_adopted(cast: Cast, security_case: Project) -> Project:
    project = workflow.request_approval(person=cast.clerk, project=security_case)
    project = workflow.approve_and_submit(person=cast.approver, project=project)
    project = workflow.forward(person=cast.reviewer, project=project)
    return workflow.adopt(person=cast.decider, project=project)


@pytest.fixture
def clerk(cast: Cast, client: Client) -> Client:
    client.force_login(cast.clerk)
    return client


def save(cast: Cast, project: Project, key: str, payload: dict[str, Any]) -> None:
    section = project.sections.filter(key=key).first()
    section_save(
        person=cast.clerk,
        project=project,
        key=key,
        payload=json.loads(json.dumps(payload)),
        unread={},
        expected_version=section.version if section else 0,
    )
