"""The years of an evaluation."""

import numpy as np
from numpy.typing import ArrayLike, NDArray


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
