"""Inviting consultants and taking an invitation back."""

import pytest
from django.test import Client
from django.urls import reverse

from projects.access.states import State
from projects.models import AuditEvent, Person, Project
from projects.selectors.projects import projects_visible_to
from projects.services.consultants import consultant_invite
from tests.integration.cast import Cast


def _client(person: Person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def _list(project: Project) -> str:
    return reverse("project_consultants", kwargs={"project": project.pk})


def _uninvite(project: Project, consultant: Person) -> str:
    return reverse("consultant_uninvite", kwargs={"project": project.pk, "consultant": consultant.pk})


def _told(project: Project) -> list[tuple[str, str]]:
    events = AuditEvent.objects.filter(chain=str(project.pk), action__startswith="consultant_")
    return [(event.action, event.detail["name"]) for event in events.order_by("sequence")]


@pytest.fixture
def invited(cast: Cast, draft: Project) -> Project:
    consultant_invite(person=cast.clerk, project=draft, consultant=cast.consultant)
    return draft


def test_an_invited_consultant_sees_the_project_and_the_page_says_who_invited(
    cast: Cast, draft: Project
) -> None:
    client = _client(cast.clerk)
    page = client.post(_list(draft), {"consultant": cast.consultant.pk}, follow=True).content.decode()
    assert projects_visible_to(cast.consultant).get() == draft
    assert "青波県の青木さんが招待" in page
    assert _told(draft) == [("consultant_invite", "港")]


def test_only_consultants_can_be_invited(cast: Cast, draft: Project) -> None:
    page = _client(cast.clerk).post(_list(draft), {"consultant": cast.stranger.pk}).content.decode()
    assert "一覧にある方から選んでください。" in page
    assert not draft.invitations.exists()


def test_taking_back_asks_first_and_then_hides_the_project(cast: Cast, invited: Project) -> None:
    client = _client(cast.colleague)
    assert "できなくなります。" in client.get(_uninvite(invited, cast.consultant)).content.decode()
    assert projects_visible_to(cast.consultant).exists()
    client.post(_uninvite(invited, cast.consultant))
    assert not projects_visible_to(cast.consultant).exists()
    assert _told(invited)[1:] == [("consultant_uninvite", "港")]


def test_taking_back_twice_is_told_and_leaves_one_event(cast: Cast, invited: Project) -> None:
    client = _client(cast.clerk)
    client.post(_uninvite(invited, cast.consultant))
    page = client.post(_uninvite(invited, cast.consultant), follow=True).content.decode()
    assert "すでに取り消されています。" in page
    assert len(_told(invited)) == 2


def test_a_case_on_its_way_shows_why_nobody_can_be_invited(cast: Cast, invited: Project) -> None:
    Project.objects.filter(pk=invited.pk).update(state=State.IN_HOUSE)
    client = _client(cast.clerk)
    page = client.get(_list(invited)).content.decode()
    assert "いまは「決裁中」のため、「コンサルタントの招待」はできません。" in page
    assert _uninvite(invited, cast.consultant) not in page
    assert client.post(_list(invited), {"consultant": cast.consultant.pk}).status_code == 403
    assert client.post(_uninvite(invited, cast.consultant)).status_code == 403
    assert invited.invitations.exists()


def test_a_consultant_invites_nobody(cast: Cast, invited: Project) -> None:
    client = _client(cast.consultant)
    assert (
        "「コンサルタントの招待」は担当者・決裁者が行います。" in client.get(_list(invited)).content.decode()
    )
    assert client.post(_uninvite(invited, cast.consultant)).status_code == 403


def test_for_another_authority_the_page_does_not_exist(cast: Cast, invited: Project) -> None:
    client = _client(cast.stranger)
    assert client.get(_list(invited)).status_code == 404
    assert client.post(_uninvite(invited, cast.consultant)).status_code == 404


def test_an_absurd_number_names_nobody(cast: Cast, invited: Project) -> None:
    answer = _client(cast.clerk).get(f"{_list(invited)}{10**30}/uninvite/")
    assert answer.status_code == 302
