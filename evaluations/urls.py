"""Addresses of the app `evaluations`."""

from django.urls import URLPattern, URLResolver, path

from evaluations.views.action import project_action
from evaluations.views.analysis import analysis, analysis_csv
from evaluations.views.check_list import check_list
from evaluations.views.explanation import all_basis_json, basis_list, figure_basis, figure_basis_json
from evaluations.views.exporting import project_export
from evaluations.views.history import project_history
from evaluations.views.home import home
from evaluations.views.project_list import project_list
from evaluations.views.result import result, result_panel, year_table_csv
from evaluations.views.section import section, section_recompute
from evaluations.views.simulation import (
    simulation,
    simulation_cancel,
    simulation_csv,
    simulation_progress,
    simulation_recompute,
)
from evaluations.views.simulation_create import simulation_create
from evaluations.views.simulation_list import simulation_list
from evaluations.views.task_list import task_list
from projects import converters  # noqa: F401  # registers the parts of addresses

SIMULATIONS = "projects/<uuid:project>/analysis/simulations/"
SIMULATION = f"{SIMULATIONS}<uuid:simulation>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home, name="home"),
    path("projects/", project_list, name="project_list"),
    path("manuals/checks/", check_list, name="check_list"),
    path("projects/<uuid:project>/", task_list, name="project"),
    path("projects/<uuid:project>/panel/", result_panel, name="result_panel"),
    path("projects/<uuid:project>/result/", result, name="result"),
    path("projects/<uuid:project>/result/years.csv", year_table_csv, name="year_table_csv"),
    path("projects/<uuid:project>/analysis/", analysis, name="analysis"),
    path("projects/<uuid:project>/analysis/<slug:kind>.csv", analysis_csv, name="analysis_csv"),
    path("projects/<uuid:project>/result/basis/", basis_list, name="basis_list"),
    path("projects/<uuid:project>/result/basis/<path:figure>/", figure_basis, name="figure_basis"),
    path("projects/<uuid:project>/result/basis-json/", all_basis_json, name="all_basis_json"),
    path(
        "projects/<uuid:project>/result/basis-json/<path:figure>/",
        figure_basis_json,
        name="figure_basis_json",
    ),
    path("projects/<uuid:project>/actions/<str:action>/", project_action, name="project_action"),
    path("projects/<uuid:project>/export/", project_export, name="project_export"),
    path("projects/<uuid:project>/history/", project_history, name="project_history"),
    path("projects/<uuid:project>/sections/<section_key:key>/", section, name="section"),
    path("projects/<uuid:project>/recompute/<section_key:key>/", section_recompute, name="section_recompute"),
    path(SIMULATIONS, simulation_list, name="simulation_list"),
    path(f"{SIMULATIONS}new/", simulation_create, name="simulation_create"),
    path(SIMULATION, simulation, name="simulation"),
    path(f"{SIMULATION}progress/", simulation_progress, name="simulation_progress"),
    path(f"{SIMULATION}<str:chart>.csv", simulation_csv, name="simulation_csv"),
    path(f"{SIMULATION}cancel/", simulation_cancel, name="simulation_cancel"),
    path(f"{SIMULATION}recompute/", simulation_recompute, name="simulation_recompute"),
]
