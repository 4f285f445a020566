"""What a new project's sections hold before anybody typed: known facts are never typed twice."""

from collections.abc import Iterable
from typing import Any

from projects.access.roles import OrganisationKind
from projects.document import effects_key, indicators_key, section_json, section_model, section_titles
from projects.document.choices import BodyKind
from projects.manuals import CostBenefitType, Edition, IndicatorType, ProjectType
from projects.models import District, Organisation, Port, Project


def initial_sections(*, project: Project, edition: Edition) -> dict[str, dict[str, Any]]:
    """Section key -> payload, for every section the project has."""
    pairs = project.component_pairs
    payloads: dict[str, dict[str, Any]] = {title.key: {} for title in section_titles(pairs, edition)}
    payloads["overview"] = _overview(project.owner, project.port, project.district)
    payloads["narrative"] = _policy([edition.type(type_key) for _, type_key in pairs])
    for component, type_key in pairs:
        payloads[effects_key(component)] = {
            "effects": [{"id": effect.id} for effect in edition.type(type_key).effects]
        }
        payloads |= _indicators(component, edition.type(type_key))
    return {
        key: section_json(section_model(key).model_validate(payload)) for key, payload in payloads.items()
    }


def _overview(owner: Organisation, port: Port, district: District) -> dict[str, Any]:
    state = owner.kind == OrganisationKind.REGIONAL_BUREAU
    ministry = Organisation.objects.exclude(division="").order_by("name").first()
    return {
        "department": ministry.division if ministry else None,
        "section_chief": (ministry.division_head or None) if ministry else None,
        "port_name": port.name,
        "port_class": port.port_class,
        "district_name": district.name,
        "location": f"{port.prefecture}{port.municipality}",
        "implementing_body_name": owner.name,
        "implementing_body_kind": (BodyKind.STATE if state else BodyKind.LOCAL_GOVERNMENT).value,
    }


def _indicators(component: str, kind: ProjectType) -> dict[str, dict[str, Any]]:
    """A row for every single value the type asks for (S6)."""
    if not isinstance(kind, IndicatorType):
        return {}
    rows = [{"id": one.key} for one in kind.indicators.single]
    return {indicators_key(component): {"values": rows}}


def _policy(kinds: Iterable[ProjectType]) -> dict[str, Any]:
    """政策目標・施策目標 of the types, each line once (S2)."""
    policies = [kind.policy for kind in kinds if isinstance(kind, CostBenefitType)]
    if not policies:
        return {}
    return {
        "policy_goal": "\n".join(dict.fromkeys(policy.goal for policy in policies)),
        "policy_measure": "\n".join(dict.fromkeys(policy.measure for policy in policies)),
    }
