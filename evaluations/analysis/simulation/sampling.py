"""Seeded draws in blocks: each block and each input has a random stream of its own."""

import hashlib
from collections.abc import Mapping

import numpy as np

from evaluations.analysis.simulation.correlating import correlate, correlated_keys, correlation_matrix, factor
from evaluations.analysis.simulation.model import Array, Input
from evaluations.analysis.simulation.spec import Basis, Spec, Uncertain

BLOCK = 1_000


class Sampler:
    """Multipliers of the moved inputs, block by block.

    The stream of an input depends on the seed, the number of the block and the key of the input alone. So a block is
    the same whichever blocks were drawn before it, and an input keeps its draws when others are added, left out or
    reordered, unless it is correlated with them.
    """

    def __init__(self, spec: Spec, inputs: Mapping[str, Input]) -> None:
        self._seed = spec.seed
        self._moved = spec.inputs
        self._scales = {one.input: _scale(one, inputs[one.input]) for one in spec.inputs}
        self._keys = correlated_keys(spec.correlations)
        self._lower = factor(correlation_matrix(spec.correlations))

    def multipliers(self, block: int, size: int) -> dict[str, Array]:
        """Input key -> multipliers of its base value, shape (size,)."""
        normals = {one.input: standard_normals(self._seed, block, one.input, size) for one in self._moved}
        normals = correlate(normals, self._keys, self._lower)
        return {
            one.input: one.distribution.quantiles(normals[one.input]) / self._scales[one.input]
            for one in self._moved
        }


def standard_normals(seed: int, block: int, key: str, size: int) -> Array:
    """The independent draws of one input in one block; fewer of them are the first of more."""
    digest = hashlib.sha256(key.encode()).digest()
    words = [int.from_bytes(digest[at : at + 4], "little") for at in range(0, len(digest), 4)]
    sequence = np.random.SeedSequence(seed, spawn_key=(block, *words))
    return np.random.Generator(np.random.PCG64(sequence)).standard_normal(size)


def _scale(moved: Uncertain, given: Input) -> float:
    if moved.basis is Basis.FACTOR:
        return 1.0
    assert given.value, "a row of amounts or a zero is moved by a multiplier only"
    return given.value
