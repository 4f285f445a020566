"""節の入力: the page of a section, its saving, and the result of what is typed but not yet saved."""

import uuid

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from evaluations.presenters.remarks import remarks
from evaluations.presenters.result_panel import FROM_FORM, result_panel
from evaluations.presenters.section_companion import companion_of
from evaluations.presenters.section_page import echoes
from evaluations.selectors.section_entry import SectionEntry, section_entry
from evaluations.selectors.unsaved_result import unsaved_result
from evaluations.views.section_answers import (
    OVERWRITE,
    page_answer,
    redrawn_answer,
    saved_answer,
    stale_answer,
)
from evaluations.views.section_binding import (
    attach_uploads,
    posted_texts,
    stored_form,
    typed_form,
    units_keep,
)
from projects.access.refusals import Refused
from projects.document import section_model
from projects.forms.actions import act, is_action
from projects.forms.naming import DO, VERSION
from projects.forms.typed import accept
from projects.models import Person, Project
from projects.selectors.projects import project_for
from projects.services.sections import StaleVersion, section_save
from projects.views.guards import signed_in
from projects.views.kept_post import keeps_post, kept_post


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_post
@signed_in
def section(request: HttpRequest, person: Person, project: uuid.UUID, key: str) -> HttpResponse:
    found = project_for(person, project)
    entry = section_entry(person, found, key)
    if request.method == "POST" and entry.permission.allowed:
        return _posted(request, person, found, entry)
    if request.method == "POST":
        return _refused(request, person, found, entry)
    if (kept := kept_post(request)) is not None:
        return _signed_in_again(request, person, found, entry, kept)
    form = stored_form(request, found, entry)
    return page_answer(request, person, found, entry, form, version=entry.version)


@require_POST
@signed_in
def section_recompute(request: HttpRequest, person: Person, project: uuid.UUID, key: str) -> HttpResponse:
    """The result with the unsaved form in place of the stored section. Stores nothing."""
    found = project_for(person, project)
    entry = section_entry(person, found, key)
    if not entry.permission.allowed:
        raise Refused(entry.permission.reason)
    form = typed_form(request, found, entry, posted_texts(request, key))
    result = unsaved_result(found, entry, form)
    context = {
        "project": found,
        "panel": result_panel(found, result, origin=FROM_FORM),
        "echoes": echoes(form),
        "remarks": remarks(form, result.findings or ()),
        "companion": companion_of(key, result.document or entry.document, entry.edition),
    }
    return render(request, "evaluations/section_result.html", context)


def _signed_in_again(
    request: HttpRequest, person: Person, project: Project, entry: SectionEntry, kept: QueryDict
) -> HttpResponse:
    """What was posted while nobody was signed in: shown again, with the version its page was made from, not saved."""
    form = typed_form(request, project, entry, accept(kept, section_model(entry.key)))
    if entry.permission.allowed:
        messages.warning(
            request,
            "ログインの期限が切れていたため、送信された入力はまだ保存していません。"
            "内容を確かめて、もう一度保存してください。添付ファイルは選び直してください。",
        )
    version = _number(kept.get(VERSION, ""))
    return page_answer(request, person, project, entry, form, version=version, unsaved=True)


def _refused(request: HttpRequest, person: Person, project: Project, entry: SectionEntry) -> HttpResponse:
    """What was typed comes back as text with the reason, so that it can be copied; autosave gets the reason."""
    if request.headers.get("HX-Request"):
        raise Refused(entry.permission.reason)
    form = typed_form(request, project, entry, posted_texts(request, entry.key))
    return page_answer(request, person, project, entry, form, version=entry.version, unsaved=True, status=403)


def _posted(request: HttpRequest, person: Person, project: Project, entry: SectionEntry) -> HttpResponse:
    """A button of the form, or saving: with what could be read, and the texts that could not beside it."""
    do, typed = request.POST.get(DO, ""), posted_texts(request, entry.key)
    version = _number(request.POST.get(VERSION, ""))
    if is_action(do):
        form = typed_form(request, project, entry, typed)
        outcome = act(do, form)
        units_keep(request, form)
        return redrawn_answer(request, person, project, entry, form, outcome, version=version)
    uploads = attach_uploads(request, person, project, entry.key, typed)
    form = typed_form(request, project, entry, typed, uploads.refused)
    try:
        saved = section_save(
            person=person,
            project=project,
            key=entry.key,
            payload=form.payload,
            unread=form.unread,
            expected_version=_number(do.partition(":")[2]) if do.startswith(OVERWRITE) else version,
        )
    except StaleVersion as stale:
        return stale_answer(request, person, project, form, stale, version=version, do=do)
    return saved_answer(request, person, project, form, version=saved, do=do)


def _number(text: str) -> int:
    """The version the page was made from, or the one an explicit 「自分の内容で保存し直す」 was shown."""
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise BadRequest("version")
    return int(text)
