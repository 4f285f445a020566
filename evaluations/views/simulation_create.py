"""新しいシミュレーション: which inputs move and how; asking stores the case as it is and wakes the worker."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from evaluations.analysis.simulation import read_spec
from evaluations.forms.simulation import SimulationForm, accept, act, is_action, typed_anew, typed_of_spec
from evaluations.presenters.states import state_tag
from evaluations.selectors.simulated_case import SimulatedCase, simulated_case
from evaluations.selectors.simulations import simulation_for
from evaluations.services.simulating import simulation_request
from projects.access.refusals import Refused
from projects.forms.naming import DO
from projects.forms.typed import Typed
from projects.models import Person, Project
from projects.selectors.projects import project_for
from projects.views.guards import signed_in
from projects.views.kept_post import keeps_post, kept_post

SIGNED_IN_AGAIN = (
    "ログインの期限が切れていたため、計算はまだ始めていません。内容を確かめて、もう一度始めてください。"
)


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_post
@signed_in
def simulation_create(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponseBase:
    found = project_for(person, project)
    try:
        case = simulated_case(person, found)
    except Refused as refusal:
        context = {"project": found, "tag": state_tag(found), "refusal": refusal.sentence}
        return render(request, "evaluations/simulation_create.html", context)
    if request.method == "POST":
        return _posted(request, person, found, case)
    if (kept := kept_post(request)) is not None:
        messages.warning(request, SIGNED_IN_AGAIN)
        return _page(request, found, case, SimulationForm(accept(kept), case.model.inputs))
    return _page(request, found, case, SimulationForm(_begun(request, person, found), case.model.inputs))


def _posted(request: HttpRequest, person: Person, project: Project, case: SimulatedCase) -> HttpResponseBase:
    typed, do = accept(request.POST), request.POST.get(DO, "")
    if is_action(do):
        focus = act(do, typed)
        return _page(request, project, case, SimulationForm(typed, case.model.inputs, focus=focus))
    form = SimulationForm(typed, case.model.inputs, checked=True)
    if form.is_valid() and form.spec is not None:
        try:
            simulation = simulation_request(
                person=person, project=project, spec=form.spec, note=form.cleaned_data["note"]
            )
        except Refused as refusal:
            form.add_error(None, refusal.sentence)
        else:
            messages.success(request, "計算を始めました。この画面を閉じても、計算は続きます。")
            return redirect("simulation", project=project.pk, simulation=simulation.pk)
    return _page(request, project, case, form)


def _begun(request: HttpRequest, person: Person, project: Project) -> Typed:
    """An empty form, or the one an earlier simulation was asked with (`?from=`)."""
    try:
        earlier = uuid.UUID(request.GET.get("from", ""))
    except ValueError:
        return typed_anew()
    simulation = simulation_for(person, project, earlier)
    return typed_of_spec(read_spec(simulation.spec))


def _page(request: HttpRequest, project: Project, case: SimulatedCase, form: SimulationForm) -> HttpResponse:
    context = {
        "project": project,
        "tag": state_tag(project),
        "form": form,
        "subject": f"第{case.revision.number}版" if case.revision else "いまの下書き",
    }
    return render(request, "evaluations/simulation_create.html", context)
