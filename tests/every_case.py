"""Every case that is written down: those worked by hand and the samples, as documents."""

from pathlib import Path
from typing import Any

import yaml

from projects.document import Document, read_document

_ROOT = Path(__file__).parents[1]
_WORKED = sorted((_ROOT / "tests" / "cases" / "h23_06").glob("*.yaml"))
_SAMPLES = sorted((_ROOT / "evaluations" / "sample").glob("**/*.yaml"))
CASES = {path.stem: path for path in (*_WORKED, *_SAMPLES)}


def read_case(name: str) -> Document:
    """The document of a case; a sample names its types and sections, as people do who enter it."""
    case: dict[str, Any] = yaml.safe_load(CASES[name].read_text(encoding="utf-8"))
    if "document" in case:
        return read_document(case["document"])
    types = case.get("types", ["small_lot_transshipment"])
    components = [{"id": f"c{number}", "type": key} for number, key in enumerate(types, 1)]
    return read_document(
        {"format": 1, "edition": "h23_06", "components": components, "sections": case["sections"]}
    )
