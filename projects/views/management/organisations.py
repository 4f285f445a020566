"""組織: list, registration and the page of each."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from projects.models import Organisation, Person
from projects.presenters.registry_lists import ORGANISATIONS
from projects.selectors.registry import organisations_found
from projects.services import registry
from projects.views.management.fields import stored
from projects.views.management.guards import administrator
from projects.views.management.history import history
from projects.views.management.lists import list_csv, list_page
from projects.views.management.organisation_forms import OrganisationChangeForm, OrganisationCreateForm
from projects.views.management.searches import OrganisationSearch


@require_safe
@administrator
def organisation_list(request: HttpRequest, person: Person) -> HttpResponse:
    search = OrganisationSearch(request.GET)
    return list_page(request, ORGANISATIONS, search, organisations_found(person, **search.wanted()))


@require_safe
@administrator
def organisation_csv(request: HttpRequest, person: Person) -> HttpResponse:
    found = organisations_found(person, **OrganisationSearch(request.GET).wanted())
    return list_csv(ORGANISATIONS, found, file_name="organisations.csv")


@require_http_methods(["GET", "HEAD", "POST"])
@administrator
def organisation_create(request: HttpRequest, person: Person) -> HttpResponseBase:
    form = OrganisationCreateForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and stored(form, partial(registry.organisation_create, by=person)):
        messages.success(request, f"「{form.cleaned_data['name']}」を登録しました。")
        return redirect("organisation", slug=form.cleaned_data["slug"])
    return render(request, "projects/management/create.html", {"form": form, "listing": ORGANISATIONS})


@require_http_methods(["GET", "HEAD", "POST"])
@administrator
def organisation(request: HttpRequest, person: Person, slug: str) -> HttpResponseBase:
    found = get_object_or_404(Organisation.objects.select_related("bureau"), slug=slug)
    form = OrganisationChangeForm(request.POST if request.method == "POST" else None, organisation=found)
    if request.method == "POST":
        write = partial(registry.organisation_change, by=person, organisation=found, bureau=None)
        if stored(form, write):
            messages.success(request, "変更を保存しました。")
            return redirect("organisation", slug=slug)
        found.refresh_from_db()
    context = {
        "organisation": found,
        "form": form,
        "listing": ORGANISATIONS,
        "people_count": found.people.filter(is_active=True).count(),
        "ports": found.ports.order_by("name"),
        **history(request, person, "organisation", place=slug),
    }
    return render(request, "projects/management/organisation.html", context)
