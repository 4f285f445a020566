"""結果: figures, ranges and the table of years."""

import csv
import io

import pytest
from django.test import Client
from django.urls import reverse

from evaluations import workflow
from projects.models import Person, Project
from projects.services.sections import section_save
from tests.integration.cast import Cast
from tests.linked_pages import linked_page


def _get(person: Person, name: str, project: Project) -> str:
    client = Client()
    client.force_login(person)
    return client.get(reverse(name, kwargs={"project": project.pk})).content.decode()


def _submit(cast: Cast, case: Project) -> None:
    workflow.request_approval(person=cast.clerk, project=case)
    workflow.approve_and_submit(person=cast.approver, project=case)


def test_the_page_shows_ratio_difference_and_their_ranges(cast: Cast, case: Project) -> None:
    """B = 3,000,000,000 / 1.04^3 = 26.67億円, C = 1,000,000,000 / 1.04 = 9.62億円; ±10 % by hand."""
    page = _get(cast.clerk, "result", case)
    for value in ("2.8", "17.1", "26.7", "9.6"):
        assert f'<span class="figure__value">{value}</span>' in page
    seen = linked_page(page).seen
    assert "2.5～3.1" in seen  # demand: 24.00/9.62, 29.34/9.62
    assert "3.1～2.5" in seen  # construction: 26.67/8.65, 26.67/10.58


def test_a_draft_without_figures_says_everything_that_is_missing(cast: Cast, draft: Project) -> None:
    page = _get(cast.clerk, "result", draft)
    assert "結果はまだありません" in page
    assert "「事業採択年度」が未記入です。" in page


def test_a_submitted_case_shows_its_stored_run_and_computes_nothing(
    cast: Cast, case: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    _submit(cast, case)
    monkeypatch.setattr("evaluations.selectors.results.evaluate", None)
    page = _get(cast.reviewer, "result", case)
    assert '<span class="figure__value">2.8</span>' in page
    assert "第1版" in page


def test_a_reviewer_does_not_see_what_the_author_reworks(cast: Cast, case: Project) -> None:
    _submit(cast, case)
    workflow.return_(person=cast.reviewer, project=case, comment="理由")
    version = case.sections.get(key="costs").version
    costs = case.sections.get(key="costs").payload
    costs["years"][0]["amounts"]["l1"] = "2000000000"
    section_save(
        person=cast.clerk, project=case, key="costs", payload=costs, unread={}, expected_version=version
    )
    assert '<span class="figure__value">2.8</span>' in _get(cast.reviewer, "result", case)
    assert '<span class="figure__value">1.4</span>' in _get(cast.clerk, "result", case)


def test_the_csv_gives_every_year_unrounded(cast: Cast, case: Project) -> None:
    rows = list(csv.reader(io.StringIO(_get(cast.clerk, "year_table_csv", case).removeprefix("\ufeff"))))
    assert rows[0][:4] == ["年度", "年度(西暦)", "t", "割引係数"]
    assert rows[1][:3] == ["令和8年度", "2026", "1"]
    assert float(rows[1][3]) == pytest.approx(1 / 1.04, rel=1e-15)
    assert len(rows) == 1 + 2065 - 2026 + 1
    assert {row[1]: row[4] for row in rows[1:]}["2028"] == "3000000000.0"


def test_values_other_than_the_standard_ones_are_listed_with_their_reason(cast: Cast, case: Project) -> None:
    assert "標準値と異なる値は用いていません。" in _get(cast.clerk, "result", case)

    row = case.sections.get(key="costs")
    section_save(
        person=cast.clerk,
        project=case,
        key="costs",
        payload={**row.payload, "tax_rate": "8", "tax_rate_reason": "経過措置による"},
        unread={},
        expected_version=row.version,
    )
    page = _get(cast.clerk, "result", case)

    assert 'sections/costs/#tax_rate">消費税率</a>' in page
    assert "消費税率10%8%経過措置による" in linked_page(page).seen


def test_reductions_of_exhaust_gas_show_their_formula_and_source(cast: Cast, case: Project) -> None:
    """2,000 km x 10 t x 100 trucks x 232 g = 464 t without the project, nothing with it."""
    lorries = {
        "id": "t1",
        "name": "横持ち",
        "case": "w1",
        "source": "vehicles",
        "distance": "2000",
        "load": "10",
        "trips": "100",
        "co2_unit_value": "co2_truck_2017",
    }
    cases = {"cases": [{"id": "w1", "name": "既存の施設"}], "chosen": "w1"}
    for key, payload in (("without_cases", cases), ("emissions", {"carriages": [lorries]})):
        section_save(person=cast.clerk, project=case, key=key, payload=payload, unread={}, expected_version=1)
    page = _get(cast.clerk, "result", case)

    assert "CO₂464.000計算表から" in linked_page(page).seen
    assert "距離 2,000km × 延べ台数 100台/年 × 1台当たりの積載量 10トン/台" in page
    assert "タキゲン エコロジーニュース(2017年度の値)" in page
    assert "「NOxの排出係数」が未記入です。" in page
