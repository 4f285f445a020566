"""What stops the computation is named once, under its section and with its row."""

import re
from typing import Any

from django.urls import reverse

from evaluations.selectors.results import draft_result
from evaluations.selectors.section_states import section_states
from projects.models import Project
from projects.services.sections import section_save
from tests.integration.cast import Cast
from tests.integration.evaluations.section_posts import section_address, signed_in_as, texts_of

COSTS: dict[str, Any] = {
    "lines": [{"id": "l1", "name": "上屋工事", "kind": "works", "tax": "excluded"}],
    "years": [{"id": "y1", "year": 2026, "amounts": {"l1": "1000"}}],
    "operation": [{"id": "o1", "name": "電気代"}, {"id": "o2", "name": "補修"}],
}


def _save(cast: Cast, project: Project, unread: dict[str, str] | None = None) -> None:
    section_save(
        person=cast.clerk,
        project=project,
        key="costs",
        payload=COSTS,
        unread=unread or {},
        expected_version=1,
    )


def _panel(page: str) -> str:
    return page.partition('id="result-panel"')[2]


def test_an_answer_that_cannot_be_read_is_not_missing_as_well(cast: Cast, draft: Project) -> None:
    _save(cast, draft, {"o1.annual": "約12億"})
    places = [str(problem.place) for problem in draft_result(draft).problems]
    assert places.count("costs#o1.annual") == 1
    assert "costs#o2.annual" in places


def test_the_task_list_counts_an_unreadable_answer_once(cast: Cast, draft: Project) -> None:
    _save(cast, draft)
    missing = next(state for state in section_states(draft) if state.key == "costs")
    draft.sections.filter(key="costs").update(unread={"o1.annual": "約12億"})
    unread = next(state for state in section_states(draft) if state.key == "costs")
    assert len(unread.findings) + unread.unread == len(missing.findings)


def test_an_answer_that_cannot_be_read_is_named_once_while_it_is_typed(cast: Cast, draft: Project) -> None:
    _save(cast, draft)
    texts = {**texts_of(draft, "costs"), "operation.o1.annual": "約12億"}
    answer = signed_in_as(cast.clerk).post(section_address(draft, "costs", "section_recompute"), texts)
    assert _panel(answer.content.decode()).count(f'{section_address(draft, "costs")}#o1.annual"') == 1


def test_equal_sentences_are_told_apart_by_their_rows(cast: Cast, draft: Project) -> None:
    _save(cast, draft)
    page = signed_in_as(cast.clerk).get(reverse("result", kwargs={"project": draft.pk})).content.decode()
    for row, name in (("o1", "電気代"), ("o2", "補修")):
        link = re.search(rf'#{row}\.annual">(.*?)</a>', page)
        assert link is not None
        assert f"管理運営費: {name}</span>" in link[1]


def test_the_panel_names_five_and_counts_the_rest(cast: Cast, draft: Project) -> None:
    _save(cast, draft)
    total = len(draft_result(draft).problems)
    url = reverse("result_panel", kwargs={"project": draft.pk})
    panel = signed_in_as(cast.clerk).get(url).content.decode()
    assert panel.count("<li><a href=") == 5
    assert f"ほか{total - 5}件" in panel
    assert panel.index("事業期間と計算期間") < panel.index("施設")
