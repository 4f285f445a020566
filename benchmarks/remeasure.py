"""A whole case measured again from its inputs in 100,000 scenarios, and one appraisal with every expression kept.

There is no peer that measures a case of the manual; the scenarios are set beside as many appraisals one by one.
"""

import resource
from pathlib import Path

import numpy as np
import yaml

from benchmarks.timing import Line, Times, race, report
from evaluations.analysis.case_model import CaseModel
from evaluations.appraisal import evaluate
from projects.document import edition_of, read_document

CASE = Path(__file__).parents[1] / "tests" / "cases" / "h23_06" / "type3_by_routes.yaml"
SCENARIOS = 100_000
SPREAD = 0.1


def measure() -> tuple[list[Line], str]:
    document = read_document(yaml.safe_load(CASE.read_text(encoding="utf-8"))["document"])
    edition = edition_of(document)
    basis = evaluate(document, edition).basis
    assert basis is not None
    model, random = CaseModel(basis), np.random.default_rng(1)
    factors = {key: 1 + SPREAD * random.standard_normal(SCENARIOS) for key in model.inputs}
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    times = race({"scenarios": lambda: model.outcomes(factors)}, repeats=7)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    single = race(
        {
            "one": lambda: evaluate(document, edition),
            "traced": lambda: evaluate(document, edition).explained,
        },
        repeats=51,
    )
    each = Times(
        tuple(seconds * SCENARIOS for seconds in single["one"].seconds),
        tuple(seconds * SCENARIOS for seconds in single["one"].processor),
    )
    lines = [
        Line(
            f"type 3, {len(model.inputs)} inputs moved, {SCENARIOS:,} scenarios",
            times["scenarios"],
            each,
            f"evaluate() one by one, one of them times {SCENARIOS:,}",
            at_most_seconds=1.0,
        ),
        Line("one appraisal with every expression", single["traced"], at_most_seconds=0.010),
    ]
    whole = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return lines, f"memory: {whole:,.0f} MiB in all, {grown:,.0f} MiB of it for the scenarios"


def main() -> None:
    lines, memory = measure()
    report("A case measured again", lines, memory)


if __name__ == "__main__":
    main()
