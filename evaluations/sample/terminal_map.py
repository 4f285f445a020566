"""The schematic of the security case (概要図): a made-up ferry terminal with its cameras."""

from PIL import Image, ImageDraw

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

CAMERAS: tuple[Point, ...] = (
    (110, 110),
    (560, 110),
    (110, 260),
    (560, 260),
    (700, 110),
    (1290, 110),
    (700, 260),
    (1290, 260),
    (420, 300),
    (980, 300),
)
WORDS: tuple[tuple[Point, str, str], ...] = (
    ((335, 165), "ターミナルビル(待合所)", INK),
    ((335, 220), "監視室", PROJECT),
    ((995, 185), "車両待機場", INK),
    ((700, 350), "岸壁", INK),
    ((700, 420), "フェリー", INK),
    ((230, 45), "防犯カメラの位置の例", PROJECT),
    ((1130, 45), "概要図(架空の例示)", INK),
    ((1240, 420), "海", QUIET),
)


def draw_terminal_map() -> bytes:
    """A PNG: the building, the yard and the quay that the cameras watch."""
    image = Image.new("RGB", SIZE, LAND)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 380, *SIZE), fill=SEA)
    pen.rectangle((0, 320, SIZE[0], 380), fill=QUAY, outline=INK, width=2)
    pen.rectangle((90, 90, 580, 280), fill="white", outline=INK, width=4)
    pen.rectangle((260, 195, 410, 245), outline=PROJECT, width=4)
    pen.rectangle((680, 90, 1310, 280), fill="white", outline=PRESENT, width=4)
    pen.polygon([(430, 390), (970, 390), (920, 450), (480, 450)], fill="white", outline=INK, width=2)
    for x, y in ((40, 45), *CAMERAS):
        pen.ellipse((x - 13, y - 13, x + 13, y + 13), fill=PROJECT)
    return labelled_png(image, WORDS)
