"""コンサルタント: who is invited to a project, inviting one more, taking an invitation back."""

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from projects.access.refusals import can
from projects.access.rules import check_invite_consultant, check_see_consultants
from projects.models import Person, Project
from projects.selectors.consultants import consultants_to_invite, invitations_of
from projects.selectors.projects import project_for
from projects.services.consultants import consultant_invite
from projects.services.consultants import consultant_uninvite as uninvite
from projects.views.guards import signed_in


class ConsultantChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # generic only to the type checker
    """Consultants with their firm; the user name tells namesakes apart."""

    def label_from_instance(self, obj: Person) -> str:
        return f"{obj.organisation.name} {obj.display_name}({obj.username})"


class InvitationForm(forms.Form):
    consultant = ConsultantChoice(
        label="招待するコンサルタント",
        queryset=Person.objects.none(),
        empty_label="選んでください",
        help_text="一覧にない方は、システム管理者に登録を依頼してください。",
        error_messages={
            "required": "招待するコンサルタントを選んでください。",
            "invalid_choice": "一覧にある方から選んでください。すでに招待した方は、一覧に出ません。",
        },
    )

    def __init__(self, *args: Any, project: Project, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["consultant"]
        assert isinstance(field, ConsultantChoice)
        field.queryset = consultants_to_invite(project)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def project_consultants(request: HttpRequest, person: Person, project: uuid.UUID) -> HttpResponseBase:
    found = project_for(person, project)
    check_see_consultants(person, found)
    posted = request.method == "POST"
    if posted:
        check_invite_consultant(person, found)
    form = InvitationForm(request.POST if posted else None, project=found)
    if form.is_valid():
        consultant: Person = form.cleaned_data["consultant"]
        consultant_invite(person=person, project=found, consultant=consultant)
        messages.success(
            request, f"{consultant.display_name}さんを招待しました。この事業に入力できるようになりました。"
        )
        return redirect("project_consultants", project=found.pk)
    context = {
        "project": found,
        "invitations": invitations_of(found),
        "permission": can(check_invite_consultant, person, found),
        "nobody": not consultants_to_invite(found).exists(),
        "form": form,
    }
    return render(request, "projects/consultants.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def consultant_uninvite(
    request: HttpRequest, person: Person, project: uuid.UUID, consultant: int
) -> HttpResponseBase:
    """Asks first; an invitation that somebody else took back meanwhile is told as done."""
    found = project_for(person, project)
    check_invite_consultant(person, found)
    invitation = next((one for one in invitations_of(found) if one.person_id == consultant), None)
    if invitation is None:
        messages.info(request, "この方の招待は、すでに取り消されています。")
        return redirect("project_consultants", project=found.pk)
    if request.method != "POST":
        return render(request, "projects/uninvite.html", {"project": found, "invitation": invitation})
    uninvite(person=person, project=found, consultant=invitation.person)
    messages.success(request, f"{invitation.person.display_name}さんの招待を取り消しました。")
    return redirect("project_consultants", project=found.pk)
