"""Whether the form fits on its one page, at which size of letters, and how large the picture may be."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sheets.layout.grid import (
    BODY_HEIGHT_MM,
    BORDER_MM,
    COLUMN_MM,
    HEAD_MM,
    LABEL_POINTS,
    LINE_HEIGHT,
    NOTE_POINTS,
    PADDING_X_MM,
    PADDING_Y_MM,
    PICTURE_LEAST_MM,
    PICTURE_MOST_MM,
    POINT_MM,
    SLACK_MM,
    SUBTITLE_MM,
    TEXT_SIZES,
    WIDTH_MM,
)
from sheets.layout.lines import count_lines, width_of
from sheets.layout.parts import Cell, Paragraph, Role, Row, Sheet, Style


@dataclass(frozen=True)
class Fit:
    """How a sheet is printed: the size of its long texts, its pages, and what goes beyond the first.

    Attributes:
        points: size of the letters of the long texts.
        pages: 1, or an estimate when the form does not fit.
        picture_mm: the height the picture may take.
        overflow: lines of each answer that do not fit on the first page even at the smallest size.
        capacity: characters each long answer may have at most, the others being as they are.
    """

    points: float
    pages: int
    picture_mm: float
    overflow: Mapping[str, int]
    capacity: Mapping[str, "Capacity"]

    @property
    def one_page(self) -> bool:
        return self.pages == 1


@dataclass(frozen=True)
class Capacity:
    """Characters of one answer: written, fitting at full size, and fitting at the smallest size."""

    written: int
    comfortable: int
    most: int


def fit(sheet: Sheet) -> Fit:
    """The largest size at which everything is on one page; full size and more pages when there is none."""
    rooms = {points: _room(sheet, points) for points in TEXT_SIZES}
    capacity = _capacities(sheet, rooms)
    for points, room in rooms.items():
        if room >= 0:
            return Fit(points, 1, min(PICTURE_MOST_MM, _least_picture(sheet) + room), {}, capacity)
    largest, smallest = TEXT_SIZES[0], TEXT_SIZES[-1]
    pages = 1 + max(1, -int(rooms[largest] // BODY_HEIGHT_MM))
    return Fit(largest, pages, PICTURE_MOST_MM, _overflow(sheet, -rooms[smallest], smallest), capacity)


def _room(sheet: Sheet, points: float) -> float:
    """Millimetres left on the page when the picture is as small as it may be; negative when text is too long."""
    rows = _rows_height((*sheet.head, *sheet.rows), points)
    notes = sum(_lines(note.text, WIDTH_MM, NOTE_POINTS) for note in sheet.notes)
    below = notes * _line_mm(NOTE_POINTS) + (PADDING_Y_MM if notes else 0)
    above = HEAD_MM + (SUBTITLE_MM if sheet.subtitle else 0)
    return BODY_HEIGHT_MM - above - rows - below - _least_picture(sheet) - SLACK_MM


def _least_picture(sheet: Sheet) -> float:
    return PICTURE_LEAST_MM if sheet.picture else 0.0


def _rows_height(rows: tuple[Row, ...], points: float) -> float:
    """Rows as high as their highest cell; a cell over several rows stretches the last of them."""
    heights = [0.0] * len(rows)
    for index, row in enumerate(rows):
        for cell in row.cells:
            if cell.rows == 1:
                heights[index] = max(heights[index], _cell_height(cell, points))
    for index, row in enumerate(rows):
        for cell in row.cells:
            last = index + cell.rows - 1
            before = sum(heights[index:last])
            heights[last] = max(heights[last], _cell_height(cell, points) - before)
    return sum(heights)


def _cell_height(cell: Cell, points: float) -> float:
    size = _size(cell, points)
    lines = sum(_paragraph_lines(paragraph, cell, size) for paragraph in cell.paragraphs)
    return lines * _line_mm(size) + 2 * PADDING_Y_MM + BORDER_MM


def _size(cell: Cell, points: float) -> float:
    return {Role.LONG: points, Role.LABEL: LABEL_POINTS, Role.COLUMN_HEAD: LABEL_POINTS}.get(
        cell.role, TEXT_SIZES[0]
    )


def _paragraph_lines(paragraph: Paragraph, cell: Cell, size: float) -> int:
    width = _inner_mm(cell) / (size * POINT_MM)
    if cell.role in (Role.LABEL, Role.COLUMN_HEAD):
        return _label_lines(paragraph, width)
    if paragraph.style is Style.ITEM:
        return count_lines(paragraph.text, width - 1, first=width)
    if paragraph.style is Style.UNDER:
        return count_lines(paragraph.text, width - 1)
    return count_lines(paragraph.text, width)


def _label_lines(paragraph: Paragraph, width: float) -> int:
    lines, left = 1, width
    for run in paragraph.runs:
        need = width_of(run.text)
        if need > left:
            lines, left = lines + 1, width
        left -= need
    return lines


def _lines(text: str, millimetres: float, size: float) -> int:
    return count_lines(text, millimetres / (size * POINT_MM))


def _inner_mm(cell: Cell) -> float:
    return cell.columns * COLUMN_MM - 2 * PADDING_X_MM - BORDER_MM


def _line_mm(size: float) -> float:
    return size * LINE_HEIGHT * POINT_MM


def _long(sheet: Sheet) -> list[tuple[Cell, Paragraph]]:
    """Paragraphs of the long cells in reading order."""
    return [(cell, part) for cell in sheet.cells() if cell.role is Role.LONG for part in cell.paragraphs]


def _overflow(sheet: Sheet, missing_mm: float, points: float) -> dict[str, int]:
    """The last lines, by answer, that make up what is missing."""
    lines = -int(-missing_mm // _line_mm(points))
    beyond: Counter[str] = Counter()
    for cell, paragraph in reversed(_long(sheet)):
        if lines <= 0:
            break
        taken = min(lines, _paragraph_lines(paragraph, cell, points))
        lines -= taken
        if paragraph.field:
            beyond[paragraph.field] += taken
    return dict(beyond)


def _capacities(sheet: Sheet, rooms: Mapping[float, float]) -> dict[str, Capacity]:
    written: Counter[str] = Counter()
    cells: dict[str, Cell] = {}
    for cell, paragraph in _long(sheet):
        if paragraph.field:
            written[paragraph.field] += sum(len(run.text) for run in paragraph.runs if not run.absent)
            cells[paragraph.field] = cell
    full, small = TEXT_SIZES[0], TEXT_SIZES[-1]
    return {
        field: Capacity(
            count,
            _most(sheet, field, cells[field], full, rooms[full]),
            _most(sheet, field, cells[field], small, rooms[small]),
        )
        for field, count in written.items()
    }


def _most(sheet: Sheet, field: str, cell: Cell, points: float, room: float) -> int:
    """Characters that fill the lines an answer has now and those still free."""
    own = sum(_paragraph_lines(part, cell, points) for _, part in _long(sheet) if part.field == field)
    lines = own + int(room // _line_mm(points))
    width = int(_inner_mm(cell) / (points * POINT_MM)) - 1
    return max(0, lines * width)
