"""The result of a case with one section as it is being typed."""

from evaluations.appraisal import evaluate
from evaluations.selectors.results import Result, unread_problems
from evaluations.selectors.section_entry import SectionEntry
from projects.document import Problem, validate_section
from projects.forms.naming import anchor
from projects.forms.section_form import SectionForm
from projects.models import Project


def unsaved_result(project: Project, entry: SectionEntry, form: SectionForm) -> Result:
    """The stored document with the form in place of its section; nothing is stored.

    An answer that cannot be read is not named a second time as missing.
    """
    section, _ = validate_section(entry.key, form.payload)
    assert section is not None  # the form has set aside whatever the model refuses
    document = entry.document.model_copy(update={"sections": {**entry.document.sections, entry.key: section}})
    elsewhere = [problem for problem in unread_problems(project) if problem.place.section != entry.key]
    here = [Problem(place, sentence) for place, sentence in form.problems.items()]
    evaluation = evaluate(document, entry.edition, unreadable=[*here, *elsewhere])
    once = {(problem.place.section, anchor(problem.place)): problem for problem in reversed(evaluation.problems)}
    return Result(evaluation.figures, tuple(reversed(once.values())))
