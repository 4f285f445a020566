"""What a simulation needs of a case: its inputs, and its figures when they are moved."""

from collections.abc import Mapping
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


class Input(Protocol):
    """An answer of the case that may be moved.

    `value` is in `unit`, or None where the answer is a row of yearly amounts: such a row can be multiplied only.
    `group` is its heading in a list of inputs (需要, 費用, 原単位 …).
    """

    @property
    def key(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def unit(self) -> str: ...
    @property
    def value(self) -> float | None: ...
    @property
    def group(self) -> str: ...


class Outcomes(Protocol):
    """Figures of many scenarios, shape (scenarios,); NaN where a scenario has none. Yen; B/C has no unit."""

    @property
    def benefit_pv(self) -> Array: ...
    @property
    def cost_pv(self) -> Array: ...
    @property
    def npv(self) -> Array: ...
    @property
    def cbr(self) -> Array: ...


class Model(Protocol):
    """A case that can be measured again with moved inputs."""

    @property
    def inputs(self) -> Mapping[str, Input]: ...

    def outcomes(self, factors: Mapping[str, Array], /) -> Outcomes:
        """The figures with each named input multiplied; factors have the shape (scenarios,)."""
        ...
