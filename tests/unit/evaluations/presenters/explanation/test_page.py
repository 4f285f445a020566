"""The page of a figure: its step with numbers, the steps beneath, the way down to what was entered, and no endless page."""

from collections import deque

import numpy as np

from evaluations.presenters.explanation import explanation_page
from evaluations.presenters.explanation.formula import text_of
from evaluations.presenters.explanation.page import MOST_STEPS, ON_ONE_PAGE
from evaluations.presenters.explanation.steps import Step, TermLine
from projects.units import Quantity, total
from tests.unit.evaluations.presenters.explanation.scenes import PROJECT, scene, scene_about, term_named


def step(figure: str, name: str, case: str = "type3_by_routes") -> Step:
    """The step of a term behind a figure, as its own page shows it."""
    about = scene(figure, case)
    found = explanation_page(about, term=term_named(about, name)).step
    assert found is not None
    return found


def test_a_ratio_is_benefit_by_cost_with_numbers_and_result() -> None:
    """2,183,184,875.95 ÷ 1,657,196,547.64 = 1.31739647 (see type3_by_routes.yaml)."""
    page = explanation_page(scene("cbr"))

    assert page.printed is not None
    assert (page.title, page.printed.text, page.circumstances) == ("費用便益比(B/C)", "1.3", "")
    assert page.step is not None
    assert text_of(page.step.formula) == "総便益(B) ÷ 総費用(C)"
    assert text_of(page.step.numbers) == "2,183,184,876円 ÷ 1,657,196,548円"
    assert page.step.result.text == "1.317396"
    assert [link.text for link in page.step.clauses] == ["Ⅱ 1.7(2) a"]
    assert [one.name for one in page.steps[:2]] == ["総便益(B)", "総費用(C)"]


def test_a_leg_is_charged_by_vehicles_trips_and_its_net_rate() -> None:
    """60,000 トン × 70 % ÷ 10 トン × 2 × 33,000 ÷ 1.1 円 = 252,000,000 円 in the target year 2030."""
    leg = step("cbr", "トラックの輸送費用")

    assert (
        text_of(leg.formula) == "輸出雑貨: 別地区 ÷ 1台当たりの積載量 × 実車1回当たりの課金回数 × 単価(税抜)"
    )
    assert text_of(leg.numbers) == "42,000トン/年 ÷ 10トン/台 × 2 × 30,000円/台"
    assert (leg.result.text, leg.year) == ("252,000,000円/年", "令和12年度")
    assert text_of(step("cbr", "単価(税抜)").numbers) == "33,000円/台 ÷ (1 + 0.1)"


def test_a_scenario_shows_its_own_numbers() -> None:
    """需要-10%: B 1,965,907,833.58, C as it was; 42,000 × 0.9 = 37,800 トン on the leg."""
    page = explanation_page(scene("sensitivity/demand/low/cbr"))
    assert page.step is not None
    assert page.circumstances == "需要-10%の場合"
    assert text_of(page.step.numbers) == "1,965,907,834円 ÷ 1,657,196,548円"
    moved = step("sensitivity/demand/low/cbr", "輸出雑貨の貨物量")
    assert text_of(moved.numbers) == "60,000トン/年 × 1 × 0.9"
    assert [line.origin.kind for line in moved.terms if line.name == "需要の変動"] == ["感度分析の変動"]


def test_a_present_value_lists_every_year_with_its_product() -> None:
    """2028: 71,204,000 × 0.8889963587 = 63,300,096.73; the products add up to 2,172,770,423.71."""
    found = step("cbr", "輸送便益(輸送コストの削減額)の現在価値")

    assert text_of(found.formula) == "Σ (輸送便益(輸送コストの削減額) × 割引係数)"
    assert found.numbers == ()
    assert found.years is not None
    rows = {year: values for year, _, values in found.years.rows}
    assert len(rows) == 40
    assert rows["令和10"] == ("71,204,000", "0.8889964", "63,300,097")
    assert found.years.total == "2,172,770,424円"


def test_whoever_clicks_on_reaches_the_rate_of_a_leg_with_its_source_and_its_page() -> None:
    about = scene("cbr")
    waiting, seen, clicks = deque([(about.root.id, 0)]), set[str](), dict[str, int]()
    given: dict[str, TermLine] = {}
    while waiting:
        term_id, depth = waiting.popleft()
        if term_id in seen:
            continue
        seen.add(term_id)
        page = explanation_page(about, term=about.terms.find(term_id))
        assert page.step is not None
        for shown in (page.step, *page.steps):
            clicks.setdefault(shown.id, depth)
            given |= {line.anchor: line for line in shown.given}
            waiting.extend((line.id, depth + 1) for line in shown.terms if line.href.startswith("?term="))
    computed = {one.id for one in about.terms if one.operands and one.quantity.label}
    assert computed <= clicks.keys(), "every computed term has been on a page"
    assert max(clicks.values()) <= 4, "few clicks lead down to what was entered"
    values = [
        line for line in given.values() if line.name == "時間価値" and line.amount.text == "200円/トン・時"
    ]
    assert values
    assert values[0].origin.source == "架空(例示)"
    assert values[0].origin.where.text.startswith("便益: 輸送便益: ")
    assert values[0].origin.where.url.endswith(".time_value")


def test_a_rate_read_off_a_table_shows_the_distance_the_table_and_how_surely_it_is_known() -> None:
    """表2-2-16: 10,980 円/台 for 15 km."""
    about = scene("cbr", "haulage_by_registry")
    reading = next(one for one in about.terms if one.quantity.table and about.at(one.operands[0], 0) == 15)
    found = explanation_page(about, term=reading).step
    assert found is not None
    assert text_of(found.formula) == f"表「{found.name}」の 距離 に当たる値"
    assert text_of(found.numbers) == f"表「{found.name}」の 15km に当たる値"
    assert found.table is not None
    assert (found.table.kind, found.table.standing) == ("原単位", "公表資料・確定")
    assert found.table.where.url == "/manuals/h23_06/unit-values/haulage_truck/"
    assert found.table.source.endswith("表2-2-16")
    assert found.result.text == "10,980円/台"


def test_decisions_of_this_system_lead_to_their_reasons() -> None:
    page = explanation_page(scene("years/last"))

    assert page.step is not None
    assert [(one.text, one.url) for one in page.step.clauses] == [
        ("本システムの解釈 T3", "/manuals/h23_06/interpretations/#T3")
    ]
    assert text_of(page.step.numbers) == "令和10年度(2028年度) + 38年 - 1年"


def test_the_internal_rate_is_shown_to_make_the_sum_nothing() -> None:
    """6.5934270 % (see type3_by_routes.yaml)."""
    page = explanation_page(scene("eirr"))

    assert page.step is not None
    assert text_of(page.step.formula) == "Σ ((各年度の便益-費用) ÷ (1 + i)^(t)) = 0 となる i"
    assert page.step.result.text == "6.593427%"
    assert page.rate is not None
    assert page.rate.roots == ("6.593427%",)
    assert "0とみなせます" in page.rate.sentences[0]
    assert page.step.years is not None
    first = next(iter(page.step.years.rows))
    assert first[2] == ("-630,000,000", "-630,000,000")  # t = 0


def test_very_many_terms_are_paged_and_very_deep_ones_stay_on_pages_of_their_own() -> None:
    terms = [Quantity(float(number), "円", f"項{number}") for number in range(3000)]
    wide = explanation_page(scene_about(total(terms).named("合計")), page=60)
    assert wide.step is not None
    assert (wide.pages, wide.page) == (60, 60)
    assert [line.name for line in wide.step.terms] == [f"項{number}" for number in range(2950, 3000)]
    assert len(wide.step.formula) < 2 * ON_ONE_PAGE

    deep = Quantity(np.array(1.0), "円", "0段目")
    for level in range(1, 4000):
        deep = (deep + Quantity(1.0, "円", "一")).named(f"{level}段目")
    about = scene_about(deep)
    bottom = term_named(about, "1段目")
    page = explanation_page(about, term=bottom)
    assert len(page.path) < 12
    assert page.path[-1].text == "1段目"
    assert len(explanation_page(about).steps) <= MOST_STEPS


def test_a_figure_that_was_entered_has_its_origin_instead_of_a_formula() -> None:
    page = explanation_page(scene("years/adoption"))

    assert page.step is None
    assert [(line.name, line.amount.text, line.origin.where.url) for line in page.given] == [
        ("事業採択年度", "令和8年度(2026年度)", f"/projects/{PROJECT.pk}/sections/schedule/#adoption_year")
    ]
