"""Matrix products in pieces small enough for one processor.

A BLAS library hands a larger product to threads and waits for the last of them. Where other programs are busy, that wait
takes milliseconds, a hundred times as long as the product itself.
"""

from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Number = TypeVar("Number", bound=np.floating[Any])

_MOST_IN_MATRIX, _MOST_IN_VECTOR = 2**18, 2**13
"""So many multiplications the library of numpy's wheels does by itself."""
_MOST_FIGURES = 64


def product(table: NDArray[Number], block: NDArray[Number]) -> NDArray[Number]:
    """table @ block.T: (figures, components) with (flows, components) -> (figures, flows)."""
    (figures, components), flows = table.shape, len(block)
    found = np.empty((figures, flows), dtype=table.dtype)
    rows = max(1, min(figures, _MOST_FIGURES, _MOST_IN_VECTOR // max(1, components)))
    most = _MOST_IN_VECTOR if rows == 1 else _MOST_IN_MATRIX
    piece = max(1, min(flows, most // max(1, rows * components)))
    whole = flows // piece * piece
    pieces = block[:whole].reshape(whole // piece, piece, components).transpose(0, 2, 1)
    for start in range(0, figures, rows):
        some, into = table[start : start + rows], found[start : start + rows]
        np.matmul(some, pieces, out=into[:, :whole].reshape(len(some), -1, piece).transpose(1, 0, 2))
        if whole < flows:
            np.matmul(some, block[whole:].T, out=into[:, whole:])
    return found
