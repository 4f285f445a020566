"""The registry of unit values: searched, sorted, paged; one page for each value."""

from django import forms
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe

from projects.manuals import Edition
from projects.manuals.unit_values import STATE_LABELS, STATUS_LABELS
from projects.models import Person
from projects.presenters.paging import page_links
from projects.presenters.unit_value_lists import (
    band_lines,
    state_tag,
    unit_value_facts,
    unit_value_line,
    unit_values_found,
)
from projects.views.guards import signed_in
from projects.views.management.searches import Choices, RegistrySearch
from projects.views.manuals.editions import edition_or_404

ON_ONE_PAGE = 25


class UnitValueSearch(RegistrySearch):
    sorts = [
        ("topic", "区分の順"),
        ("name", "名称の順"),
        ("unit", "単位の順"),
        ("status", "確かさの順"),
        ("state", "状態の順"),
    ]
    q = forms.CharField(label="名称・単位・出典の言葉", required=False, max_length=200)
    topic = forms.ChoiceField(label="区分", required=False)
    status = forms.ChoiceField(label="確かさ", required=False)
    state = forms.ChoiceField(label="状態", required=False)

    def __init__(self, data: QueryDict, edition: Edition) -> None:
        self.edition = edition
        super().__init__(data)

    def offered(self) -> dict[str, Choices]:
        topics = dict.fromkeys(value.topic for value in self.edition.unit_values.values())
        return {
            "topic": [(topic, topic) for topic in topics],
            "status": [(status.value, label) for status, label in STATUS_LABELS.items()],
            "state": [(state.value, label) for state, label in STATE_LABELS.items()],
        }


@require_safe
@signed_in
def unit_value_list(request: HttpRequest, person: Person, edition: str) -> HttpResponse:
    known = edition_or_404(edition)
    search = UnitValueSearch(request.GET, known)
    found = unit_values_found(known.unit_values.values(), **search.wanted())
    page = Paginator(found, ON_ONE_PAGE).get_page(request.GET.get("page"))
    context = {
        "edition": known,
        "search": search,
        "lines": [unit_value_line(value) for value in page.object_list],
        "page": page,
        "page_links": page_links(page, request.GET),
    }
    return render(request, "manuals/unit_values.html", context)


@require_safe
@signed_in
def unit_value(request: HttpRequest, person: Person, edition: str, unit_value: str) -> HttpResponse:
    known = edition_or_404(edition)
    if unit_value not in known.unit_values:
        raise Http404(unit_value)
    value = known.unit_values[unit_value]
    context = {
        "edition": known,
        "value": value,
        "tag": state_tag(value),
        "facts": unit_value_facts(value),
        "bands": band_lines(value),
    }
    return render(request, "manuals/unit_value.html", context)
