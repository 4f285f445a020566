"""Addresses of the app `sheets`."""

from django.urls import URLPattern, URLResolver, path

from sheets.views import annexes, files, fitting, preview, printing, what_if

urlpatterns: list[URLPattern | URLResolver] = [
    path("projects/<uuid:project>/analysis/analysis.pdf", what_if.analysis_pdf, name="analysis_pdf"),
    path(
        "projects/<uuid:project>/analysis/simulations/<uuid:simulation>/simulation.pdf",
        what_if.simulation_pdf,
        name="simulation_pdf",
    ),
    path("projects/<uuid:project>/sheet/", preview.sheet, name="sheet"),
    path("projects/<uuid:project>/sheet/fit/", fitting.sheet_fit, name="sheet_fit"),
    path("projects/<uuid:project>/sheet/job/", printing.sheet_job, name="sheet_job"),
    path("projects/<uuid:project>/sheet/result.html", files.sheet_html, name="sheet_html"),
    path("projects/<uuid:project>/sheet/result.pdf", files.sheet_pdf, name="sheet_pdf"),
    path("projects/<uuid:project>/sheet/indicator.html", files.indicator_html, name="indicator_html"),
    path("projects/<uuid:project>/sheet/indicator.pdf", files.indicator_pdf, name="indicator_pdf"),
    path("projects/<uuid:project>/result/basis-pdf/", annexes.all_basis_pdf, name="all_basis_pdf"),
    path(
        "projects/<uuid:project>/result/basis-pdf/<path:figure>/",
        annexes.figure_basis_pdf,
        name="figure_basis_pdf",
    ),
]
