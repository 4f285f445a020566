"""Explanations as JSON for other programs: enough to compute every figure again. docs/explanations.md tells the shape."""

from collections.abc import Mapping
from typing import Any

from evaluations.appraisal import Explained
from evaluations.appraisal.explained import SENSITIVITY
from evaluations.engine_version import engine_version
from evaluations.presenters.explanation.figure_names import printed, rate_of
from evaluations.presenters.explanation.scene import Case
from evaluations.stored_comparison import Comparison
from projects.units import Operation, explain

FORMAT = 1


def explanation_json(
    case: Case, figures: Mapping[str, Explained], *, sha256: str, comparison: Comparison | None
) -> dict[str, Any]:
    """The figures by name and all terms behind them. `sha256` is that of the document; nothing is rounded."""
    told = explain({name: one.quantity for name, one in figures.items()})
    timeline = case.basis.timeline
    return {
        "format": FORMAT,
        "edition": case.edition.key,
        "engine_version": engine_version(),
        "document_sha256": sha256,
        "stored_result": None if comparison is None else _stored(comparison),
        "base_year": timeline.base,
        "years": list(timeline.years),
        "scenarios": ["base", *SENSITIVITY],
        "figures": {name: _figure(name, one, told["figures"][name], case) for name, one in figures.items()},
        "terms": told["terms"],
    }


def _stored(comparison: Comparison) -> dict[str, Any]:
    return {
        "engine_version": comparison.stored_version,
        "differences": [
            {"path": list(one.path), "stored": one.stored, "now": one.now} for one in comparison.differences
        ],
    }


def _figure(name: str, explained: Explained, term: str, case: Case) -> dict[str, Any]:
    shown = printed(name, explained, case)
    told: dict[str, Any] = {
        "term": term,
        "scenario": explained.scenario,
        "label": explained.quantity.label,
        "printed": None if shown is None else shown.text,
    }
    if explained.quantity.operation is Operation.INTERNAL_RATE:
        rate = rate_of(name, case.figures)
        told["rate"] = None if rate is None else rate.model_dump(mode="json")
    return told
