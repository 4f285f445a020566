"""利用者: list, registration and the page of each."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from projects.models import Person
from projects.presenters.days import day_and_time
from projects.presenters.registry_lists import PEOPLE
from projects.selectors.registry import has_other_ways_in, people_found
from projects.services import registry
from projects.views.management.fields import stored
from projects.views.management.guards import administrator
from projects.views.management.history import history
from projects.views.management.lists import list_csv, list_page
from projects.views.management.person_access import password_page
from projects.views.management.person_forms import PersonChangeForm, PersonCreateForm
from projects.views.management.searches import PersonSearch


@require_safe
@administrator
def person_list(request: HttpRequest, person: Person) -> HttpResponse:
    search = PersonSearch(request.GET)
    return list_page(request, PEOPLE, search, people_found(person, **search.wanted()))


@require_safe
@administrator
def person_csv(request: HttpRequest, person: Person) -> HttpResponse:
    found = people_found(person, **PersonSearch(request.GET).wanted())
    return list_csv(PEOPLE, found, file_name="people.csv")


@require_http_methods(["GET", "HEAD", "POST"])
@administrator
def person_create(request: HttpRequest, person: Person) -> HttpResponseBase:
    """The answer is the page with the one-time password: it is shown here and nowhere else."""
    asked = {"organisation": request.GET.get("organisation", "")}
    form = PersonCreateForm(request.POST if request.method == "POST" else None, initial=asked)
    made: list[tuple[Person, str]] = []

    @transaction.atomic
    def write(**answers: Any) -> None:
        newcomer = registry.person_create(by=person, **answers)
        made.append((newcomer, registry.person_password_reset(by=person, person=newcomer)))

    if request.method == "POST" and stored(form, write):
        newcomer, password = made[0]
        return password_page(request, newcomer, password, title="利用者を登録しました")
    return render(request, "projects/management/create.html", {"form": form, "listing": PEOPLE})


@require_http_methods(["GET", "HEAD", "POST"])
@administrator
def person(request: HttpRequest, person: Person, pk: int) -> HttpResponseBase:
    found = get_object_or_404(Person.objects.select_related("organisation"), pk=pk)
    form = PersonChangeForm(request.POST if request.method == "POST" else None, person=found)
    if request.method == "POST":
        if stored(form, partial(registry.person_change, by=person, person=found)):
            messages.success(request, "変更を保存しました。")
            return redirect("person", pk=pk)
        found.refresh_from_db()
    context = {
        "member": found,
        "is_self": found == person,
        "has_other_ways": has_other_ways_in(person, found),
        "last_login": day_and_time(found.last_login) if found.last_login else "",
        "form": form,
        "listing": PEOPLE,
        **history(request, person, "person", "provider", "sign_in", place=found.username),
    }
    return render(request, "projects/management/person.html", context)
