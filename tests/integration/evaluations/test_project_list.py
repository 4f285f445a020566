"""事業一覧: finding a project again."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from evaluations import workflow
from projects.models import Person, Project
from projects.services.projects import project_create
from tests.integration.cast import TYPE_3, Cast


def _list(person: Person, **asked: Any) -> str:
    client = Client()
    client.force_login(person)
    answer = client.get(reverse("project_list"), asked)
    assert answer.status_code == 200
    return answer.content.decode()


def test_one_line_tells_place_state_year_and_that_nothing_was_submitted(cast: Cast, case: Project) -> None:
    page = _list(cast.clerk)
    for told in (case.title, "青波港 東地区", "下書き", "令和8年度", "未提出"):
        assert told in page


def test_the_line_of_a_submitted_case_tells_its_cost_benefit_ratio(cast: Cast, case: Project) -> None:
    workflow.request_approval(person=cast.clerk, project=case)
    workflow.approve_and_submit(person=cast.approver, project=case)
    # 3,000,000,000 / 1.04^3 over 1,000,000,000 / 1.04 = 2.77
    assert '<dd class="project-line__figure">2.8</dd>' in _list(cast.clerk)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"q": "青波 上屋"}, True),
        ({"q": "白浜"}, False),
        ({"state": "draft"}, True),
        ({"state": "adopted"}, False),
        ({"type": TYPE_3}, True),
        ({"port": "aonami"}, True),
        ({"state": "no such state", "sort": "no such order", "page": "no such page"}, True),
        ({"q": "\x00", "port": "\x00", "page": "9" * 30}, True),
        ({"q": "青 " * 2000}, True),
    ],
)
def test_the_list_is_narrowed_by_what_is_asked(cast: Cast, asked: dict[str, str], found: bool) -> None:
    project_create(
        person=cast.clerk,
        port=cast.port,
        district=cast.district,
        types=[TYPE_3],
        edition="h23_06",
        title="新しい積替上屋",
    )
    assert ("新しい積替上屋" in _list(cast.clerk, **asked)) is found


def test_a_search_without_result_says_how_to_go_on(cast: Cast, draft: Project) -> None:
    assert "条件を消して" in _list(cast.clerk, q="どこにもない")


def test_other_authorities_drafts_do_not_exist(cast: Cast, draft: Project) -> None:
    assert draft.title not in _list(cast.stranger)
    assert draft.title not in _list(cast.reviewer)


def test_long_lists_are_cut_into_pages_that_keep_the_search(cast: Cast) -> None:
    for number in range(26):
        project_create(
            person=cast.clerk,
            port=cast.port,
            district=cast.district,
            types=[TYPE_3],
            edition="h23_06",
            title=f"積替上屋{number:02d}",
        )
    first = _list(cast.clerk, q="積替", sort="title")
    assert "積替上屋24" in first
    assert "積替上屋25" not in first
    assert "page=2" in first
    assert "積替上屋25" in _list(cast.clerk, q="積替", sort="title", page=2)
