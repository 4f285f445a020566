"""Drawings that pass the strict policy, say in words what they are, and are true to their numbers (ADR 7)."""

from xml.etree import ElementTree

import pytest

from evaluations.charts import (
    ACCENT,
    INK,
    Bar,
    Cell,
    Entry,
    Plot,
    Upright,
    amount_scale,
    drawable,
    matrix,
    round_scale,
    text_width,
    tornado,
    wrapped,
    year_scale,
)
from evaluations.charts.svg import WIDTH

SVG = "{http://www.w3.org/2000/svg}"
YEARS = year_scale(2020, 2030)


def plot(highest: float = 200, lowest: float = 0) -> Plot:
    return Plot(YEARS, amount_scale([lowest, highest]), x_name="年度", y_name="億円")


def parsed(drawing: str) -> ElementTree.Element:
    return ElementTree.fromstring(drawing)


def drawn(one: Plot, title: str = "例") -> ElementTree.Element:
    return parsed(one.drawn(title=title))


def found(root: ElementTree.Element, tag: str) -> list[ElementTree.Element]:
    return root.findall(f".//{SVG}{tag}")


def heights(root: ElementTree.Element) -> list[float]:
    """How high the dots stand over the line of 0."""
    zero = next(float(words.attrib["y"]) for words in found(root, "text") if words.text == "0")
    return [zero - float(dot.attrib["cy"]) for dot in found(root, "circle")]


def everything() -> list[str]:
    full = Plot(
        YEARS,
        amount_scale([-5, 9]),
        x_name="年度",
        y_name="億円",
        key=[Entry("line", "便益"), Entry("pale", "幅")],
    )
    full.columns([(2020, 5), (2021, -5)])
    full.column(2022, 2023, 4, hatch=True)
    full.area([(2020, 0), (2030, 0)], [(2020, -3), (2030, 9)])
    full.line([(2020, -3), (2030, 9)], dashes="6 3")
    full.dots([(2024, 3)])
    full.rule(2025, "境")
    full.mark(2026, 5, "印", right=True, below=False)
    full.name_above(2024, 3, "点")
    full.names_at_end(2030, [("便益", 9, ACCENT)])
    bars = tornado(
        [Bar("需要", 0.5, 2, "0.50", "2.00")], base=Upright(1.2, "基本"), limit=Upright(1, "境"), title="例"
    )
    cells = matrix(
        [[Cell("0.90", below=True), Cell("1.10", base=True)]],
        rows=("需要", ["±0%"]),
        columns=("建設費", ["±0%", "+10%"]),
        key=[Entry("frame", "基本ケース")],
        title="例",
    )
    return [full.drawn(title="例"), bars, cells]


@pytest.mark.parametrize("drawing", everything(), ids=["plot", "tornado", "matrix"])
def test_a_drawing_has_neither_style_nor_script_nor_ids_that_could_meet_on_a_page(drawing: str) -> None:
    for element in parsed(drawing).iter():
        assert element.tag.removeprefix(SVG) in {
            "svg",
            "title",
            "g",
            "rect",
            "line",
            "path",
            "circle",
            "text",
        }
        assert not {"style", "id", "href"} & set(element.attrib)
        assert not [name for name in element.attrib if name.startswith("on")]


@pytest.mark.parametrize("drawing", everything(), ids=["plot", "tornado", "matrix"])
def test_every_text_names_its_font_because_a_pdf_hands_none_down(drawing: str) -> None:
    assert all(
        words.attrib["font-family"].startswith("BIZ UDPGothic,") for words in found(parsed(drawing), "text")
    )


def test_its_name_is_read_out_and_escaped() -> None:
    root = drawn(plot(), title='「<b>"食品" & 部品」')

    assert root.attrib["role"] == "img"
    assert root.attrib["aria-label"].startswith('「<b>"食品" & 部品」の図。')
    assert [title.text for title in root.findall(f"{SVG}title")] == [root.attrib["aria-label"]]


def test_heights_compare_from_zero_up_and_down() -> None:
    one = plot(highest=150, lowest=-50)
    one.dots([(2020, 100), (2022, 150), (2024, -50)])
    first, second, below = heights(drawn(one))

    assert second / first == pytest.approx(1.5, abs=0.01)
    assert below / first == pytest.approx(-0.5, abs=0.01)


def test_columns_stand_on_zero_on_either_side() -> None:
    one = plot(highest=100, lowest=-50)
    one.columns([(2020, 100), (2021, -50)])
    up, down = (column for column in found(drawn(one), "rect") if column.attrib["fill"] == "#999999")

    assert float(up.attrib["y"]) + float(up.attrib["height"]) == float(down.attrib["y"])
    assert float(up.attrib["height"]) == pytest.approx(2 * float(down.attrib["height"]), abs=0.02)


@pytest.mark.parametrize("value", [0.0, 0.4, 7.0, 1e21])
def test_one_point_of_any_size_is_drawn(value: float) -> None:
    one = plot(highest=value)
    one.line([(2020, value)])

    assert len(found(drawn(one), "circle")) == 1


@pytest.mark.parametrize("values", [[], [float("nan")], [1.0, float("inf")], [1.0, None], [1e300]])
def test_what_cannot_stand_on_a_scale_is_not_drawable(values: list[float | None]) -> None:
    assert not drawable(values)


@pytest.mark.parametrize(("low", "high"), [(1, 1 + 1e-12), (0, 1e-12), (-1e21, 1e21), (3, 3), (99.99, 100)])
def test_any_two_ends_have_a_few_round_values_around_them(low: float, high: float) -> None:
    scale = round_scale(low, high)

    assert scale.low <= low < scale.high
    assert scale.high >= high
    assert 2 <= len(scale.ticks) <= 10


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        (2026, 2026, ["2026"]),
        (2026, 2032, ["2026", "2028", "2030", "2032"]),
        (2026, 2065, ["2030", "2040", "2050", "2060"]),
        (2001, 2200, ["2050", "2100", "2150", "2200"]),
    ],
)
def test_a_few_round_years_are_named(first: int, last: int, names: list[str]) -> None:
    assert year_scale(first, last).names == names


def test_names_at_the_end_of_near_lines_do_not_overlap() -> None:
    one = plot()
    one.names_at_end(2030, [("便益", 0.2, ACCENT), ("費用", 0, INK)])
    levels = [
        float(words.attrib["y"]) for words in found(drawn(one), "text") if words.text in {"便益", "費用"}
    ]

    assert levels[0] - levels[1] >= 13


def test_bars_reach_from_the_base_to_both_ends() -> None:
    """Base 1, ends 0.5 and 2: twice as far to the right as to the left."""
    bars = [Bar("需要", 0.5, 2, "0.50", "2.00")]
    root = parsed(tornado(bars, base=Upright(1, "基本"), limit=Upright(9, "境"), title="例"))
    low, high = (float(dot.attrib["cx"]) for dot in found(root, "circle")[-2:])
    base = float(found(root, "line")[-1].attrib["x1"])

    assert (high - base) / (base - low) == pytest.approx(2, abs=0.001)


def test_what_is_below_the_limit_is_told_apart_without_colour() -> None:
    cells = [[Cell("0.90", below=True), Cell("1.10")], [Cell("1.00"), Cell("-", known=False)]]
    root = parsed(matrix(cells, rows=("a", ["b", "c"]), columns=("d", ["e", "f"]), key=(), title="例"))

    assert len(found(root, "path")) == 1


def test_a_long_name_breaks_into_two_lines_and_says_that_there_is_more() -> None:
    lines = wrapped("輸出雑貨のトレーラーの借上げ(実施しない場合の経路)" * 3, WIDTH, 2)

    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(text_width(line) <= WIDTH + 13 for line in lines)
