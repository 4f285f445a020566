"""Whether the sheet fits on its page, in words for those who write its texts."""

from dataclasses import dataclass

from projects.document import field_specs
from projects.document.sections import Narrative
from projects.notation import format_fixed
from sheets.layout import Capacity, Fit
from sheets.layout.grid import TEXT_SIZES

MOST_NAMED = 3


@dataclass(frozen=True)
class FitReport:
    """One sentence and, for a sheet that is too long, a line per text to shorten."""

    tone: str
    sentence: str
    too_long: tuple[str, ...] = ()


def fit_report(fit: Fit) -> FitReport:
    full = _points(TEXT_SIZES[0])
    if fit.one_page and fit.points == TEXT_SIZES[0]:
        return FitReport("success", "1ページに収まります。")
    if fit.one_page:
        return FitReport(
            "notice",
            f"文字を{_points(fit.points)}ポイント(通常は{full}ポイント)に縮めると、1ページに収まります。",
        )
    return FitReport(
        "warning",
        f"文字を{_points(TEXT_SIZES[-1])}ポイントに縮めても1ページに収まらないため、{full}ポイントで"
        f"{fit.pages}ページ以上に分けて印刷します。1ページに収めるには、長い記述をあわせて"
        f"{sum(fit.overflow.values())}行ほど短くしてください。",
        tuple(_line(field, fit.capacity[field]) for field in _longest(fit)),
    )


def _longest(fit: Fit) -> list[str]:
    """The texts that take most room, the longest first."""
    fields = sorted(fit.capacity, key=lambda field: -fit.capacity[field].written)
    return fields[:MOST_NAMED]


def _line(field: str, capacity: Capacity) -> str:
    label = field_specs(Narrative)[field].label
    alone = f"(この記述だけを短くするなら、{capacity.most}字ほどまで)" if capacity.most else ""
    return f"「{label}」: 現在{capacity.written}字{alone}"


def _points(points: float) -> str:
    return format_fixed(points, 1).removesuffix(".0")
