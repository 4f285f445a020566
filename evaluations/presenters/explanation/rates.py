"""What is said beside an internal rate: that the flows are worth nothing at it, or why there is no one rate."""

from dataclasses import dataclass

from evaluations.presenters.explanation.amounts import YEN, number, percent, with_unit
from evaluations.presenters.explanation.figure_names import rate_of
from evaluations.presenters.explanation.scene import Scene
from evaluations.presenters.explanation.year_tables import discounted
from evaluations.presenters.figures import EIRR_NOTES
from projects.units import Operation, Unit


@dataclass(frozen=True)
class RateWords:
    """Sentences, and all rates that make the sum zero, in per cent with all their digits."""

    sentences: tuple[str, ...]
    roots: tuple[str, ...]


def rate_words(scene: Scene) -> RateWords | None:
    """None for a figure that is no internal rate."""
    if scene.root.quantity.operation is not Operation.INTERNAL_RATE:
        return None
    rate = rate_of(scene.figure, scene.case.figures)
    if rate is None:
        return None
    roots = tuple(percent(root) for root in rate.roots)
    if rate.value is None:
        return RateWords((EIRR_NOTES[rate.status],), roots)
    return RateWords((_worth_nothing(scene, rate.value), _UNIQUE), roots)


_UNIQUE = "-100%を超える割引率で、合計が0になるものは、このほかにありません。"


def _worth_nothing(scene: Scene, rate: float) -> str:
    flows = discounted(scene.root, scene)
    net = sum(flows)
    size = sum(abs(flow) for flow in scene.values(scene.root.operands[0]))
    share = number(abs(net) / size, Unit()) if size else "0"
    return (
        f"割引率が{percent(rate)}のとき、割り引いた各年度の便益-費用の合計は{with_unit(net, YEN)}です。"
        f"便益-費用の絶対値の合計に対する比は{share}で、0とみなせます。"
    )
