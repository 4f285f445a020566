"""Charts that pass the strict policy and say in words what they show (ADR 7)."""

from xml.etree import ElementTree

import pytest

from evaluations.charts import Series, year_chart

SVG = "{http://www.w3.org/2000/svg}"
PAST = Series("実績", "dots", [(2020, 100.0), (2022, 150.0)])
FUTURE = Series("予測", "dashes", [(2028, 120.0), (2030, 200.0), (2060, 200.0)])


def drawn(*series: Series, alternative: str = "図") -> ElementTree.Element:
    return ElementTree.fromstring(year_chart(series, alternative=alternative))


def test_a_drawing_has_neither_style_nor_script() -> None:
    for element in drawn(PAST, FUTURE).iter():
        assert element.tag.removeprefix(SVG) in {"svg", "g", "rect", "line", "path", "circle", "text"}
        assert "style" not in element.attrib
        assert not [name for name in element.attrib if name.startswith("on")]


def test_its_words_are_read_out_and_escaped() -> None:
    root = drawn(PAST, alternative='「<b>"食品" & 部品」の図')

    assert root.attrib["role"] == "img"
    assert root.attrib["aria-label"] == '「<b>"食品" & 部品」の図'


def test_past_and_forecast_differ_by_their_marks() -> None:
    root = drawn(PAST, FUTURE)

    assert len(root.findall(f".//{SVG}circle")) == 2
    assert [path.attrib["stroke-dasharray"] for path in root.findall(f".//{SVG}path")] == ["6 3"]
    assert {"実績(点)", "予測(破線)"} <= {text.text for text in root.findall(f".//{SVG}text")}


def test_the_scale_begins_at_zero_so_that_heights_compare() -> None:
    """100 and 150 over a floor of 0: the second dot stands half as high again as the first."""
    root = drawn(PAST)
    ticks = {text.text: float(text.attrib["y"]) for text in root.findall(f".//{SVG}text")}
    first, second = (float(dot.attrib["cy"]) for dot in root.findall(f".//{SVG}circle"))

    assert (ticks["0"] - second) / (ticks["0"] - first) == pytest.approx(1.5)


@pytest.mark.parametrize("value", [0.0, 0.4, 7.0, 1e21])
def test_one_point_of_any_size_is_drawn(value: float) -> None:
    assert len(drawn(Series("実績", "dots", [(2020, value)])).findall(f".//{SVG}circle")) == 1


def test_nothing_to_show_is_no_drawing() -> None:
    assert year_chart([Series("実績", "dots", [])], alternative="図") == ""
