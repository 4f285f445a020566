"""What is asked before there are sections: where a project is, which types it has, which file to take in."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import Q, QuerySet

from projects.access.refusals import can
from projects.access.rules import check_author
from projects.manuals import Analysis, Edition, ProjectType, editions, load_edition
from projects.models import District, Organisation, Person

LONGEST_TITLE = 200
ANALYSES: dict[Analysis, tuple[str, str]] = {
    "cost_benefit": ("費用便益分析", "便益を金額で計測し、費用便益比(B/C)などを示します。"),
    "indicators": (
        "効果に関する指標",
        "便益を金額で計測せず、指標の値と文章で効果を示します。総費用は計算して示します。",
    ),
}


@dataclass(frozen=True)
class TypeChoice:
    """A project type as it is offered: its name, and what the manual says it is."""

    key: str
    number: int
    name: str
    about: str
    chosen: bool


@dataclass(frozen=True)
class TypeGroup:
    """The types that are assessed in one way, and what that way is."""

    heading: str
    about: str
    choices: tuple[TypeChoice, ...]


def newest_edition() -> Edition:
    """New projects follow the newest edition at hand."""
    return load_edition(editions()[-1])


def types_for(owner: Organisation, edition: Edition) -> dict[str, ProjectType]:
    """The types that an organisation makes projects of."""
    return {key: kind for key, kind in edition.types.items() if can(check_author, owner, kind).allowed}


def _choices(
    types: Mapping[str, ProjectType], analysis: Analysis, chosen: Collection[str]
) -> Iterator[TypeChoice]:
    for key, kind in types.items():
        if kind.analysis == analysis:
            yield TypeChoice(key, kind.number, kind.names.chapter, kind.definition.text, key in chosen)


def districts_of(person: Person) -> QuerySet[District]:
    """Those of an authority's own ports; for a bureau those of its authorities' ports."""
    house = person.organisation_id
    mine = District.objects.filter(Q(port__authority=house) | Q(port__authority__bureau=house))
    return mine.select_related("port").order_by("port__name", "name")


class DistrictChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # generic only to the type checker
    """Districts named with their port, so that one list serves without script."""

    def label_from_instance(self, obj: District) -> str:
        return f"{obj.port.name} {obj.name}"


class PlaceForm(forms.Form):
    """Port and district are one question: a district belongs to one port."""

    district = DistrictChoice(
        label="港湾と地区",
        queryset=District.objects.none(),
        empty_label="選んでください",
        help_text="一覧にない港湾・地区は、システム管理者に登録を依頼してください。",
        error_messages={
            "required": "港湾と地区を選んでください。",
            "invalid_choice": "一覧にある港湾と地区から選んでください。",
        },
    )
    title = forms.CharField(
        label="事業名",
        max_length=LONGEST_TITLE,
        required=False,
        help_text="空欄のときは、港湾・地区・プロジェクトの名称から作ります。",
        error_messages={"max_length": f"事業名は{LONGEST_TITLE}文字以内で記入してください。"},
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["district"]
        assert isinstance(field, DistrictChoice)
        field.queryset = districts_of(person)


class TypesForm(forms.Form):
    """One type, or several that work together (E3)."""

    type = forms.MultipleChoiceField(
        label="プロジェクトの種類",
        error_messages={
            "required": "プロジェクトの種類を1つ以上選んでください。",
            "invalid_choice": "一覧にある種類から選んでください。",
        },
    )

    def __init__(self, *args: Any, edition: Edition, owner: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.types = types_for(owner, edition)
        field = self.fields["type"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(key, kind.names.chapter) for key, kind in self.types.items()]

    def clean_type(self) -> list[str]:
        """The chosen types in the order of the manual."""
        return [key for key in self.types if key in self.cleaned_data["type"]]

    @property
    def groups(self) -> list[TypeGroup]:
        """The types as the page offers them."""
        chosen = self["type"].value() or ()
        return [
            TypeGroup(heading, about, choices)
            for analysis, (heading, about) in ANALYSES.items()
            if (choices := tuple(_choices(self.types, analysis, chosen)))
        ]


class ProjectForm(TypesForm, PlaceForm):
    """A new project."""

    field_order = ("district", "type", "title")


class ImportForm(PlaceForm):
    """A document that was exported, here or elsewhere."""

    document = forms.FileField(
        label="文書のファイル",
        help_text="このシステムから出力したzip、または文書のJSON(10MBまで)。",
        widget=forms.ClearableFileInput(attrs={"accept": ".zip,.json,application/zip,application/json"}),
        error_messages={
            "required": "文書のファイルを選んでください。",
            "empty": "選んだファイルは空です。内容を確かめて、選び直してください。",
        },
    )
    field_order = ("document", "district", "title")
