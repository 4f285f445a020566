"""A session ends while somebody types: what was posted comes back after the sign-in, and nothing is saved unasked."""

import pytest
from django.test import Client

from projects.models import Project
from projects.views.kept_post import LARGEST_KEPT
from tests.integration.cast import Cast
from tests.integration.evaluations.section_posts import section_address, texts_of


@pytest.fixture
def nobody() -> Client:
    return Client()


def _typed(project: Project) -> dict[str, object]:
    return {
        **texts_of(project, "schedule"),
        "completion_year": "令和９年度",
        "adoption_year": "いつか",
        "do": "save",
    }


def test_the_typed_text_is_shown_again_after_the_sign_in(cast: Cast, draft: Project, nobody: Client) -> None:
    address = section_address(draft, "schedule")
    answer = nobody.post(address, _typed(draft))
    assert answer.status_code == 302
    assert answer["Location"].endswith(f"?next={address}")

    nobody.force_login(cast.clerk)
    page = nobody.get(address).content.decode()

    assert "送信された入力はまだ保存していません" in page
    assert 'value="令和９年度"' in page
    assert 'value="いつか"' in page
    assert "completion_year" not in draft.sections.get(key="schedule").payload
    assert "送信された入力は" not in nobody.get(address).content.decode()


def test_another_authoritys_person_learns_nothing_of_it(cast: Cast, draft: Project, nobody: Client) -> None:
    address = section_address(draft, "schedule")
    nobody.post(address, _typed(draft))
    nobody.force_login(cast.stranger)
    assert nobody.get(address).status_code == 404


def test_a_stranger_cannot_fill_the_sessions(draft: Project, nobody: Client) -> None:
    nobody.post(section_address(draft, "schedule"), {"version": "1", "note": "あ" * LARGEST_KEPT})
    assert "kept_post" not in nobody.session
