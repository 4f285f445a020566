"""A first case of the new type: `python first_case.py CASE` in the house that has it (prints JSON)."""

import json
import sys
from pathlib import Path
from typing import Any

import django
import yaml

from evaluations.appraisal import evaluate
from projects.document import read_document
from projects.manuals import load_edition

BENEFIT = "components/c1/benefits/transport"
SAVINGS = [
    {"id": "s1", "group": "export", "saving": "1464", "source": "架空(例示)"},
    {"id": "s2", "group": "import", "saving": "18500", "source": "架空(例示)"},
]


def seen(payload: dict[str, Any]) -> dict[str, Any]:
    """What engine, entry and sheet make of it."""
    from projects.forms.scene import Scene
    from projects.forms.section_form import SectionForm
    from projects.forms.typed import typed_of
    from sheets.layout import DRAFT
    from sheets.rendering.result import render_result_sheet

    edition, document = load_edition(payload["edition"]), read_document(payload)
    evaluation = evaluate(document, edition)
    section, figures = document.section(BENEFIT), evaluation.figures
    scene = Scene(BENEFIT, document, edition)
    form = SectionForm(scene, typed_of(scene, section, {}), stored=section)
    sheet = render_result_sheet(
        document=document, figures=figures, edition=edition, files=lambda _: None, status=DRAFT
    )
    return {
        "problems": [problem.sentence for problem in evaluation.problems],
        "benefit_pv": figures.benefit_pv if figures else None,
        "fields": sorted(form.fields),
        "sheet": sheet.html,
    }


if __name__ == "__main__":
    django.setup()
    case: dict[str, Any] = yaml.safe_load(Path(sys.argv[1]).read_text(encoding="utf-8"))["document"]
    case |= {"edition": "r99_01", "components": [{"id": "c1", "type": "cold_storage"}]}
    case["sections"][BENEFIT] = {"method": "unit_saving", "unit_saving": {"savings": SAVINGS}}
    sys.stdout.write(json.dumps(seen(case), ensure_ascii=False))
