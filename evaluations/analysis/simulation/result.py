"""What a simulation found: unrounded, exact through JSON."""

from pydantic import BaseModel, ConfigDict

from evaluations.analysis.simulation.spread import Spread
from projects.document.values import Choice


class Ended(Choice):
    """Why a simulation ended"""

    REACHED = "reached", "件数に達した"
    CONVERGED = "converged", "収束した"
    CANCELLED = "cancelled", "中止"


class _Frozen(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Chance(_Frozen):
    """P(B/C ≥ 1) over the trials with a value: hits among them, and the 95 % Wilson interval."""

    hits: int
    trials: int
    value: float
    low: float
    high: float
    half_width: float


class TracePoint(_Frozen):
    """The chance as it stood after so many trials (those without a value included), with its interval."""

    trials: int
    value: float
    low: float
    high: float


class Drawn(_Frozen):
    """An input as it was drawn: base value in `unit` (None: a row of amounts) and the multipliers of all trials."""

    input: str
    label: str
    unit: str
    value: float | None
    least: float
    mean: float
    most: float
    negative: int


class SimulationResult(_Frozen):
    """The figures of all trials, yen where not a ratio.

    `without_value` trials have no B/C (no cost, or a measure that cannot be taken); figures are said over the others,
    and where there are none, `chance`, `cbr` and `npv` are None. `base_cbr` and `base_npv` are those of the case
    itself. `sha256` is over the values of B/C and then of B−C of each block, little-endian doubles.
    """

    trials: int
    without_value: int
    ended: Ended
    chance: Chance | None
    cbr: Spread | None
    npv: Spread | None
    base_cbr: float | None
    base_npv: float | None
    trace: tuple[TracePoint, ...]
    drawn: tuple[Drawn, ...]
    block: int
    sha256: str

    @property
    def remark(self) -> str:
        """What has to be said beside the figures, or instead of them; empty when there is nothing."""
        if not self.without_value:
            return ""
        if self.chance is None:
            return (
                f"{self.trials:,}回の試行のすべてで、B/Cを計算できませんでした。"
                "費用が0になるような分布になっていないか、動かす入力と分布を確かめてください。"
            )
        return (
            f"{self.trials:,}回の試行のうち{self.without_value:,}回は、B/Cを計算できませんでした。"
            f"確率と分布は、残りの{self.chance.trials:,}回についての値です。"
        )
