"""The elements of a drawing: presentation attributes only, which the strict policy lets through (ADR 7)."""

from collections.abc import Iterable
from xml.etree import ElementTree

from django.utils.safestring import SafeString, mark_safe

from evaluations.charts.letters import LETTER

Element = ElementTree.Element
WIDTH = 360  # small, so that letters stay readable when the drawing shrinks to a narrow screen
INK, SOFT, MIDDLE, FAINT, PAPER = "#1a1a1a", "#4d4d4d", "#999999", "#d8d8db", "#ffffff"
ACCENT, PALE = "#264af4", "#d9e6ff"  # their tones differ in grey print from each other and from MIDDLE
FONT = "BIZ UDPGothic, BIZ UDPゴシック, Hiragino Sans, Hiragino Kaku Gothic ProN, Meiryo, sans-serif"
"""Named in every text: the renderer of the PDF hands no font of the page down to a drawing."""
_HATCH_STEP = 6


def shape(tag: str, **attributes: str | float) -> Element:
    """An element; `stroke_width=2` is written stroke-width="2", numbers with two decimals at most."""
    return Element(tag, {name.replace("_", "-"): _written(value) for name, value in attributes.items()})


def text(
    words: str, x: float, y: float, *, anchor: str = "start", colour: str = INK, size: int = LETTER
) -> Element:
    """One line of words with its baseline at y."""
    element = shape("text", x=x, y=y, fill=colour, text_anchor=anchor, font_family=FONT, font_size=size)
    element.text = words
    return element


def text_on_white(words: str, x: float, y: float, *, anchor: str = "start", size: int = LETTER) -> Element:
    """A line of words that stays readable over lines: the letters stand on a white border of their own."""
    border = text(words, x, y, anchor=anchor, colour=PAPER, size=size)
    border.attrib |= {"stroke": PAPER, "stroke-width": "4", "stroke-linejoin": "round"}
    return grouped((border, text(words, x, y, anchor=anchor, size=size)))


def line(x1: float, y1: float, x2: float, y2: float, *, colour: str = INK, dashes: str = "") -> Element:
    element = shape("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=colour, stroke_width=1.5)
    if dashes:
        element.set("stroke-dasharray", dashes)
    return element


def box(x: float, y: float, width: float, height: float, *, fill: str, stroke: str = "none") -> Element:
    return shape("rect", x=x, y=y, width=width, height=height, fill=fill, stroke=stroke)


def dot(x: float, y: float, *, fill: str = INK, stroke: str = PAPER, radius: float = 4) -> Element:
    return shape("circle", cx=x, cy=y, r=radius, fill=fill, stroke=stroke, stroke_width=1.5)


def hatched(x: float, y: float, width: float, height: float, *, colour: str = INK) -> Element:
    """A framed box of slanted lines: told apart without colour, and without a pattern that would need an id."""
    strokes = []
    for start in range(_HATCH_STEP // 2, int(width + height), _HATCH_STEP):
        low, high = max(0.0, start - height), min(width, float(start))
        strokes.append(f"M{low + x:.2f} {y + start - low:.2f}L{high + x:.2f} {y + start - high:.2f}")
    slanted = shape("path", d="".join(strokes), stroke=colour, stroke_width=0.75, fill="none")
    return grouped((box(x, y, width, height, fill=PAPER, stroke=colour), slanted))


def grouped(elements: Iterable[Element], *, x: float = 0, y: float = 0) -> Element:
    """The elements together, moved by x and y."""
    group = Element("g")
    if x or y:
        group.set("transform", f"translate({_written(x)} {_written(y)})")
    group.extend(elements)
    return group


def picture(elements: Iterable[Element], height: float, *, title: str) -> SafeString:
    """The finished drawing, read out as the picture of `title`: from its label on a page, from its title in a tagged PDF."""
    name = f"{title}の図。内容は下の文と表にあります。"
    root = shape(
        "svg",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {_written(height)}",
        role="img",
        aria_label=name,
    )
    root.set("class", "chart__drawing")
    root.append(shape("title"))
    root[0].text = name
    root.append(box(0, 0, WIDTH, height, fill=PAPER))
    root.extend(elements)
    return mark_safe(ElementTree.tostring(root, encoding="unicode"))  # noqa: S308 - escaped by ElementTree


def _written(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")
