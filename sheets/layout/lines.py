"""How many lines a text takes in a fixed-pitch Japanese font: counted, so that it can be told while typing.

In BIZ UDゴシック a full-width character is one em wide and a half-width one half an em. Where two rules of line
breaking are in use (small kana at the head of a line) the stricter is counted, which never takes fewer lines.
"""

import math
import re
from collections.abc import Iterator
from unicodedata import east_asian_width

_PIECES = re.compile(r"[!-~]+|.", re.DOTALL)
_NEVER_FIRST = frozenset(
    "、。，．・：；？！」』）〕］｝〉》】”’ー々ゝゞヽヾ～〜％ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥"
)
_NEVER_LAST = frozenset("「『（〔［｛〈《【“‘￥＄")


def width_of(text: str) -> float:
    """Width in em."""
    return sum(0.5 if east_asian_width(character) in ("Na", "H") else 1.0 for character in text)


def count_lines(text: str, width: float, *, first: float | None = None) -> int:
    """Lines of a paragraph in a column of `width` em; `first` is the width of its first line."""
    lines, left, empty = 1, width if first is None else first, True
    for cluster in _clusters(text):
        need = width_of(cluster)
        if need > left and not cluster.strip():
            continue
        if need > left:
            taken = math.ceil(need / width)
            lines += taken - 1 if empty else taken
            left = width * taken
        left, empty = left - need, False
    return lines


def _clusters(text: str) -> Iterator[str]:
    """Stretches that stay on one line: words, and what must not stand first or last on a line."""
    held = ""
    for piece in _PIECES.findall(text):
        if held and not (piece[0] in _NEVER_FIRST or held[-1] in _NEVER_LAST):
            yield held
            held = ""
        held += piece
    if held:
        yield held
