"""Days and times as people read them."""

from datetime import datetime

from django.utils import timezone


def day(at: datetime) -> str:
    """2025年11月21日; not a fiscal year, so the calendar year stands as it is."""
    local = timezone.localtime(at)
    return f"{local.year}年{local.month}月{local.day}日"


def day_and_time(at: datetime) -> str:
    """2025年11月21日 14:05."""
    local = timezone.localtime(at)
    return f"{day(at)} {local:%H:%M}"


def how_long_ago(at: datetime) -> str:
    """「今日」「昨日」「5日前」 by calendar days."""
    days = (timezone.localdate() - timezone.localdate(at)).days
    return {0: "今日", 1: "昨日"}.get(days, f"{days}日前")
