"""What is said above an explanation of a stored result, when it was computed by another engine or does not come out."""

from dataclasses import dataclass
from typing import Any

from evaluations.stored_comparison import Comparison, Difference
from projects.notation import NOT_PRINTED

MOST_NAMED = 10
AGREES = "保存されている計算結果は、いまの計算ですべて再現できました(相対誤差10の-12乗以内)。"
DIFFERS = (
    "保存されている計算結果と、いまの計算の結果が異なります。このページの計算根拠は、いまの計算のものです。"
)
_NAMES = {
    "benefit_pv": "総便益(現在価値)",
    "cost_pv": "総費用(現在価値)",
    "cbr": "費用便益比",
    "npv": "純現在価値",
    "eirr": "経済的内部収益率",
    "sensitivity": "感度分析",
    "demand": "需要",
    "construction": "建設費",
    "low": "減らした場合",
    "high": "増やした場合",
    "items": "項目",
    "yearly": "各年度の値",
    "total": "合計",
    "pv": "現在価値",
    "value": "値",
    "roots": "割引率",
    "status": "状態",
    "factors": "割引係数",
    "total_project_cost": "総事業費",
    "subsidy": "補助金・国費",
    "volumes": "貨物量",
    "indicators": "指標",
    "emissions": "排出ガス",
    "without_register": "案の比較",
    "without_time_cost": "時間費用を含めない場合",
}


@dataclass(frozen=True)
class StoredNote:
    """A notice: what it is about, whether figures differ, and the first of them as name, stored and new value."""

    heading: str
    sentences: tuple[str, ...]
    lines: tuple[tuple[str, str, str], ...]
    more: int
    differs: bool


def stored_note(comparison: Comparison | None) -> StoredNote | None:
    """None for a draft, and where the same engine finds the same figures."""
    if comparison is None or comparison.is_plain:
        return None
    differences = comparison.differences
    return StoredNote(
        heading="保存されている計算結果と異なります" if differences else "別の版の計算エンジンで確かめました",
        sentences=(
            f"保存されている計算結果は計算エンジン{comparison.stored_version}、"
            f"この計算根拠は計算エンジン{comparison.version}によります。",
            DIFFERS if differences else AGREES,
        ),
        lines=tuple(_line(one) for one in differences[:MOST_NAMED]),
        more=max(0, len(differences) - MOST_NAMED),
        differs=bool(differences),
    )


def _line(one: Difference) -> tuple[str, str, str]:
    name = " ".join(_NAMES.get(part, part) for part in one.path)
    return name, _told(one.stored), _told(one.now)


def _told(value: Any) -> str:
    return NOT_PRINTED if value is None else str(value)
