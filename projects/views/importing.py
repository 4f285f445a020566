"""文書から取り込む: a new project from an exported document, or what is wrong with it and where."""

from collections.abc import Iterable

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from projects.access.refusals import Refused
from projects.access.rules import check_create
from projects.document import DocumentError, Problem
from projects.models import Person
from projects.services.documents import document_import
from projects.views.guards import signed_in
from projects.views.project_forms import ImportForm


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def project_import(request: HttpRequest, person: Person) -> HttpResponseBase:
    check_create(person)
    posted = request.method == "POST"
    form = ImportForm(request.POST if posted else None, request.FILES if posted else None, person=person)
    problems: list[tuple[str, str]] = []
    if form.is_valid():
        district = form.cleaned_data["district"]
        try:
            project = document_import(
                person=person,
                port=district.port,
                district=district,
                content=form.cleaned_data["document"].read(),
                title=form.cleaned_data["title"],
            )
        except Refused as refusal:
            form.add_error("document", refusal.sentence)
        except DocumentError as error:
            problems = shown(error.problems)
        else:
            messages.success(request, "文書を取り込み、新しい事業を作成しました。")
            return redirect("project", project=project.pk)
    context = {"form": form, "problems": problems}
    return render(request, "projects/import.html", context)


def shown(problems: Iterable[Problem]) -> list[tuple[str, str]]:
    """Place and sentence; the place as it stands in the file, which its author can search for."""
    return [(str(problem.place), problem.sentence) for problem in problems]
