"""The result of what is typed but not yet saved."""

from projects.models import Project
from tests.integration.cast import Cast
from tests.integration.evaluations.section_posts import section_address, signed_in_as, texts_of


def _recompute(cast: Cast, project: Project, key: str, changes: dict[str, str]) -> str:
    texts = {**texts_of(project, key), **changes}
    answer = signed_in_as(cast.clerk).post(section_address(project, key, "section_recompute"), texts)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_unsaved_form_stands_in_for_its_stored_section(cast: Cast, case: Project) -> None:
    # B = 3,000,000,000 / 1.04³, C = 2,000,000,000 / 1.04, so B/C = 1.5 / 1.04² = 1.387
    page = _recompute(cast, case, "costs", {"years.y1.amounts.l1": "2,000,000"})
    assert '<span class="result-panel__value">1.4</span>' in page


def test_nothing_is_stored(cast: Cast, case: Project) -> None:
    before = {one.key: (one.version, one.payload) for one in case.sections.all()}
    _recompute(cast, case, "costs", {"years.y1.amounts.l1": "2,000,000"})
    assert {one.key: (one.version, one.payload) for one in case.sections.all()} == before


def test_a_text_that_cannot_be_read_stops_the_figures_and_is_led_to(cast: Cast, case: Project) -> None:
    page = _recompute(cast, case, "costs", {"years.y1.amounts.l1": "未定"})
    assert "result-panel__value" not in page
    assert f'href="{section_address(case, "costs")}#y1.amounts.l1"' in page
