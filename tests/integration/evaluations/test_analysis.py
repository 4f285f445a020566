"""分析(参考): who sees it, what it is asked, what it answers."""

import csv
import io
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from evaluations import workflow
from evaluations.presenters.analysis.kinds import KINDS
from evaluations.presenters.analysis.page import SECTIONS
from evaluations.stored_comparison import Comparison, Difference
from projects.models import Person, Project
from projects.services.sections import section_save
from tests.integration.cast import Cast
from tests.integration.sheets.conftest import security_case  # noqa: F401  # fixture


def _get(person: Person, project: Project, **asked: Any) -> str:
    client = Client()
    client.force_login(person)
    answer = client.get(reverse("analysis", kwargs={"project": project.pk}), asked)
    assert answer.status_code == 200
    return answer.content.decode()


def _csv(person: Person, project: Project, kind: str, **asked: Any) -> list[dict[str, str]]:
    client = Client()
    client.force_login(person)
    answer = client.get(reverse("analysis_csv", kwargs={"project": project.pk, "kind": kind}), asked)
    assert answer.status_code == 200
    return list(csv.DictReader(io.StringIO(answer.content.decode().removeprefix("\ufeff"))))


def _submit(cast: Cast, case: Project) -> None:
    workflow.request_approval(person=cast.clerk, project=case)
    workflow.approve_and_submit(person=cast.approver, project=case)


def test_the_switching_value_of_demand_is_that_of_a_hand_calculation(cast: Cast, case: Project) -> None:
    """B = 3,000,000,000 / 1.04^3 follows demand, C = 1,000,000,000 / 1.04: B/C is 1 at a factor of 1.04^2 / 3."""
    page = _get(cast.clerk, case)
    assert "0.361倍" in page
    assert "-63.9%" in page
    demand = next(row for row in _csv(cast.clerk, case, "switching") if row["入力(参考)"] == "需要(全体)")
    assert float(demand["切替値(倍率)"]) == pytest.approx(1.04**2 / 3, rel=1e-12)


def test_everything_on_the_page_is_marked_as_reference(cast: Cast, case: Project) -> None:
    page = _get(cast.clerk, case)
    assert page.count("<h2") == page.count('<span class="tag">参考</span></h2>') == len(SECTIONS)
    assert page.count("<figure") == page.count('<span class="tag">参考</span></figcaption>') == 6


def test_the_result_leads_to_the_analysis_and_an_input_to_its_place(cast: Cast, case: Project) -> None:
    client = Client()
    client.force_login(cast.clerk)
    result = client.get(reverse("result", kwargs={"project": case.pk})).content.decode()
    assert f'href="/projects/{case.pk}/analysis/"' in result
    assert f'href="/projects/{case.pk}/sections/costs/#l1"' in _get(cast.clerk, case)


def test_a_reviewer_asks_of_the_revision_and_not_of_what_is_reworked(cast: Cast, case: Project) -> None:
    _submit(cast, case)
    workflow.return_(person=cast.reviewer, project=case, comment="理由")
    row = case.sections.get(key="costs")
    costs = {**row.payload, "years": [{"id": "y1", "year": 2026, "amounts": {"l1": "2000000000"}}]}
    section_save(
        person=cast.clerk, project=case, key="costs", payload=costs, unread={}, expected_version=row.version
    )
    assert "0.361倍" in _get(cast.reviewer, case)
    assert "0.721倍" in _get(cast.clerk, case)


def test_it_is_said_when_other_figures_were_stored_than_are_computed_now(
    cast: Cast, case: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    _submit(cast, case)
    assert "計算し直した結果が異なります" not in _get(cast.reviewer, case)
    changed = Comparison("1", "2", (Difference(("cbr",), 2.8, 2.9),))
    monkeypatch.setattr("evaluations.selectors.explanations.compared", lambda *_: changed)
    assert "計算し直した結果が異なります" in _get(cast.reviewer, case)


@pytest.mark.parametrize("person", ["stranger", "reviewer", "decider", "admin"])
def test_a_draft_of_others_does_not_exist(cast: Cast, case: Project, person: str) -> None:
    client = Client()
    client.force_login(getattr(cast, person))
    for name, kwargs in (("analysis", {}), ("analysis_csv", {"kind": "grid"}), ("analysis_pdf", {})):
        assert client.get(reverse(name, kwargs={"project": case.pk, **kwargs})).status_code == 404


def test_a_draft_without_figures_says_what_is_missing(cast: Cast, draft: Project) -> None:
    assert "「事業採択年度」が未記入です。" in _get(cast.clerk, draft)
    client = Client()
    client.force_login(cast.clerk)
    address = reverse("analysis_csv", kwargs={"project": draft.pk, "kind": "grid"})
    assert client.get(address).status_code == 409


def test_a_case_assessed_by_indicators_is_told_why_there_is_no_analysis(
    cast: Cast,
    security_case: Project,  # noqa: F811
) -> None:
    assert "便益を金額で計測していません" in _get(cast.clerk, security_case)
    client = Client()
    client.force_login(cast.clerk)
    for name, kwargs in (("analysis_csv", {"kind": "grid"}), ("analysis_pdf", {})):
        answer = client.get(reverse(name, kwargs={"project": security_case.pk, **kwargs}))
        assert answer.headers["Location"] == reverse("analysis", kwargs={"project": security_case.pk})


HOSTILE = '"><script>alert(1)</script>\x00=1+1'


@pytest.mark.parametrize(
    "asked",
    [
        {"change": "abc", "step": "-5", "rate1-rate": "1e9", "rate1-source": "a"},
        {"change": "0", "step": "31", "rate1-rate": "-100", "rate1-source": "a"},
        {"change": "9" * 400, "rate1-rate": "9" * 30, "rate1-source": "あ" * 5000},
        {"q": HOSTILE, "group": HOSTILE, "switching_sort": HOSTILE, "tornado_page": HOSTILE},
        {"rate1-rate": HOSTILE, "rate1-source": HOSTILE, "rate9-rate": "1", "change": HOSTILE},
        {"switching_page": "9" * 30, "tornado_sort": "--cbr", "page": "2", "unknown": "a"},
    ],
)
def test_nothing_that_is_asked_breaks_the_page_or_a_file(
    cast: Cast, case: Project, asked: dict[str, str]
) -> None:
    page = _get(cast.clerk, case, **asked)
    assert "<script>alert" not in page
    for kind in KINDS:
        _csv(cast.clerk, case, kind, **asked)


def test_a_rate_needs_its_source_and_a_source_its_rate(cast: Cast, case: Project) -> None:
    page = _get(
        cast.clerk,
        case,
        **{"rate1-rate": "2", "rate2-source": "資料A", "rate3-rate": "-100", "rate3-source": "資料B"},
    )
    assert '<p class="field__error" id="id_rate1-source_error">この割引率を示した資料の名称を' in page
    assert '<p class="field__error" id="id_rate2-rate_error">割引率を記入してください。' in page
    assert '<p class="field__error" id="id_rate3-rate_error">割引率(%)は-99%から1,000%まで' in page
    for typed in ('value="2"', 'value="資料A"', 'value="-100"', 'value="資料B"'):
        assert typed in page


def test_a_rate_with_its_source_discounts_the_case_anew(cast: Cast, case: Project) -> None:
    """At 2 %: B = 3,000,000,000 / 1.02^3, C = 1,000,000,000 / 1.02."""
    asked = {"rate1-rate": "２％", "rate1-source": "指針(架空)"}
    assert '<th scope="row">2%</th><td class="number">28.3</td><td class="number">9.8</td>' in _get(
        cast.clerk, case, **asked
    )
    (row,) = _csv(cast.clerk, case, "rates", **asked)
    assert float(row["B/C"]) == pytest.approx(3 / 1.02**2, rel=1e-12)
    assert (row["割引率(%)(参考)"], row["出典"]) == ("2.0", "指針(架空)")


def test_a_sum_beyond_all_digits_is_not_printed(cast: Cast, case: Project) -> None:
    """3,000,000,000 in 2065 count 100^40 times at -99 %."""
    row = case.sections.get(key="components/c1/benefits/transport")
    stream = {
        **row.payload["annual_stream"],
        "years": [{"id": "y1", "year": 2065, "amounts": {"l1": "3000000000"}}],
    }
    section_save(
        person=cast.clerk,
        project=case,
        key="components/c1/benefits/transport",
        payload={**row.payload, "annual_stream": stream},
        unread={},
        expected_version=row.version,
    )
    page = _get(cast.clerk, case, **{"rate1-rate": "-99", "rate1-source": "a"})
    assert '<th scope="row">-99%</th><td class="number">−</td>' in page
    assert "金額が大きすぎるため示しません。" in page


def test_the_chosen_change_and_step_are_used_and_kept_by_the_other_forms(cast: Cast, case: Project) -> None:
    page = _get(cast.clerk, case, change="25", step="5", q="上屋")
    assert "1つずつ25%減らした場合" in page
    assert "需要 +15%" in page
    assert page.count('<input type="hidden" name="change" value="25">') == 3
    assert page.count('<input type="hidden" name="q" value="上屋">') == 3
    demand = next(
        row
        for row in _csv(cast.clerk, case, "tornado", change="25")
        if row["入力(±25%)(参考)"] == "需要(全体)"
    )
    assert (demand["低い値の倍率"], demand["高い値の倍率"]) == ("0.75", "1.25")


def test_the_lists_are_narrowed_and_ordered_as_asked(cast: Cast, case: Project) -> None:
    names = [row["入力(参考)"] for row in _csv(cast.clerk, case, "switching", switching_sort="-name")]
    assert names == sorted(names, reverse=True)
    found = [row["入力(参考)"] for row in _csv(cast.clerk, case, "switching", q="ｿﾞﾝｻﾞｲｼﾅｲ")]
    assert found == []
    assert "条件に合う入力は見つかりませんでした" in _get(cast.clerk, case, q="ｿﾞﾝｻﾞｲｼﾅｲ")
    costs = {row["区分"] for row in _csv(cast.clerk, case, "switching", group="費用")}
    assert costs == {"費用"}
    page = _get(cast.clerk, case, switching_sort="name")
    assert 'aria-sort="ascending"><a href="?switching_sort=-name#switching">入力</a>' in page


def test_the_years_of_a_delay_and_the_benefits_left_out_are_files_too(cast: Cast, case: Project) -> None:
    """A year later: B = 3,000,000,000 / 1.04^4. Without its one benefit the case earns nothing."""
    first = _csv(cast.clerk, case, "delays")[0]
    assert float(first["B(円)"]) == pytest.approx(3e9 / 1.04**4, rel=1e-12)
    assert (first["遅れ(年)(参考)"], first["供用開始年度"]) == ("1", "2029")
    (item,) = _csv(cast.clerk, case, "items")
    assert (float(item["B(円)"]), item["EIRRの状態"]) == (0.0, "なし")


def test_a_kind_nobody_knows_does_not_exist(cast: Cast, case: Project) -> None:
    client = Client()
    client.force_login(cast.clerk)
    address = reverse("analysis_csv", kwargs={"project": case.pk, "kind": "secret"})
    assert client.get(address).status_code == 404
