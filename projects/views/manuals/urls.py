"""Addresses of マニュアルと原単位."""

from django.urls import URLPattern, URLResolver, path

from projects.views.manuals.editions import interpretation_list, manual_list, manual_type
from projects.views.manuals.unit_values import unit_value, unit_value_list

urlpatterns: list[URLPattern | URLResolver] = [
    path("", manual_list, name="manual_list"),
    path("<slug:edition>/types/<slug:project_type>/", manual_type, name="manual_type"),
    path("<slug:edition>/interpretations/", interpretation_list, name="interpretation_list"),
    path("<slug:edition>/unit-values/", unit_value_list, name="unit_value_list"),
    path("<slug:edition>/unit-values/<slug:unit_value>/", unit_value, name="unit_value"),
]
