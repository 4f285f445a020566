"""The schematic of the cargo cases (概要図): clean, made up, and saying so."""

import io
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

# Debian's fonts-morisawa-bizud-gothic and fonts-ipaexfont-gothic; without them the map has no words.
FONTS = (
    Path("/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf"),
    Path("/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf"),
)
SIZE = (1400, 460)
LAND, SEA, INK, QUIET = "#f4f1ea", "#d6e6f4", "#1a1a1c", "#626264"
PRESENT, PROJECT, HINTERLAND, QUAY = "#8c8c8c", "#c5221f", "#e3eed9", "#c4c4c4"
Point = tuple[int, int]

WITH_WAY: tuple[Point, ...] = ((360, 130), (1150, 130), (1150, 320))
WITHOUT_WAY: tuple[Point, ...] = ((210, 200), (210, 345), (1000, 345))
WORDS: tuple[tuple[Point, str, str], ...] = (
    ((210, 130), "背後圏", INK),
    ((210, 345), "既存積替施設", INK),
    ((1000, 130), "本施設", PROJECT),
    ((1150, 345), "岸壁", INK),
    ((630, 95), "実施する場合", PROJECT),
    ((650, 310), "実施しない場合(横持ち 22km)", QUIET),
    ((1190, 230), "2km", PROJECT),
    ((1155, 415), "コンテナ船", INK),
    ((1245, 40), "概要図(架空の例示)", INK),
)


def labelled_png(image: Image.Image, labels: tuple[tuple[Point, str, str], ...]) -> bytes:
    """The drawing with its words (centre, text, colour), where a Japanese font is installed, as a PNG."""
    pen = ImageDraw.Draw(image)
    if font := map_font(30):
        for at, words, colour in labels:
            pen.text(at, words, font=font, fill=colour, anchor="mm")
    drawn = io.BytesIO()
    image.save(drawn, "PNG", optimize=True)
    return drawn.getvalue()


def draw_location_map() -> bytes:
    """A PNG: where the cargo goes with the project and where it goes without."""
    image = Image.new("RGB", SIZE, LAND)
    pen = ImageDraw.Draw(image)
    pen.polygon([(900, 460), (980, 370), (1400, 370), (1400, 460)], fill=SEA)
    _draw_way(pen, WITHOUT_WAY, PRESENT, dash=24)
    _draw_way(pen, WITH_WAY, PROJECT)
    pen.ellipse((60, 60, 360, 200), fill=HINTERLAND, outline=INK, width=2)
    pen.rectangle((100, 300, 320, 390), fill="white", outline=PRESENT, width=4)
    pen.rectangle((900, 85, 1100, 175), fill="white", outline=PROJECT, width=6)
    pen.rectangle((1000, 320, 1300, 370), fill=QUAY, outline=INK, width=2)
    pen.polygon([(1030, 385), (1280, 385), (1245, 445), (1065, 445)], fill="white", outline=INK, width=2)
    return labelled_png(image, WORDS)


def _draw_way(pen: ImageDraw.ImageDraw, way: tuple[Point, ...], colour: str, *, dash: int = 0) -> None:
    """A line along points that run straight across or down; every other half of `dash` stays open."""
    for (x0, y0), (x1, y1) in pairwise(way):
        length = abs(x1 - x0) + abs(y1 - y0)
        for done in range(0, length, dash or length):
            stop = min(done + (dash // 2 or length), length)
            ends = [(x0 + (x1 - x0) * at // length, y0 + (y1 - y0) * at // length) for at in (done, stop)]
            pen.line(ends, fill=colour, width=7)


def map_font(size: int) -> ImageFont.FreeTypeFont | None:
    """None where none of the fonts is installed."""
    found = next((path for path in FONTS if path.exists()), None)
    return ImageFont.truetype(found, size) if found else None
