"""What a new project's sections hold before anybody typed: known facts are never typed twice."""

from collections.abc import Iterable
from typing import Any

from projects.access.roles import OrganisationKind
from projects.document import effects_key, section_json, section_model, section_titles
from projects.document.choices import BodyKind
from projects.manuals import Edition
from projects.models import District, Organisation, Port, Project


def initial_sections(*, project: Project, edition: Edition) -> dict[str, dict[str, Any]]:
    """Section key -> payload, for every section the project has."""
    pairs = project.component_pairs
    payloads: dict[str, dict[str, Any]] = {title.key: {} for title in section_titles(pairs, edition)}
    payloads["overview"] = _overview(project.owner, project.port, project.district)
    payloads["narrative"] = _policy([type_key for _, type_key in pairs], edition)
    for component, type_key in pairs:
        payloads[effects_key(component)] = {
            "effects": [{"id": effect.id} for effect in edition.type(type_key).effects]
        }
    return {
        key: section_json(section_model(key).model_validate(payload)) for key, payload in payloads.items()
    }


def _overview(owner: Organisation, port: Port, district: District) -> dict[str, Any]:
    state = owner.kind == OrganisationKind.REGIONAL_BUREAU
    return {
        "port_name": port.name,
        "port_class": port.port_class,
        "district_name": district.name,
        "location": f"{port.prefecture}{port.municipality}",
        "implementing_body_name": owner.name,
        "implementing_body_kind": (BodyKind.STATE if state else BodyKind.LOCAL_GOVERNMENT).value,
    }


def _policy(type_keys: Iterable[str], edition: Edition) -> dict[str, Any]:
    """政策目標・施策目標 of the types, each line once (S2)."""
    policies = [edition.type(key).policy for key in type_keys]
    return {
        "policy_goal": "\n".join(dict.fromkeys(policy.goal for policy in policies)),
        "policy_measure": "\n".join(dict.fromkeys(policy.measure for policy in policies)),
    }
