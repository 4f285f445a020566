"""Fiscal years: Gregorian and Japanese calendar."""

import re

from projects.notation.characters import half_width
from projects.notation.errors import NotationError, quoted

FIRST_YEAR = 1926
LAST_YEAR = 2200
_ERAS = (("令和", 2019), ("平成", 1989), ("昭和", 1926))
_ERA_OF = {
    **dict(_ERAS),
    **{name[0]: first for name, first in _ERAS},
    "R": 2019,
    "H": 1989,
    "S": 1926,
    "㋿": 2019,
    "㍻": 1989,
    "㍼": 1926,
}
_TAIL = r"(?:年度|年)?"
_GREGORIAN = re.compile(rf"(?:FY)?([0-9]{{4}}){_TAIL}")
_ERA_YEAR = re.compile(rf"({'|'.join(_ERA_OF)})\.?(元|[0-9]{{1,3}}){_TAIL}")
_LIKE_THIS = "「令和7年度」「R7」「2025」のように入力してください。"


def parse_fiscal_year(text: str) -> int:
    """The fiscal year a person typed, as the Gregorian year it begins in.

    An era goes on by plain counting, as in older papers: 平成31年度 is 2019 (令和元年度), H32 is 2020.

    Raises:
        NotationError: not a fiscal year, or outside 1926…2200.
    """
    plain = half_width(text).replace(" ", "").upper()
    if not plain:
        raise NotationError(f"年度が入力されていません。{_LIKE_THIS}")
    year = _gregorian(plain) or _era_year(plain)
    if year is None:
        raise NotationError(f"{quoted(text)}は年度として読めません。{_reason(plain)}{_LIKE_THIS}")
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NotationError(
            f"{quoted(text)}は{year}年度になり、扱える範囲を外れています。"
            f"{FIRST_YEAR}年度から{LAST_YEAR}年度までで入力してください。"
        )
    return year


def wareki(year: int) -> str:
    """The fiscal year in the Japanese calendar; a year of change has the new era (2019 is 令和元年度)."""
    for era, first in _ERAS:
        if first <= year <= LAST_YEAR:
            return f"{era}{'元' if year == first else year - first + 1}年度"
    raise NotationError(
        f"{year}年度は和暦で表せません。{FIRST_YEAR}年度から{LAST_YEAR}年度までで入力してください。"
    )


def wareki_with_gregorian(year: int) -> str:
    """Both calendars, as typed years are echoed: 令和7年度(2025年度)."""
    return f"{wareki(year)}({year}年度)"


def _gregorian(plain: str) -> int | None:
    found = _GREGORIAN.fullmatch(plain)
    return int(found[1]) if found else None


def _era_year(plain: str) -> int | None:
    found = _ERA_YEAR.fullmatch(plain)
    if not found or found[2].strip("0") == "":
        return None
    return _ERA_OF[found[1]] + (1 if found[2] == "元" else int(found[2])) - 1


def _reason(plain: str) -> str:
    if re.fullmatch(rf"[0-9]{{1,3}}{_TAIL}", plain):
        return "元号がありません。"
    if "月" in plain or re.fullmatch(r"[^0-9]*[0-9]+[./-][0-9./-]+", plain):
        return "月日は付けず、年度だけを入力してください。"
    return ""
