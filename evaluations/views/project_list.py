"""事業一覧: search, filter, sort."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from evaluations.presenters.project_lines import project_lines
from evaluations.selectors.listed_figures import listed_figures
from evaluations.views.project_search import ProjectSearch
from projects.access.refusals import can
from projects.access.rules import check_create
from projects.models import Person
from projects.presenters.paging import page_links
from projects.selectors.projects import projects_visible_to
from projects.views.guards import signed_in

ON_ONE_PAGE = 25


@require_safe
@signed_in
def project_list(request: HttpRequest, person: Person) -> HttpResponse:
    search = ProjectSearch(request.GET, person=person)
    found = projects_visible_to(person, **search.wanted())
    page = Paginator(found, ON_ONE_PAGE).get_page(request.GET.get("page"))
    projects = list(page.object_list)
    context = {
        "search": search,
        "searching": search.is_narrowing,
        "lines": project_lines(projects, listed_figures(person, projects)),
        "page": page,
        "page_links": page_links(page, request.GET),
        "create": can(check_create, person),
    }
    return render(request, "evaluations/project_list.html", context)
