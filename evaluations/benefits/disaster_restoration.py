"""施設及び物流用地被害の回避: probability times what restoration costs more without the project (第Ⅲ編 8.4 f; B8)."""

from evaluations.benefits.context import Context
from projects.document.methods import DisasterRestoration
from projects.document.methods.disaster_restoration import Restoration
from projects.units import Quantity, total


def measure(given: DisasterRestoration, context: Context) -> Quantity:
    """Expected restoration cost that the project avoids; neither cargo nor its ramp moves it.

    Returns: 円/年, shape (years,). Source: 第Ⅲ編 8.4 f.
    """
    event = total((_avoided(one, context) for one in given.restorations), "円")
    return event.named("震災1回当たりの復旧費用の差", clause="8.4 f") * context.disaster_probability


def _avoided(one: Restoration, context: Context) -> Quantity:
    sides = (("実施しない場合", one.without_project), ("実施する場合", one.with_project))
    without, with_project = (
        context.without_tax(
            Quantity(
                float(amount or 0),
                "円",
                f"{one.name or ''}の復旧費用({side})",
                source=one.basis or "",
                place=one.id,
            ),
            one.tax,
        )
        for side, amount in sides
    )
    return without - with_project
