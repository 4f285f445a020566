"""What the lists of the registry are narrowed to, as it stands in their addresses."""

from typing import ClassVar

from django import forms
from django.forms.boundfield import BoundField
from django.http import QueryDict

from projects.access.roles import OrganisationKind, Role
from projects.document.choices import PortClass
from projects.models import Organisation, Port

Choices = list[tuple[str, str]]


class RegistrySearch(forms.Form):
    """A filled form is never refused: what it does not know narrows nothing."""

    sorts: ClassVar[Choices]
    q = forms.CharField(required=False, max_length=200)

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data)
        self.fields["sort"] = forms.ChoiceField(label="並べ方", required=False, choices=self.sorts)
        for name, choices in self.offered().items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [("", "すべて"), *choices]
        for field in self.fields.values():
            field.widget.attrs["class"] = "input select" if isinstance(field, forms.ChoiceField) else "input"
        self.is_valid()

    def offered(self) -> dict[str, Choices]:
        raise NotImplementedError

    def wanted(self) -> dict[str, str]:
        """Arguments of the selector."""
        return {name: self.cleaned_data.get(name, "") for name in self.fields}

    def narrowing(self) -> list[BoundField]:
        """The choices beside the words."""
        return [field for field in self if field.name != "q"]

    @property
    def is_narrowing(self) -> bool:
        return any(value for name, value in self.wanted().items() if name != "sort")


class OrganisationSearch(RegistrySearch):
    sorts = [("name", "名称の順"), ("kind", "種別の順"), ("bureau", "所管の地方整備局等の順")]
    q = forms.CharField(label="名称・識別名の言葉", required=False, max_length=200)
    kind = forms.ChoiceField(label="種別", required=False)

    def offered(self) -> dict[str, Choices]:
        return {"kind": [(one.value, one.label) for one in OrganisationKind]}


class PersonSearch(RegistrySearch):
    sorts = [
        ("name", "氏名の順"),
        ("organisation", "所属の順"),
        ("role", "役割の順"),
        ("created", "登録の新しい順"),
        ("signed_in", "最後のログインの新しい順"),
    ]
    q = forms.CharField(label="氏名・ユーザー名・メールアドレス・所属の言葉", required=False, max_length=200)
    role = forms.ChoiceField(label="役割", required=False)
    organisation = forms.ChoiceField(label="所属", required=False)
    standing = forms.ChoiceField(label="状態", required=False)

    def offered(self) -> dict[str, Choices]:
        return {
            "role": [(one.value, one.label) for one in Role],
            "organisation": list(Organisation.objects.order_by("name").values_list("slug", "name")),
            "standing": [("active", "利用中"), ("stopped", "停止中")],
        }


class PortSearch(RegistrySearch):
    sorts = [("name", "港湾名の順"), ("prefecture", "都道府県の順"), ("authority", "港湾管理者の順")]
    q = forms.CharField(label="港湾名・都道府県・市町村・港湾管理者の言葉", required=False, max_length=200)
    port_class = forms.ChoiceField(label="港格", required=False)
    prefecture = forms.ChoiceField(label="都道府県", required=False)
    waiting = forms.ChoiceField(label="港湾管理者", required=False)

    def offered(self) -> dict[str, Choices]:
        registered = Port.objects.order_by("prefecture").values_list("prefecture", flat=True)
        prefectures = dict.fromkeys(name for several in registered for name in several.split("・"))
        return {
            "port_class": [(one.value, one.label) for one in PortClass],
            "prefecture": [(name, name) for name in prefectures],
            "waiting": [("no", "登録済み"), ("yes", "未登録")],
        }
