"""港湾: list, registration and the page of each."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from projects.models import Person, Port
from projects.presenters.registry_lists import PORTS
from projects.selectors.registry import ports_found
from projects.services import registry
from projects.views.management.fields import stored
from projects.views.management.guards import administrator
from projects.views.management.history import history
from projects.views.management.lists import list_csv, list_page
from projects.views.management.port_forms import PortChangeForm, PortCreateForm
from projects.views.management.searches import PortSearch


@require_safe
@administrator
def port_list(request: HttpRequest, person: Person) -> HttpResponse:
    search = PortSearch(request.GET)
    return list_page(request, PORTS, search, ports_found(person, **search.wanted()))


@require_safe
@administrator
def port_csv(request: HttpRequest, person: Person) -> HttpResponse:
    found = ports_found(person, **PortSearch(request.GET).wanted())
    return list_csv(PORTS, found, file_name="ports.csv")


@require_http_methods(["GET", "HEAD", "POST"])
@administrator
def port_create(request: HttpRequest, person: Person) -> HttpResponseBase:
    form = PortCreateForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and stored(form, partial(registry.port_create, by=person)):
        messages.success(request, f"{form.cleaned_data['name']}を登録しました。続けて地区を登録します。")
        return redirect("port", key=form.cleaned_data["key"])
    return render(request, "projects/management/create.html", {"form": form, "listing": PORTS})


@require_http_methods(["GET", "HEAD", "POST"])
@administrator
def port(request: HttpRequest, person: Person, key: str) -> HttpResponseBase:
    found = get_object_or_404(Port.objects.select_related("authority"), key=key)
    form = PortChangeForm(request.POST if request.method == "POST" else None, port=found)
    if request.method == "POST":
        if stored(form, partial(registry.port_change, by=person, port=found)):
            messages.success(request, "変更を保存しました。")
            return redirect("port", key=key)
        found.refresh_from_db()
    context = {
        "port": found,
        "form": form,
        "listing": PORTS,
        "districts": found.districts.order_by("name"),
        **history(request, person, "port", "district", place=key),
    }
    return render(request, "projects/management/port.html", context)
