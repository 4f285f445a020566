"""事業: the task list of a project."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from evaluations.presenters.actions import buttons
from evaluations.presenters.next_step import next_step
from evaluations.presenters.result_panel import origin_of, result_panel
from evaluations.presenters.result_words import words_of
from evaluations.presenters.states import state_tag, whose_turn
from evaluations.presenters.task_list import groups, open_findings, progress, sent_back, type_names
from evaluations.selectors.my_work import last_transitions
from evaluations.selectors.results import result_for
from evaluations.selectors.revisions import REVIEWERS, document_for
from evaluations.selectors.section_states import section_states
from projects.access.refusals import can
from projects.access.roles import Role
from projects.access.rules import (
    check_change_types,
    check_copy,
    check_invite_consultant,
    check_save_section,
)
from projects.models import Person
from projects.selectors.projects import project_for
from projects.views.guards import signed_in


@require_safe
@signed_in
def task_list(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponse:
    found = project_for(person, project)
    result = result_for(person, found)
    document, frozen = result.document or document_for(person, found), Role(person.role) in REVIEWERS
    sections = section_states(found, document, result.findings, frozen=frozen)
    context = {
        "project": found,
        "types": type_names(found),
        "words": words_of(found),
        "tag": state_tag(found),
        "turn": whose_turn(found),
        "next_step": next_step(person, found, sections),
        "sent_back": sent_back(found, last_transitions([found]).get(found.pk)),
        "groups": groups(found, sections),
        "progress": progress(sections),
        "buttons": buttons(person, found, ready=result.ready, open_findings=open_findings(sections)),
        "entry": can(check_save_section, person, found),
        "change_types": can(check_change_types, person, found),
        "copy": can(check_copy, person, found),
        "invite": can(check_invite_consultant, person, found),
        "panel": result_panel(found, result, origin=origin_of(result.run)),
    }
    return render(request, "evaluations/task_list.html", context)
