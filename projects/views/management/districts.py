"""地区: registration and the page of each, below its port."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from projects.models import District, Person, Port
from projects.presenters.registry_lists import PORTS
from projects.services import registry
from projects.views.management.fields import stored
from projects.views.management.guards import administrator
from projects.views.management.history import history
from projects.views.management.port_forms import DistrictChangeForm, DistrictCreateForm


@require_http_methods(["GET", "HEAD", "POST"])
@administrator
def district_create(request: HttpRequest, person: Person, key: str) -> HttpResponseBase:
    port = get_object_or_404(Port, key=key)
    form = DistrictCreateForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and stored(form, partial(registry.district_create, by=person, port=port)):
        messages.success(request, f"{form.cleaned_data['name']}を登録しました。")
        return redirect("port", key=key)
    context = {"port": port, "form": form, "listing": PORTS}
    return render(request, "projects/management/district_create.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@administrator
def district(request: HttpRequest, person: Person, key: str, slug: str) -> HttpResponseBase:
    found = get_object_or_404(District.objects.select_related("port"), port=key, slug=slug)
    form = DistrictChangeForm(request.POST if request.method == "POST" else None, district=found)
    if request.method == "POST":
        if stored(form, partial(registry.district_change, by=person, district=found)):
            messages.success(request, "変更を保存しました。")
            return redirect("port", key=key)
        found.refresh_from_db()
    context = {
        "district": found,
        "port": found.port,
        "form": form,
        "listing": PORTS,
        **history(request, person, "district", place=f"{key}/{slug}"),
    }
    return render(request, "projects/management/district.html", context)
