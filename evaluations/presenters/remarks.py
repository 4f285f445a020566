"""What the checks say about answers that are on the page of a section, each at its own control."""

from evaluations.checks import Severity, findings
from projects.document import Document
from projects.forms.naming import anchor
from projects.forms.section_form import SectionForm


def remarks(form: SectionForm, document: Document | None) -> dict[str, str]:
    """Control id -> sentence. What is merely not yet entered is not held against anybody while they enter it."""
    if document is None:
        return {}
    said: dict[str, str] = {}
    for finding in findings(document, form.scene.edition, unreadable=form.problems):
        if finding.place.section != form.scene.key:
            continue
        if finding.severity is Severity.NEEDS_REASON or form.answered(finding.place):
            said.setdefault(anchor(finding.place), finding.sentence)
    return said
