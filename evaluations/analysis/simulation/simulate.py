"""A Monte Carlo simulation: the whole case measured again for every trial, in blocks."""

import math
from collections.abc import Callable

import numpy as np

from evaluations.analysis.simulation.checking import check_spec
from evaluations.analysis.simulation.model import Model
from evaluations.analysis.simulation.result import Chance, Ended, SimulationResult
from evaluations.analysis.simulation.sampling import BLOCK, Sampler
from evaluations.analysis.simulation.spec import Spec
from evaluations.analysis.simulation.spread import Spread
from evaluations.analysis.simulation.tally import DrawTally, Tally, figures

CHECKED_FROM = 10_000  # trials before a simulation may end by itself

Progress = Callable[[int, int], bool]
"""Told the trials done and the most there will be, after each block; False ends the simulation there."""


def simulate(
    model: Model, spec: Spec, on_progress: Progress | None = None, *, block: int = BLOCK
) -> SimulationResult:
    """Draw the inputs, measure the case for each draw, and sum the figures up.

    The same model and spec give the same bits with the same libraries; trials that were stopped are the first ones of
    a simulation that was not.

    Args:
        block: trials computed together; another size draws otherwise.

    Raises:
        SpecError: no input, an unknown one, or answers that do not go together; each at its place.
    """
    check_spec(spec, model.inputs)
    sampler, tally = Sampler(spec, model.inputs), Tally()
    draws = DrawTally(spec.inputs, model.inputs)
    ended = None
    while ended is None:
        size = min(block, spec.most - tally.trials)
        multipliers = sampler.multipliers(tally.trials // block, size)
        with np.errstate(all="ignore"):  # what cannot be computed is a trial without a value
            tally.add(model.outcomes(multipliers), size)
        draws.add(multipliers, size)
        wanted = on_progress is None or on_progress(tally.trials, spec.most)
        ended = _ended(tally, spec, wanted)
    return _result(model, spec, tally, draws, ended, block)


def _ended(tally: Tally, spec: Spec, wanted: bool) -> Ended | None:
    """Why the simulation ends here, or None."""
    if tally.trials >= spec.most:
        return Ended.REACHED
    chance = tally.chance
    if chance is not None and chance.trials >= CHECKED_FROM and _narrow(chance, spec):
        return Ended.CONVERGED
    return None if wanted else Ended.CANCELLED


def _narrow(chance: Chance, spec: Spec) -> bool:
    return spec.half_width is not None and chance.half_width <= float(spec.half_width) / 100


def _result(
    model: Model, spec: Spec, tally: Tally, draws: DrawTally, ended: Ended, block: int
) -> SimulationResult:
    chance = tally.chance
    base = model.outcomes({spec.inputs[0].input: np.ones(1)})
    return SimulationResult(
        trials=tally.trials,
        without_value=tally.without_value,
        ended=ended,
        chance=chance,
        cbr=Spread.of(tally.cbr, limit=1) if chance else None,
        npv=Spread.of(tally.npv, limit=0) if chance else None,
        base_cbr=_known(float(figures(base.cbr, 1)[0])),
        base_npv=_known(float(figures(base.npv, 1)[0])),
        trace=tally.trace,
        drawn=draws.drawn,
        block=block,
        sha256=tally.sha256,
    )


def _known(value: float) -> float | None:
    return None if math.isnan(value) else value
