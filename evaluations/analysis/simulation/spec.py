"""What a simulation is asked: how many trials, which inputs move and how, which move together."""

from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from evaluations.analysis.simulation.distributions import Distribution
from projects.document.fields import Part, Row, given
from projects.document.values import Choice, Number, refusal

MOST_TRIALS = 1_000_000
MOST_INPUTS = 50
MOST_CORRELATIONS = 100
HIGHEST_SEED = 2**32 - 1
LONGEST_KEY = 200


class Basis(Choice):
    """What the numbers of a distribution are"""

    FACTOR = "factor", "基準の値に対する倍率"
    VALUE = "value", "値そのもの"


def _whole(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise refusal("整数で記入してください。")
    return value


def _trials(value: int) -> int:
    if not 1 <= value <= MOST_TRIALS:
        raise refusal(f"試行回数は1回から{MOST_TRIALS:,}回までで記入してください。")
    return value


def _seed(value: int) -> int:
    if not 0 <= value <= HIGHEST_SEED:
        raise refusal(f"乱数の種は0から{HIGHEST_SEED}までの整数で記入してください。")
    return value


def _half_width(value: Decimal) -> Decimal:
    if not 0 < value <= 50:
        raise refusal("幅は0より大きく、50以下の値(%ポイント)を記入してください。")
    return value


def _coefficient(value: Decimal) -> Decimal:
    if not -1 <= value <= 1:
        raise refusal("相関係数は-1から1までの値を記入してください。")
    return value


Key = Annotated[str, Field(min_length=1, max_length=LONGEST_KEY)]


class Uncertain(Row):
    """An input with its distribution."""

    input: Key = given("入力", default=...)
    basis: Basis = given(
        "数値の意味",
        help="倍率では、基準の値を1とします(例: 0.9は1割減)。値そのものでは、入力の単位で記入します。",
        default=Basis.FACTOR,
    )
    distribution: Distribution = given("分布", default=...)


class Correlation(Row):
    """How two inputs move together: the correlation of the standard normals behind them (Gaussian copula).

    Between two normal distributions it is their own correlation; otherwise their rank correlation is
    6/π · asin(coefficient/2).
    """

    first: Key = given("入力", default=...)
    second: Key = given("もう一方の入力", default=...)
    coefficient: Annotated[Number, AfterValidator(_coefficient)] = given(
        "相関係数",
        help="一緒に大きくなる入力どうしは正、一方が大きいと他方が小さい入力どうしは負の値です。",
        default=...,
    )


class Spec(Part):
    """A simulation as it is asked for. Equal specs of one case give equal figures."""

    seed: Annotated[int, BeforeValidator(_whole), AfterValidator(_seed)] = given(
        "乱数の種", help="同じ種からは同じ結果が得られます。", default=...
    )
    most: Annotated[int, BeforeValidator(_whole), AfterValidator(_trials)] = given(
        "試行回数", unit="回", help=f"多くて{MOST_TRIALS:,}回です。", default=...
    )
    half_width: Annotated[Number, AfterValidator(_half_width)] | None = given(
        "打ち切りの幅",
        unit="%ポイント",
        help="B/Cが1以上になる確率の95%信頼区間が、±この幅に収まったら、試行回数に達する前に終えます。空欄では打ち切りません。",
        required=False,
    )
    inputs: tuple[Uncertain, ...] = Field(title="動かす入力", max_length=MOST_INPUTS)
    correlations: tuple[Correlation, ...] = Field(default=(), title="相関", max_length=MOST_CORRELATIONS)
