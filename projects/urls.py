"""Addresses of the app `projects`."""

from django.urls import URLPattern, URLResolver, include, path

from projects import converters  # noqa: F401  # registers the parts of addresses
from projects.views.consultants import consultant_uninvite, project_consultants
from projects.views.copying import project_copy
from projects.views.creation import project_create
from projects.views.files import file, file_upload
from projects.views.importing import project_import
from projects.views.types import project_types

urlpatterns: list[URLPattern | URLResolver] = [
    path("management/", include("projects.views.management.urls")),
    path("manuals/", include("projects.views.manuals.urls")),
    path("projects/new/", project_create, name="project_create"),
    path("projects/import/", project_import, name="project_import"),
    path("projects/<uuid:project>/copy/", project_copy, name="project_copy"),
    path("projects/<uuid:project>/types/", project_types, name="project_types"),
    path("projects/<uuid:project>/consultants/", project_consultants, name="project_consultants"),
    path(
        "projects/<uuid:project>/consultants/<int:consultant>/uninvite/",
        consultant_uninvite,
        name="consultant_uninvite",
    ),
    path("projects/<uuid:project>/files/", file_upload, name="file_upload"),
    path("projects/<uuid:project>/files/<sha256:sha256>/", file, name="file"),
]
