"""What the checks say about answers that are on the page of a section, each at its own control."""

from collections.abc import Iterable

from evaluations.checks import Finding, Severity
from projects.forms.naming import anchor
from projects.forms.section_form import SectionForm


def remarks(form: SectionForm, findings: Iterable[Finding]) -> dict[str, str]:
    """Control id -> sentence. What is merely not yet entered is not held against anybody while they enter it."""
    said: dict[str, str] = {}
    for finding in findings:
        if finding.place.section != form.scene.key or finding.place in form.problems:
            continue
        if finding.severity is Severity.NEEDS_REASON or form.answered(finding.place):
            said.setdefault(anchor(finding.place), finding.sentence)
    return said
