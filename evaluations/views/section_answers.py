"""What a section's page answers to a post: saved, stale, or the form again after one of its buttons."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from evaluations.presenters.remarks import remarks
from evaluations.presenters.result_panel import origin_of, result_panel
from evaluations.presenters.section_companion import companion_of
from evaluations.presenters.section_page import Conflict, echoes, errors, saved_now, section_page
from evaluations.selectors.results import result_for
from evaluations.selectors.section_entry import SectionEntry, section_entry
from evaluations.views.section_binding import typed_form
from projects.document import validate_section
from projects.forms.actions import Outcome, convert_units
from projects.forms.differences import differences
from projects.forms.section_form import SCRIPT_FOCUS, SectionForm
from projects.models import Person, Project
from projects.services.sections import StaleVersion

AUTOSAVE, OVERWRITE, NEXT = "autosave", "overwrite", "next"


def page_answer(
    request: HttpRequest,
    person: Person,
    project: Project,
    entry: SectionEntry,
    form: SectionForm,
    *,
    version: int,
    said: str = "",
    unsaved: bool = False,
    conflict: Conflict | None = None,
    status: int = 200,
) -> HttpResponse:
    result = result_for(person, project, draft=entry.document)
    context = {
        "project": project,
        "page": section_page(project, entry, form, version=version),
        "panel": result_panel(project, result, origin=origin_of(result.run)),
        "remarks": remarks(form, result.findings or ()),
        "companion": companion_of(entry.key, entry.document, entry.edition),
        "said": said,
        "unsaved": unsaved,
        "conflict": conflict,
    }
    return render(request, "evaluations/section.html", context, status=status)


def saved_answer(
    request: HttpRequest, person: Person, project: Project, form: SectionForm, *, version: int, do: str
) -> HttpResponse:
    if do == AUTOSAVE:
        unread = f"(読み取れない入力{len(form.problems)}件)" if form.problems else ""
        return JsonResponse(
            {
                "version": version,
                "said": saved_now() + unread,
                "echoes": echoes(form),
                "errors": errors(form),
            }
        )
    entry = section_entry(person, project, form.scene.key)
    if request.headers.get("HX-Request") or form.refused:
        outcome = Outcome(said=saved_now())
        return redrawn_answer(request, person, project, entry, form, outcome, version=version, unsaved=False)
    if form.problems:
        messages.warning(request, f"保存しました。読み取れない入力が{len(form.problems)}件残っています。")
    else:
        messages.success(request, "保存しました。")
    page = section_page(project, entry, form, version=version)
    if do == NEXT and page.next and not form.problems:
        return HttpResponseRedirect(page.next.url)
    return HttpResponseRedirect(page.url + ("#error-summary" if form.problems else ""))


def redrawn_answer(
    request: HttpRequest,
    person: Person,
    project: Project,
    entry: SectionEntry,
    form: SectionForm,
    outcome: Outcome,
    *,
    version: int,
    unsaved: bool = True,
) -> HttpResponse:
    """The form again with what was typed; `version` stays the one the page was made from."""
    convert_units(form)
    drawn = typed_form(request, project, entry, form.typed, form.refused)
    drawn.focus, drawn.confirm = outcome.focus, outcome.confirm
    if request.headers.get("HX-Request"):
        drawn.focus_by = SCRIPT_FOCUS
        page = section_page(project, entry, drawn, version=version)
        context = {"page": page, "said": outcome.said, "unsaved": unsaved}
        return render(request, "evaluations/section_form.html", context)
    return page_answer(
        request, person, project, entry, drawn, version=version, said=outcome.said, unsaved=unsaved
    )


def stale_answer(
    request: HttpRequest,
    person: Person,
    project: Project,
    form: SectionForm,
    stale: StaleVersion,
    *,
    version: int,
    do: str,
) -> HttpResponse:
    """Somebody else saved: both states are shown, nothing is overwritten, the person decides."""
    theirs = section_entry(person, project, form.scene.key)
    mine, _ = validate_section(form.scene.key, form.payload)
    conflict = Conflict(
        sentence=stale.sentence,
        version=stale.version,
        url=section_page(project, theirs, form, version=version).url,
        differences=tuple(differences(form.scene, theirs.section, mine)) if mine is not None else (),
    )
    if not request.headers.get("HX-Request"):
        return page_answer(
            request, person, project, theirs, form, version=version, conflict=conflict, status=409
        )
    html = render_to_string("evaluations/section_conflict.html", {"conflict": conflict}, request)
    if do == AUTOSAVE:
        return JsonResponse({"conflict": html})
    return HttpResponse(html, headers={"HX-Retarget": "#conflict", "HX-Reswap": "innerHTML"})
