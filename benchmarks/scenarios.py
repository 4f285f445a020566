"""NPV, B/C and EIRR of many scenarios against loops over pyxirr, numpy-financial and scipy.

A peer that takes one flow at a time is timed on a sample of the scenarios; its time for all is scaled up. The peers of the
EIRR return one rate and stop; ours counts the rates of every scenario and says whether there is only one.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import numpy_financial
import pyxirr
from numpy.typing import NDArray
from scipy.optimize import elementwise

from benchmarks.projects import YEARS, realistic_flows, realistic_streams
from benchmarks.timing import Line, Times, race, report
from evaluations.engine import EirrStatus, Rates, appraise, eirr, eirr_of_many, eirr_of_multiplied

Array = NDArray[np.float64]

RATE = 0.04
MANY, MOST = 100_000, 1_000_000
SAMPLE, SLOW_SAMPLE, VECTOR_SAMPLE = 2_000, 200, 20_000
LOWEST_FACTOR, HIGHEST_FACTOR = 0.1, 2.0
"""Where the vectorised peer looks: rates from -50 % to 900 %."""


def present_values(count: int, repeats: int) -> list[Line]:
    """NPV and B/C, and at how many bytes a second."""
    dice = np.random.default_rng(1)
    benefits, costs = dice.random((count, len(YEARS))), dice.random((count, len(YEARS)))
    some_benefits, some_costs = list(benefits[:SAMPLE]), list(costs[:SAMPLE])

    def looped(npv: Callable[..., Any]) -> list[tuple[float, float]]:
        pairs = [(npv(RATE, b), npv(RATE, c)) for b, c in zip(some_benefits, some_costs, strict=True)]
        return [(b - c, b / c) for b, c in pairs]

    def ours() -> object:
        found = appraise(
            years=YEARS, benefits={"b": benefits}, costs={"c": costs}, base_year=int(YEARS[0]), rate=RATE
        )
        return found.npv, found.cbr

    times = race(
        {
            "ours": ours,
            "pyxirr": lambda: looped(pyxirr.npv),
            "numpy-financial": lambda: looped(numpy_financial.npv),
        },
        repeats=repeats,
    )
    with ThreadPoolExecutor(
        2
    ) as pool:  # apart: threads of the readers keep a processor busy for a while after them
        readers = _readers((benefits, costs), pool)
        times |= race(readers, repeats=repeats)
    quickest = min(readers, key=lambda name: times[name].percentile(50))
    gigabytes = (benefits.nbytes + costs.nbytes) / times[quickest].percentile(50) / 1e9
    what = f"NPV and B/C, {count:,} x {len(YEARS)} years"
    return [
        Line(what, times["ours"], _scaled(times["pyxirr"], count / SAMPLE), "pyxirr.npv", _at_most(40)),
        Line(what, times["ours"], _scaled(times["numpy-financial"], count / SAMPLE), "numpy_financial.npv"),
        Line(
            what,
            times["ours"],
            times[quickest],
            f"reading it all by {quickest}: {gigabytes:.0f} GB/s",
            _at_most(0.6) if count == MOST else None,
        ),
    ]


def _readers(arrays: tuple[Array, ...], pool: ThreadPoolExecutor) -> dict[str, Callable[[], object]]:
    """Ways to read all numbers; the quickest one shows what the memory can do."""
    flat = [array.reshape(-1) for array in arrays]
    return {
        "max on 2 threads": lambda: list(pool.map(np.max, flat)),
        "sum on 2 threads": lambda: list(pool.map(np.sum, flat)),
        "dot on 2 threads": lambda: list(pool.map(lambda one: np.dot(one, one), flat)),
        "dot": lambda: [np.dot(one, one) for one in flat],
    }


def rates_of_flows() -> tuple[list[Line], str]:
    flows = realistic_flows(MANY, np.random.default_rng(2))
    some, few, vector = list(flows[:SAMPLE]), list(flows[:SLOW_SAMPLE]), flows[:VECTOR_SAMPLE]
    times = race(
        {
            "ours": lambda: eirr_of_many(flows, YEARS),
            "pyxirr": lambda: [pyxirr.irr(flow, silent=True) for flow in some],
            "scipy": lambda: _found_roots(vector),
            "numpy-financial": lambda: [numpy_financial.irr(flow) for flow in few],
        },
        repeats=7,
    )
    what, ours = f"EIRR of {MANY:,} x {len(YEARS)} years", times["ours"]
    lines = [
        Line(what, ours, _scaled(times["pyxirr"], MANY / SAMPLE), "pyxirr.irr", _at_most(2.5)),
        Line(
            what,
            ours,
            _scaled(times["scipy"], MANY / VECTOR_SAMPLE),
            "scipy elementwise.find_root",
            _at_most(3),
        ),
        Line(
            what,
            ours,
            _scaled(times["numpy-financial"], MANY / SLOW_SAMPLE),
            "numpy_financial.irr",
            _at_most(250),
        ),
    ]
    return lines, _shares("flows", eirr_of_many(flows, YEARS))


def rates_of_multiplied() -> tuple[list[Line], str]:
    """The peer gets its flows ready-made."""
    streams = realistic_streams()
    multipliers = np.exp(np.random.default_rng(3).normal(0, 0.15, (MANY, len(streams))))
    some = list(multipliers[:SAMPLE] @ streams)
    times = race(
        {
            "ours": lambda: eirr_of_multiplied(multipliers, streams, YEARS),
            "pyxirr": lambda: [pyxirr.irr(flow, silent=True) for flow in some],
        },
        repeats=7,
    )
    peer = _scaled(times["pyxirr"], MANY / SAMPLE)
    what = f"EIRR of {MANY:,} multipliers x {len(streams)} streams"
    shares = _shares("multiplied streams", eirr_of_multiplied(multipliers, streams, YEARS))
    return [Line(what, times["ours"], peer, "pyxirr.irr, flows ready-made", _at_most(6))], shares


def rates_of_five() -> list[Line]:
    years = YEARS[:44]
    flows = realistic_flows(5, np.random.default_rng(4))[:, :44]
    times = race(
        {
            "ours": lambda: eirr_of_many(flows, years),
            "one by one": lambda: [eirr(flow, years) for flow in flows],
        },
        repeats=101,
    )
    return [Line("EIRR of 5 x 44 years", times["ours"], times["one by one"], "ours, one by one", _at_most(3))]


def _found_roots(flows: Array) -> object:
    """The peer's rates of all flows at once, by discount factors x; Horner's scheme over the years."""
    by_year = np.ascontiguousarray(flows.T)

    def npv(x: Array, row: NDArray[np.int64]) -> Array:
        columns = by_year if len(row) == len(flows) else by_year[:, row]
        value: Array = columns[-1].copy()
        for column in columns[-2::-1]:
            value *= x
            value += column
        return value

    return elementwise.find_root(npv, (LOWEST_FACTOR, HIGHEST_FACTOR), args=(np.arange(len(flows)),))


def _at_most(quicker: float) -> float:
    """The ratio to a peer of something so many times as quick."""
    return round(1 / quicker, 4)


def _scaled(times: Times, factor: float) -> Times:
    return Times(tuple(factor * one for one in times.seconds), tuple(factor * one for one in times.processor))


def _shares(of: str, rates: Rates) -> str:
    """How the scenarios were judged."""
    codes = enumerate((EirrStatus.UNIQUE, EirrStatus.MULTIPLE, EirrStatus.NONE, EirrStatus.OUT_OF_RANGE))
    parts = ", ".join(f"{status.value} {np.mean(rates.status == code):.2%}" for code, status in codes)
    return f"{of}: {parts}; by exact arithmetic {rates.by_exact_arithmetic / len(rates):.4%}"


def main() -> None:
    of_flows, flow_shares = rates_of_flows()
    of_multiplied, multiplied_shares = rates_of_multiplied()
    lines = [
        *present_values(MANY, repeats=11),
        *present_values(MOST, repeats=9),
        *of_flows,
        *of_multiplied,
        *rates_of_five(),
    ]
    report("Scenarios", lines, f"{flow_shares}\n  {multiplied_shares}")


if __name__ == "__main__":
    main()
