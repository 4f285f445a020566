"""How the charts stand on a page, in print and in a CSV: harmless, and never without words."""

import io
from dataclasses import replace
from html.parser import HTMLParser

import pikepdf
import pytest
from django.template.loader import render_to_string

from evaluations.presenters.pictures import (
    Actual,
    Chart,
    ChartData,
    Convergence,
    Cumulative,
    Distribution,
    Running,
    Swing,
    Tornado,
    TwoWay,
    Volumes,
    Yearly,
    chart_csv,
    convergence_chart,
    cumulative_chart,
    distribution_chart,
    rate_chart,
    tornado_chart,
    two_way_chart,
    volume_chart,
    yearly_chart,
)
from sheets.rendering.pdf import write_pdf
from tests.unit.evaluations.presenters.pictures_case import (
    CURVE,
    DATA,
    NOT_A_NUMBER,
    OKU,
    SWING,
    TORNADO,
    all_charts,
    figures,
    lines,
)


class Page(HTMLParser):
    """The ids and the attributes that the policy forbids."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.forbidden: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.forbidden += [name for name, _ in attrs if name == "style" or name.startswith("on")]
        self.forbidden += [tag] if tag in {"style", "script"} else []


@pytest.mark.parametrize(
    "chart",
    [
        yearly_chart(Yearly((2026,), (NOT_A_NUMBER,), (1e8,))),
        cumulative_chart(Cumulative((2026,), (float("inf"),))),
        rate_chart(replace(CURVE, official_npv=NOT_A_NUMBER)),
        convergence_chart(Convergence((Running(9, NOT_A_NUMBER, 0.1, 0.2),))),
        volume_chart(Volumes("雑貨", "TEU/年", (Actual(2024, 1e300, ""),), ()), key="cargo"),
    ],
    ids=lambda chart: chart.key,
)
def test_numbers_that_are_none_leave_a_sentence_and_the_table(chart: Chart) -> None:
    assert chart.picture == ""
    assert chart.alternative.startswith("数として求められない値があるため")
    assert chart.rows


@pytest.mark.parametrize(
    "chart",
    [
        yearly_chart(Yearly((), (), ())),
        tornado_chart(Tornado("cbr", None, (SWING,))),
        tornado_chart(Tornado("cbr", 1.2, (Swing("端なし", "下", "上", None, NOT_A_NUMBER),))),
        two_way_chart(TwoWay((0.0,), (0.0,), ((None,),))),
        distribution_chart(Distribution.of([NOT_A_NUMBER])),
        convergence_chart(Convergence(())),
        volume_chart(Volumes("雑貨", "TEU/年", (), ()), key="cargo"),
    ],
    ids=lambda chart: chart.key,
)
def test_nothing_to_show_is_said(chart: Chart) -> None:
    assert (chart.picture, chart.rows) == ("", ())
    assert chart.alternative == "図に示す値がまだありません。"


@pytest.mark.parametrize("years", [1, 200])
def test_a_year_and_two_hundred_years_are_drawn(years: int) -> None:
    span, amounts = tuple(range(2001, 2001 + years)), tuple(float(n - 3) * OKU for n in range(years))

    assert yearly_chart(Yearly(span, amounts, amounts)).picture.startswith("<svg")
    assert cumulative_chart(Cumulative(span, amounts)).picture.startswith("<svg")


def test_all_charts_stand_on_one_page_without_breaking_the_policy_or_sharing_an_id() -> None:
    page = Page("".join(render_to_string("evaluations/chart.html", {"chart": one}) for one in all_charts()))

    assert len(page.ids) == len(set(page.ids)) == 16
    assert page.forbidden == []


def test_a_page_marks_what_is_for_reference_and_offers_the_csv_by_the_name_of_the_chart() -> None:
    chart = tornado_chart(TORNADO)
    plain = render_to_string("evaluations/chart.html", {"chart": chart})
    full = render_to_string(
        "evaluations/chart.html", {"chart": chart, "reference": True, "csv_url": "/a.csv?b&c"}
    )

    assert "参考" not in plain
    assert "CSVで保存" not in plain
    assert '<span class="tag">参考</span>' in full
    assert (
        f'<a href="/a.csv?b&amp;c">CSVで保存<span class="visually-hidden">({chart.title})</span></a>' in full
    )


@pytest.mark.parametrize("data", DATA.values(), ids=DATA.keys())
def test_the_csv_is_for_offices_has_a_cell_for_each_heading_and_no_formula(data: ChartData) -> None:
    assert chart_csv(data).startswith("\ufeff")
    heading, *rest = lines(data)
    assert rest
    assert {len(line) for line in rest} == {len(heading)}
    assert not [cell for line in rest for cell in line if cell.startswith(("=", "@", "+"))]


def test_the_csv_is_not_rounded_and_empty_where_there_is_no_number() -> None:
    assert lines(TwoWay((-0.1,), (0.0, 0.1), ((1 / 3, None),)))[1:] == [
        ["-0.1", "0.0", "0.3333333333333333"],
        ["-0.1", "0.1", ""],
    ]


def test_the_drawing_and_its_name_are_in_a_printed_document() -> None:
    chart = yearly_chart(Yearly.of(figures()))
    page = f'<html lang="ja"><head><title>例</title></head><body>{chart.picture}</body></html>'
    with pikepdf.open(io.BytesIO(write_pdf(page, {}))) as pdf:
        names = [str(one.Alt) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one]
        fonts = {str(font.BaseFont)[8:] for font in pdf.pages[0].Resources.Font.values()}

    assert names == ["年度ごとの便益と費用の図。内容は下の文と表にあります。"]
    assert fonts == {"BIZ-UDPGothic"}
