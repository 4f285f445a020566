"""回収年 in sentences."""

from evaluations.analysis.payback import Payback, PaybackStatus
from projects.notation import wareki_with_gregorian


def payback_words(found: Payback) -> str:
    """When the case has paid for itself, and whether the sum fell again on the way."""
    if found.status is PaybackStatus.NEVER_BELOW:
        return "割り引いた便益-費用の累計は、最初の年度から負になりません。"
    again = f"途中で0以上になった後に{found.relapses}回、負に戻ります。" if found.relapses else ""
    if found.year is None:
        return f"計算期間の終わりまでに回収できません(累計が負のままです)。{again}"
    return f"{wareki_with_gregorian(found.year)}に回収します。この年度から計算期間の終わりまで、累計は負になりません。{again}"
