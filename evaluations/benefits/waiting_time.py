"""検査待ちの時間費用の削減 (第Ⅲ編 2.4 a; B2)."""

from evaluations.benefits.context import Context
from projects.document.choices import UNIT_SYMBOLS, CargoUnit
from projects.document.methods import WaitingTime
from projects.document.methods.waiting_time import WaitingSpan
from projects.units import Quantity, definition, total


def measure(given: WaitingTime, context: Context) -> Quantity:
    """Hours that cargo arriving in the listed spans need not wait any more, at its time value.

    The boxes a day are those of the target year and move like their cargo group; without one they are the same from
    opening to the last service year (D2, D7).
    Returns: 円/年, shape (scenarios, years) or (years,). Source: 第Ⅲ編 2.4 a.
    """
    return total((_saving(span, context) for span in given.spans), "円/年")


def average_wait(span: WaitingSpan) -> Quantity:
    """Hours to the next start, as typed, else the mean of an arrival spread evenly over the span (2.4 a, B2)."""
    if span.hours is not None:
        return Quantity(
            float(span.hours),
            "時",
            "待ち時間",
            clause="2.4 a",
            source=span.hours_basis or "",
            place=span.id,
        )
    begin = Quantity(float(span.begin or 0), "時", "延長する時間帯の始まり", place=span.id)
    end = Quantity(float(span.end or 0), "時", "延長する時間帯の終わり", place=span.id)
    start = Quantity(float(span.next_start or 0), "時", "次の検査開始時刻", place=span.id)
    later = Quantity(float(span.days_later or 0), "日", "次の検査開始までの日数", place=span.id)
    day = definition(24, "時/日", "1日の時間")
    middle = ((begin + end) / 2).named("延長する時間帯の中央")
    return (start + later * day - middle).named("平均待ち時間", clause="2.4 a")


def _saving(span: WaitingSpan, context: Context) -> Quantity:
    cargo = context.cargo[span.group] if span.group else None
    symbol = UNIT_SYMBOLS[cargo.unit if cargo else CargoUnit.BOX_20]
    per_day = Quantity(float(span.boxes_per_day or 0), f"{symbol}/日", "1日当たりの個数", place=span.id)
    days = Quantity(float(span.days or 0), "日/年", "年間の日数", place=span.id)
    level = cargo.level if cargo else context.in_service
    label = span.kind.label if span.kind else ""
    arriving = (per_day * days * level).named(f"{label}に搬入される個数", clause="2.4 a")
    value = Quantity(
        float(span.time_value or 0),
        f"円/{symbol}・時",
        "時間価値",
        source=span.time_value_source or "",
        place=span.id,
    )
    return (arriving * average_wait(span) * value).named(f"{label}の待ち時間費用の削減", clause="2.4 a")
