"""The result of a case with one section as it is being typed."""

from evaluations.appraisal import evaluate
from evaluations.selectors.results import Result
from evaluations.selectors.section_entry import SectionEntry
from evaluations.selectors.unreadable import unread_problems
from projects.document import Problem, validate_section
from projects.forms.section_form import SectionForm
from projects.models import Project


def unsaved_result(project: Project, entry: SectionEntry, form: SectionForm) -> Result:
    """The stored document with the form in place of its section; nothing is stored."""
    section, _ = validate_section(entry.key, form.payload)
    assert section is not None  # the form has set aside whatever the model refuses
    document = entry.document.model_copy(update={"sections": {**entry.document.sections, entry.key: section}})
    stored = unread_problems(project, entry.document)
    elsewhere = [problem for problem in stored if problem.place.section != entry.key]
    here = [Problem(place, sentence) for place, sentence in form.problems.items()]
    evaluation = evaluate(document, entry.edition, unreadable=[*here, *elsewhere])
    return Result(evaluation.figures, evaluation.problems, document, findings=evaluation.findings)
