"""The years of an evaluation."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import ArrayLike, NDArray


@dataclass(frozen=True, eq=False)
class Horizon:
    """The calculation period with its base year and its years of service (T1…T4).

    Attributes:
        years: fiscal years of the calculation period, strictly rising, read-only, shape (years,).
        base_year: the fiscal year of t = 0; may lie outside `years`.
        opening, last: first and last fiscal year of service (供用開始年度, 供用終了年度).
    """

    years: NDArray[np.int64]
    base_year: int
    opening: int
    last: int

    def __post_init__(self) -> None:
        years = checked_years(self.years)
        years.flags.writeable = False
        object.__setattr__(self, "years", years)
        if not years[0] <= self.opening <= self.last <= years[-1]:
            raise ValueError(
                f"供用開始年度（{self.opening}）から供用終了年度（{self.last}）までが、"
                f"計算期間（{years[0]}から{years[-1]}）に入っていません。"
            )

    @classmethod
    def spanning(cls, first: int, last: int, *, base_year: int, opening: int) -> Self:
        """Every year from `first` to `last`, the last year of service."""
        return cls(np.arange(first, last + 1), base_year, opening, last)

    @property
    def t(self) -> NDArray[np.int64]:
        """Years since the base year; negative before it (T1)."""
        return self.years - self.base_year

    @property
    def in_service(self) -> NDArray[np.bool_]:
        return (self.years >= self.opening) & (self.years <= self.last)


def checked_years(years: ArrayLike) -> NDArray[np.int64]:
    """A copy of the years as integers.

    Raises:
        ValueError: no year, a fraction of a year, or years that do not rise strictly.
    """
    given = np.array(years)
    if given.ndim != 1 or not given.size:
        raise ValueError("計算期間の年度がありません。年度を一つ以上与えてください。")
    whole = given.astype(np.int64)
    if not np.array_equal(whole, given):
        raise ValueError("計算期間の年度に整数でない値があります。")
    if np.any(np.diff(whole) <= 0):
        year = int(whole[1:][np.diff(whole) <= 0][0])
        raise ValueError(f"計算期間の年度が昇順に並んでいません（{year}年度）。")
    return whole
