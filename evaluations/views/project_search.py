"""What the list of projects is narrowed to, as it stands in its address."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.forms.boundfield import BoundField
from django.http import QueryDict

from projects.access.states import State
from projects.manuals import editions, load_edition
from projects.models import Person, Port, Project
from projects.selectors.projects import projects_visible_to

SORT_NAMES = {
    "updated": "更新の新しい順",
    "port": "港湾・地区の順",
    "title": "事業名の順",
    "state": "状態の順",
    "created": "作成の新しい順",
}


class ProjectSearch(forms.Form):
    """A filled form is never refused: what it does not know narrows nothing."""

    q = forms.CharField(label="港湾・地区・事業名・組織の言葉", required=False)
    state = forms.ChoiceField(label="状態", required=False)
    type = forms.ChoiceField(label="プロジェクトの種類", required=False)
    port = forms.ChoiceField(label="港湾", required=False)
    sort = forms.ChoiceField(label="並べ方", required=False, choices=list(SORT_NAMES.items()))

    def __init__(self, data: QueryDict, *, person: Person) -> None:
        super().__init__(data)
        edition = load_edition(editions()[-1])
        self._offer("state", [(state.value, state.label) for state in State])
        self._offer("type", [(key, kind.names.chapter) for key, kind in edition.types.items()])
        self._offer("port", _ports(projects_visible_to(person)))
        for field in self.fields.values():
            field.widget.attrs["class"] = "input select" if isinstance(field, forms.ChoiceField) else "input"
        self.is_valid()

    def wanted(self) -> dict[str, Any]:
        """Arguments of `projects_visible_to`."""
        asked = self.cleaned_data
        return {
            "text": asked.get("q", ""),
            "states": [State(asked["state"])] if asked.get("state") else [],
            "type_key": asked.get("type", ""),
            "port": asked.get("port", ""),
            "sort": asked.get("sort", ""),
        }

    def narrowing(self) -> list[BoundField]:
        """The choices beside the words."""
        return [self[name] for name in ("state", "type", "port", "sort")]

    @property
    def is_narrowing(self) -> bool:
        return any(self.cleaned_data.get(name) for name in ("q", "state", "type", "port"))

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "すべて"), *choices]


def _ports(projects: QuerySet[Project]) -> list[tuple[str, str]]:
    """The ports of the projects a person sees."""
    ports = Port.objects.filter(projects__in=projects.order_by()).distinct().order_by("name")
    return [(port.key, port.name) for port in ports]
