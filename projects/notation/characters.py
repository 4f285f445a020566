"""Typed characters brought to one form: full-width, dashes and triangles of Japanese office habit."""

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_MINUS = {ord(mark): "-" for mark in "−‐‑–△▲"}
_OTHER = {ord("、"): ",", ord("￥"): "¥", ord("％"): "%"}
_TABLE: dict[int, int | str] = {**_FULL_WIDTH, **_MINUS, **_OTHER}


def half_width(text: str) -> str:
    """The text with half-width letters, one minus sign, and single plain spaces; nothing else changes.

    NFKC is avoided on purpose: it would read 「1²」 as 12 and 「①」 as 1.
    """
    return " ".join(text.translate(_TABLE).split())
