"""A stored run can be computed again to the last bit: in another process, on another day, with other threads."""

import json
import os
import subprocess
import sys
from pathlib import Path

import yaml

from evaluations.appraisal import evaluate
from projects.document import edition_of, read_document

ROOT = Path(__file__).parents[4]
CASES = sorted((ROOT / "tests" / "cases" / "h23_06").glob("*.yaml"))
ELSEWHERE = """
import json, sys, yaml
from evaluations.appraisal import evaluate
from projects.document import edition_of, read_document
found = {}
for path in sys.argv[1:]:
    document = read_document(yaml.safe_load(open(path, encoding="utf-8"))["document"])
    found[path] = evaluate(document, edition_of(document)).figures.model_dump(mode="json")
print(json.dumps(found))
"""


def test_another_process_finds_the_same_bits() -> None:
    paths = [str(path) for path in CASES]
    done = subprocess.run(
        (sys.executable, "-c", ELSEWHERE, *paths),
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": "7", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    elsewhere = json.loads(done.stdout)
    for path in paths:
        document = read_document(yaml.safe_load(Path(path).read_text(encoding="utf-8"))["document"])
        figures = evaluate(document, edition_of(document)).figures
        assert figures is not None, path
        assert json.loads(json.dumps(figures.model_dump(mode="json"))) == elsewhere[path]
