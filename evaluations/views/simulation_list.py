"""シミュレーションの一覧(参考)."""

import uuid

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe

from evaluations.presenters.simulation.list import simulation_lines
from evaluations.presenters.states import state_tag
from evaluations.selectors.simulated_case import check_simulated_case
from evaluations.selectors.simulations import simulations_visible_to
from projects.access.refusals import can
from projects.models import Person
from projects.presenters.paging import page_links
from projects.selectors.projects import project_for
from projects.views.guards import signed_in

ON_ONE_PAGE = 25


class SimulationSearch(forms.Form):
    """A filled form is never refused: what it does not know narrows nothing."""

    q = forms.CharField(label="メモ・依頼した方の言葉", required=False)
    computed = forms.ChoiceField(
        label="結果", required=False, choices=[("", "すべて"), ("yes", "あり"), ("no", "なし")]
    )
    sort = forms.ChoiceField(
        label="並べ方",
        required=False,
        choices=[
            ("newest", "新しい順"),
            ("oldest", "古い順"),
            ("note", "メモの順"),
            ("person", "依頼した方の順"),
        ],
    )

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data)
        for field in self.fields.values():
            field.widget.attrs["class"] = "input select" if isinstance(field, forms.ChoiceField) else "input"
        self.is_valid()

    def wanted(self) -> dict[str, str]:
        """Arguments of `simulations_visible_to`."""
        asked = self.cleaned_data
        return {
            "text": asked.get("q", ""),
            "computed": asked.get("computed", ""),
            "sort": asked.get("sort") or "newest",
        }

    @property
    def is_narrowing(self) -> bool:
        return any(self.cleaned_data.get(name) for name in ("q", "computed"))


@require_safe
@signed_in
def simulation_list(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponse:
    found = project_for(person, project)
    search = SimulationSearch(request.GET)
    simulations = simulations_visible_to(person, found, **search.wanted())
    page = Paginator(simulations, ON_ONE_PAGE).get_page(request.GET.get("page"))
    context = {
        "project": found,
        "tag": state_tag(found),
        "search": search,
        "lines": simulation_lines(page.object_list),
        "page": page,
        "page_links": page_links(page, request.GET),
        "permission": can(check_simulated_case, person, found),
    }
    return render(request, "evaluations/simulation_list.html", context)
