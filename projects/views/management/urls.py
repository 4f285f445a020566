"""Addresses of システム管理."""

from django.urls import URLPattern, URLResolver, path

from projects.views.management.districts import district, district_create
from projects.views.management.organisations import (
    organisation,
    organisation_create,
    organisation_csv,
    organisation_list,
)
from projects.views.management.people import person, person_create, person_csv, person_list
from projects.views.management.person_access import (
    person_deactivate,
    person_password,
    person_reactivate,
    person_sign_in_reset,
)
from projects.views.management.ports import port, port_create, port_csv, port_list
from projects.views.management.start import management

urlpatterns: list[URLPattern | URLResolver] = [
    path("", management, name="management"),
    path("organisations/", organisation_list, name="organisation_list"),
    path("organisations.csv", organisation_csv, name="organisation_csv"),
    path("new/organisation/", organisation_create, name="organisation_create"),
    path("organisations/<slug:slug>/", organisation, name="organisation"),
    path("people/", person_list, name="person_list"),
    path("people.csv", person_csv, name="person_csv"),
    path("new/person/", person_create, name="person_create"),
    path("people/<int:pk>/", person, name="person"),
    path("people/<int:pk>/deactivate/", person_deactivate, name="person_deactivate"),
    path("people/<int:pk>/reactivate/", person_reactivate, name="person_reactivate"),
    path("people/<int:pk>/password/", person_password, name="person_password"),
    path("people/<int:pk>/sign-in/", person_sign_in_reset, name="person_sign_in_reset"),
    path("ports/", port_list, name="port_list"),
    path("ports.csv", port_csv, name="port_csv"),
    path("new/port/", port_create, name="port_create"),
    path("ports/<slug:key>/", port, name="port"),
    path("ports/<slug:key>/new-district/", district_create, name="district_create"),
    path("ports/<slug:key>/districts/<slug:slug>/", district, name="district"),
]
