"""The numbers of the charts, against those worked out by hand."""

import pytest

from evaluations.presenters.pictures import (
    Cumulative,
    Distribution,
    RateCurve,
    Swing,
    Tornado,
    TwoWay,
    Yearly,
    convergence_chart,
    cumulative_chart,
    distribution_chart,
    rate_chart,
    tornado_chart,
    two_way_chart,
    yearly_chart,
)
from evaluations.presenters.pictures.wording import share_text
from tests.unit.evaluations.presenters.pictures_case import (
    CUMULATIVE,
    CURVE,
    GRID,
    INDICATORS,
    NOT_A_NUMBER,
    OKU,
    RUNNING,
    figures,
    lines,
)


def test_benefits_and_costs_are_summed_by_year() -> None:
    chart = yearly_chart(Yearly.of(figures()))

    assert chart.columns == ("年度", "便益(億円)", "費用(億円)")
    assert chart.rows[:2] == (
        ("令和8年度(2026年度)", "0.00", "100.0"),
        ("令和9年度(2027年度)", "150.0", "0.00"),
    )
    assert (
        "便益は令和9年度(2027年度)に最も大きく150.0億円で、3年間の合計は300.0億円です。" in chart.alternative
    )


def test_where_no_benefit_is_measured_only_costs_are_drawn() -> None:
    assert yearly_chart(Yearly.of(INDICATORS)).columns == ("年度", "費用(億円)")
    unmeasured = RateCurve((), (), (), 0.25, 0.0)
    for chart in (cumulative_chart(Cumulative((), ())), rate_chart(unmeasured)):
        assert chart.picture == ""
        assert chart.alternative.startswith("便益を貨幣換算しない事業のため")


def test_small_amounts_are_shown_in_a_smaller_unit() -> None:
    assert yearly_chart(Yearly((2026,), (5_640_000.0,), (0.0,))).rows == (
        ("令和8年度(2026年度)", "5.6", "0.0"),
    )


def test_the_sum_is_discounted_and_ends_at_the_net_present_value() -> None:
    """-80, +96, +76.8."""
    data = CUMULATIVE

    assert data.sums == pytest.approx((-80 * OKU, 16 * OKU, 92.8 * OKU))
    assert data.payback == 2027
    assert "令和9年度(2027年度)に0以上になり、その後は負になりません。" in cumulative_chart(data).alternative


@pytest.mark.parametrize(
    ("net", "payback"),
    [
        ((-5, 5, 1), 2027),
        ((-5, 6, -2, 3), 2029),
        ((-5, 6, -2), None),
        ((5, -1, 1), None),
    ],
    ids=["exactly 0 counts", "below again in between", "below at the end", "never below"],
)
def test_paid_back_is_the_year_from_which_the_sum_stays_above(
    net: tuple[float, ...], payback: int | None
) -> None:
    assert Cumulative(tuple(range(2026, 2026 + len(net))), net).payback == payback


def test_the_curve_is_the_net_present_value_at_each_rate() -> None:
    """At 0 %: -100 + 150 + 150; at 25 %: 92.8."""
    data = CURVE

    assert data.npvs == pytest.approx((200 * OKU, 92.8 * OKU))
    assert rate_chart(data).rows == (("0.0%", "200.0"), ("25.0%", "92.8"))
    assert "B-Cが0になる割引率は118.6%です。図の範囲の外" in rate_chart(data).alternative


def test_the_widest_inputs_come_first_and_the_rest_stays_in_the_csv() -> None:
    swings = tuple(Swing(f"入力{n}", "下", "上", 1.2 - n / 100, 1.2 + n / 100) for n in range(1, 18))
    data = Tornado("cbr", 1.2, (*swings, Swing("端なし", "下", "上", None, 1.2)))
    chart = tornado_chart(data)

    assert [row[0] for row in chart.rows][:2] == ["1. 入力17", "2. 入力16"]
    assert len(chart.rows) == 15
    assert chart.note.startswith("図と表は、動きの大きい順に15件です。")
    assert len(lines(data)) == 1 + 18


def test_a_net_present_value_around_its_base_is_shown_in_yen() -> None:
    chart = tornado_chart(Tornado("npv", 2e8, (Swing("需要", "-10%", "+10%", -5e7, 4.5e8),)))

    assert chart.rows == (("1. 需要", "-10%", "-0.50", "+10%", "4.5"),)
    assert "高い値(+10%)のとき4.5億円になります。" in chart.alternative


def test_the_grid_counts_what_is_below_one_and_names_the_base_case() -> None:
    chart = two_way_chart(GRID)

    assert chart.rows == (("需要 -10%", "0.99", "0.90"), ("需要 ±0%", "1.10", "−"))
    assert chart.alternative == (
        "基本ケースのB/Cは1.10です。3通りのB/Cは0.90から1.10までです。うち2通りで1を下回ります。"
    )


def test_a_ratio_just_below_one_is_not_printed_as_one() -> None:
    assert two_way_chart(TwoWay((0.0,), (0.0,), ((0.9996,),))).rows == (("需要 ±0%", "0.9996"),)


def test_no_class_holds_both_sides_of_one() -> None:
    """0.9 and 0.999… are below; 1 and 1.3 are not. Without B/C: one."""
    data = Distribution.of([0.9, 0.999999, 1.0, 1.3, NOT_A_NUMBER])

    assert 1.0 in data.edges
    assert (data.total, data.reaching_one, data.missing) == (4, 2, 1)
    assert distribution_chart(data).alternative.startswith("4回のうち2回(50.0%)で、B/Cが1以上です。")


def test_what_lies_too_far_out_for_a_class_counts_in_the_share() -> None:
    data = Distribution((0.8, 1.0, 1.2), (3, 5), missing=1, below=1, above=2)
    chart = distribution_chart(data)
    assert chart.alternative.startswith("11回のうち7回(63.6%)で、B/Cが1以上です。")
    assert chart.note == (
        "B/Cを求められない1回は含めていません。図の範囲より小さい(0.8未満)値が1回あります。"
        "図の範囲より大きい(1.2以上)値が2回あります。"
    )


def test_a_share_reads_all_or_none_only_where_it_is() -> None:
    shares = [0, 0.00001, 0.0004, 0.5, 0.99949, 0.99951, 0.99999, 1]
    assert [share_text(one) for one in shares] == [
        "0.0%", "0.001%", "0.04%", "50.0%", "99.9%", "99.95%", "99.999%", "100.0%",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "ratios", [[1.2], [0.1, 1.1, 1.3], [1.0, 1e20], [-3.0, 1e-9], [2.0001, 2.0002], [1e9, 1e9]]
)
def test_every_scenario_falls_into_one_of_a_few_classes(ratios: list[float]) -> None:
    data = Distribution.of(ratios)

    assert data.total == len(ratios)
    assert len(data.counts) <= 24
    assert distribution_chart(data).picture.startswith("<svg")


def test_the_last_share_is_said_with_its_interval() -> None:
    assert convergence_chart(RUNNING).alternative == (
        "1,000回の試行で、B/Cが1以上になる割合は88.0%です(95%信頼区間は86.0%から90.0%まで)。"
    )
