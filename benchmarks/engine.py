"""EIRR of a 50-year flow against pyxirr and numpy-financial, and a whole case computed.

The peers give one rate and stop; ours counts every rate and says whether it is the only one.
"""

from pathlib import Path

import numpy as np
import numpy_financial
import pyxirr
import yaml

from benchmarks.timing import Line, race, report
from evaluations.appraisal import evaluate
from evaluations.engine import eirr
from projects.document import edition_of, read_document

CASE = Path(__file__).parents[1] / "tests" / "cases" / "h23_06" / "type3_by_routes.yaml"
REPEATS = 101


def measure() -> list[Line]:
    years = np.arange(2026, 2076)
    flows = np.where(years < 2029, -6e8, 9e7 + 1e6 * (years - 2029))
    document = read_document(yaml.safe_load(CASE.read_text(encoding="utf-8"))["document"])
    edition = edition_of(document)
    times = race(
        {
            "ours": lambda: eirr(flows, years),
            "pyxirr": lambda: pyxirr.irr(flows),
            "numpy-financial": lambda: numpy_financial.irr(flows),
            "case": lambda: evaluate(document, edition),
        },
        repeats=REPEATS,
    )
    ours = times["ours"]
    return [
        Line("EIRR of 50 years", ours, times["pyxirr"], "pyxirr.irr (Rust, first root)"),
        Line("EIRR of 50 years", ours, times["numpy-financial"], "numpy_financial.irr (eigenvalues)"),
        Line("a whole case, 40 years, with sensitivity", times["case"]),
    ]


def main() -> None:
    report("Engine", measure())


if __name__ == "__main__":
    main()
