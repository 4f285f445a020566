"""事業: the task list says how far each section is and what comes next."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from evaluations import workflow
from evaluations.checks import RULES, Case
from evaluations.selectors.section_states import SectionStatus, section_states
from projects.document import Problem
from projects.models import Person, Project
from projects.services.sections import section_save
from tests.integration.cast import Cast


def _page(person: Person, project: Project) -> str:
    client = Client()
    client.force_login(person)
    answer = client.get(reverse("project", kwargs={"project": project.pk}))
    assert answer.status_code == 200
    return answer.content.decode()


def _save(person: Person, project: Project, key: str, payload: Any, unread: Any = None) -> None:
    version = project.sections.get(key=key).version
    section_save(
        person=person,
        project=project,
        key=key,
        payload=payload,
        unread=unread or {},
        expected_version=version,
    )


def _status(project: Project, key: str) -> SectionStatus:
    return next(state.status for state in section_states(project) if state.key == key)


SCHEDULE = {"evaluation_year": 2025, "adoption_year": 2026, "completion_year": 2027}


def test_a_section_nobody_typed_in_is_untouched_even_when_it_was_prefilled(draft: Project) -> None:
    assert draft.sections.get(key="overview").payload != {}
    assert _status(draft, "overview") is SectionStatus.UNTOUCHED


def test_a_section_with_answers_missing_is_begun(cast: Cast, draft: Project) -> None:
    _save(cast.clerk, draft, "schedule", {"adoption_year": 2026})
    assert _status(draft, "schedule") is SectionStatus.BEGUN


def test_a_section_with_every_answer_is_complete(cast: Cast, draft: Project) -> None:
    _save(cast.clerk, draft, "schedule", {**SCHEDULE, "service_years": "38", "service_years_reason": "理由"})
    assert _status(draft, "schedule") is SectionStatus.COMPLETE


def test_a_wrong_answer_is_to_be_mended(cast: Cast, draft: Project) -> None:
    _save(cast.clerk, draft, "schedule", {**SCHEDULE, "completion_year": 2020})
    assert _status(draft, "schedule") is SectionStatus.TO_FIX


def test_text_that_could_not_be_read_is_to_be_mended(cast: Cast, draft: Project) -> None:
    _save(cast.clerk, draft, "schedule", SCHEDULE, {"opening_year": "来年"})
    assert _status(draft, "schedule") is SectionStatus.TO_FIX


def test_a_benefit_that_need_not_arise_may_stay_empty(draft: Project) -> None:
    assert _status(draft, "components/c1/benefits/road_congestion") is SectionStatus.OPTIONAL


def test_the_next_step_of_an_empty_draft_is_its_first_section(cast: Cast, draft: Project) -> None:
    page = _page(cast.clerk, draft)
    assert "「事業の概要」を入力します。" in page
    assert reverse("section", kwargs={"project": draft.pk, "key": "overview"}) in page


def test_what_must_be_mended_comes_before_what_is_empty(cast: Cast, draft: Project) -> None:
    _save(cast.clerk, draft, "schedule", {**SCHEDULE, "completion_year": 2020})
    assert "「事業期間と計算期間」に直すところがあります。" in _page(cast.clerk, draft)


def test_a_returned_case_tells_the_reason_before_anything_else(cast: Cast, case: Project) -> None:
    workflow.request_approval(person=cast.clerk, project=case)
    workflow.approve_and_submit(person=cast.approver, project=case)
    workflow.return_(person=cast.reviewer, project=case, comment="計算書を添付してください。")
    page = _page(cast.clerk, case)
    assert page.index("計算書を添付してください。") < page.index("次にすること")
    assert 'next-step__sentence">差戻しの理由に沿って直します。' in page


def test_a_button_that_does_not_work_says_why_beside_it(cast: Cast, draft: Project) -> None:
    page = _page(cast.clerk, draft)
    assert 'aria-disabled="true" aria-describedby="reason-request_approval"' in page
    assert "まだ提出できません。" in page.partition('id="reason-request_approval"')[2].partition("</p>")[0]


def test_buttons_lines_and_panel_of_a_page_come_from_one_look_at_the_case(
    cast: Cast, case: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[Case] = []

    def look(case: Case) -> Iterator[Problem]:
        looks.append(case)
        yield from ()

    monkeypatch.setitem(RULES, "K001", replace(RULES["K001"], look=look))
    _page(cast.clerk, case)
    assert len(looks) == 1


def test_the_panel_says_what_is_missing_and_leads_there(cast: Cast, draft: Project) -> None:
    panel = _page(cast.clerk, draft).partition('id="result-panel"')[2]
    assert "まだ計算できません。" in panel
    schedule = reverse("section", kwargs={"project": draft.pk, "key": "schedule"})
    assert f"{schedule}#adoption_year" in panel


def test_the_panel_shows_the_ratio_of_the_stored_answers(cast: Cast, case: Project) -> None:
    client = Client()
    client.force_login(cast.clerk)
    panel = client.get(reverse("result_panel", kwargs={"project": case.pk})).content.decode()
    # 3,000,000,000 / 1.04^3 over 1,000,000,000 / 1.04 = 2.77
    assert '<span class="result-panel__value">2.8</span>' in panel
    assert "<html" not in panel


def test_another_authoritys_project_does_not_exist(cast: Cast, draft: Project) -> None:
    client = Client()
    client.force_login(cast.stranger)
    for name in ("project", "result_panel", "result", "year_table_csv", "project_export", "project_history"):
        assert client.get(reverse(name, kwargs={"project": draft.pk})).status_code == 404


def test_an_htmx_fragment_never_holds_a_sign_in_page(client: Client, draft: Project) -> None:
    answer = client.get(reverse("result_panel", kwargs={"project": draft.pk}), headers={"HX-Request": "true"})
    assert (answer.status_code, answer.content) == (401, b"")
