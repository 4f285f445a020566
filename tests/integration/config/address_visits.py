"""Asking any address as anybody, and what the answer means in words of the table of permissions."""

from collections.abc import Iterator
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from evaluations import workflow
from projects.access.addresses import Answer, OtherAddress, ProjectAddress
from projects.access.roles import Role
from projects.access.states import STEPS, Action, State
from projects.models import Organisation, Person, Project
from projects.services.registry import person_create, person_deactivate
from tests.integration.cast import TYPE_3, Cast

WAYS: dict[State, tuple[Action, ...]] = {
    State.DRAFT: (),
    State.IN_HOUSE: (Action.REQUEST_APPROVAL,),
    State.REGIONAL_REVIEW: (Action.REQUEST_APPROVAL, Action.APPROVE_AND_SUBMIT),
    State.HQ_REVIEW: (Action.REQUEST_APPROVAL, Action.APPROVE_AND_SUBMIT, Action.FORWARD),
    State.RETURNED: (Action.REQUEST_APPROVAL, Action.APPROVE_AND_SUBMIT, Action.RETURN),
    State.WITHDRAWN: (Action.REQUEST_APPROVAL, Action.APPROVE_AND_SUBMIT, Action.WITHDRAW),
    State.ADOPTED: (Action.REQUEST_APPROVAL, Action.APPROVE_AND_SUBMIT, Action.FORWARD, Action.ADOPT),
    State.DECLINED: (Action.REQUEST_APPROVAL, Action.APPROVE_AND_SUBMIT, Action.FORWARD, Action.DECLINE),
}
ACTORS = {
    Action.REQUEST_APPROVAL: "clerk",
    Action.APPROVE_AND_SUBMIT: "approver",
    Action.FORWARD: "reviewer",
    Action.RETURN: "reviewer",
    Action.ADOPT: "decider",
    Action.DECLINE: "decider",
    Action.WITHDRAW: "approver",
}


def new_person(username: str, organisation: Organisation, role: Role) -> Person:
    return person_create(
        by=None, username=username, display_name=username, organisation=organisation, role=role
    )


def walk(cast: Cast, project: Project, state: State) -> Project:
    for action in WAYS[state]:
        comment = "理由" if STEPS[action].comment_required else ""
        project = workflow.MOVES[action](
            person=getattr(cast, ACTORS[action]), project=project, comment=comment
        )
    assert project.state == state
    return project


def ask(client: Client, method: str, path: str, body: dict[str, Any] | None = None) -> HttpResponseBase:
    """What the address answers; whatever it did is undone."""
    with transaction.atomic():
        answer = client.get(path) if method == "GET" else client.post(path, body or {})
        transaction.set_rollback(True)
    b"".join(answer)  # a file is closed at its end; closing the answer by hand would close the connection too
    return answer


def client_of(person: Person | None) -> Client:
    client = Client(raise_request_exception=False)
    if person is not None:
        client.force_login(person)
    return client


def meaning(answer: HttpResponseBase, *, anonymous: bool) -> Answer | str:
    """A status as a word of the table; a status it has no word for stays a number and matches nothing."""
    if anonymous and answer.status_code == 302 and answer.headers["Location"].startswith("/account/login/"):
        return Answer.SIGN_IN
    known = {
        200: Answer.OPEN,
        302: Answer.OPEN,
        400: Answer.UNASKED,
        403: Answer.REFUSED,
        404: Answer.HIDDEN,
        409: Answer.REFUSED,
        422: Answer.REFUSED,
    }
    return known.get(answer.status_code, str(answer.status_code))


def project_path(project: Project, address: ProjectAddress, cast: Cast) -> str:
    kwargs: dict[str, Any] = {"project": project.pk}
    match address.name:
        case "section" | "section_recompute":
            kwargs["key"] = "schedule"
        case "file":
            kwargs["sha256"] = project.files.get().sha256
        case "consultant_uninvite":
            kwargs["consultant"] = cast.consultant.pk
        case (
            "simulation"
            | "simulation_pdf"
            | "simulation_progress"
            | "simulation_cancel"
            | "simulation_recompute"
        ):
            kwargs["simulation"] = project.simulations.get().pk
        case "simulation_csv":
            kwargs |= {"simulation": project.simulations.get().pk, "chart": "distribution"}
        case "project_action":
            kwargs["action"] = address.action
        case "analysis_csv":
            kwargs["kind"] = "switching"
        case "figure_basis" | "figure_basis_json" | "figure_basis_pdf":
            kwargs["figure"] = "cost_pv"
    return reverse(address.name, kwargs=kwargs)


def body_of(address: ProjectAddress, project: Project) -> dict[str, Any]:
    """What a person would send, so that only the permission decides."""
    version = {"version": str(project.sections.get(key="schedule").version)}
    match address.name:
        case "file_upload":
            return {"file": SimpleUploadedFile("b.csv", b"c,d\n3,4\n")}
        case "project_action":
            return {"comment": "理由"}
        case "section" | "section_recompute":
            return {**version, "adoption_year": "2026"}
    return {}


def other_path(address: OtherAddress, cast: Cast) -> str:
    known: dict[str, Any] = {"pk": cast.colleague.pk, "key": cast.port.key, "slug": cast.district.slug}
    known |= {"edition": "h23_06", "project_type": TYPE_3, "unit_value": "haulage_truck"}
    if address.name == "organisation":
        known["slug"] = "authority"
    if address.name == "person_reactivate":
        known["pk"] = _somebody_who_left(cast).pk
    return reverse(address.name, kwargs={part: known[part] for part in parts_of_addresses()[address.name]})


def _somebody_who_left(cast: Cast) -> Person:
    known = Person.objects.filter(username="gone").first()
    house = cast.clerk.organisation
    return known or person_deactivate(by=None, person=new_person("gone", house, Role.CLERK))


def parts_of_addresses() -> dict[str, set[str]]:
    """Every address with the parts of its path."""
    return dict(_patterns(get_resolver()))


def _patterns(resolver: URLResolver) -> Iterator[tuple[str, set[str]]]:
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            yield from _patterns(one)
        elif isinstance(one, URLPattern):
            assert one.name, f"{one.pattern} has no name"
            yield one.name, set(one.pattern.converters)
