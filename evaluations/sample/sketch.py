"""The schematic of a draft (概要図), drawn from words: what is there, what the project adds, and the quay."""

from collections.abc import Iterator

from PIL import Image, ImageDraw
from pydantic import BaseModel, ConfigDict

from evaluations.sample.location_map import (
    INK,
    LAND,
    PRESENT,
    PROJECT,
    QUAY,
    QUIET,
    SEA,
    SIZE,
    Point,
    labelled_png,
)

Box = tuple[Point, Point]
_PRESENT_ROW, _PROJECT_ROW = (90, 180), (215, 305)


class Sketch(BaseModel):
    """Words for the boxes: grey ones are there already, red ones are the project's."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    present: tuple[str, ...] = ()
    project: tuple[str, ...] = ()


def draw_sketch(sketch: Sketch) -> bytes:
    """A PNG: two rows of boxes on the land, the quay and the sea."""
    image = Image.new("RGB", SIZE, LAND)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 390, *SIZE), fill=SEA)
    pen.rectangle((0, 335, SIZE[0], 390), fill=QUAY, outline=INK, width=2)
    words = [((700, 362), "岸壁", INK), ((1240, 425), "海", QUIET), ((1245, 40), "概要図(架空の例示)", INK)]
    rows = ((sketch.present, _PRESENT_ROW, PRESENT, INK), (sketch.project, _PROJECT_ROW, PROJECT, PROJECT))
    for labels, row, line, colour in rows:
        for label, (start, end) in zip(labels, _boxes(len(labels), row), strict=True):
            pen.rectangle((start, end), fill="white", outline=line, width=5)
            words.append((((start[0] + end[0]) // 2, (start[1] + end[1]) // 2), label, colour))
    return labelled_png(image, tuple(words))


def _boxes(count: int, row: tuple[int, int]) -> Iterator[Box]:
    """Boxes of one size side by side across the picture."""
    step = (SIZE[0] - 60) // max(count, 1)
    for number in range(count):
        left = 40 + number * step
        yield (left, row[0]), (left + step - 20, row[1])
