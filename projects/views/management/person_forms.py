"""What is asked about a person."""

from typing import Any

from django import forms

from projects.access.roles import Role
from projects.models import Organisation, Person
from projects.views.management.fields import LineField, RegistryForm


class HouseChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # generic only to the type checker
    """Organisations named with their kind, on which the fitting roles depend."""

    def label_from_instance(self, obj: Organisation) -> str:
        return f"{obj.name}({obj.get_kind_display()})"


class PersonForm(RegistryForm):
    display_name = LineField(label="氏名", max_length=80)
    organisation = HouseChoice(
        label="所属", queryset=Organisation.objects.order_by("kind", "name"), empty_label="選んでください"
    )
    role = forms.TypedChoiceField(label="役割", choices=[("", "選んでください"), *Role.choices], coerce=Role)
    email = forms.EmailField(
        label="メールアドレス",
        required=False,
        max_length=254,
        error_messages={"invalid": "メールアドレスは name@example.jp の形で記入してください。"},
    )


class PersonChangeForm(PersonForm):
    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        initial = {
            "display_name": person.display_name,
            "organisation": person.organisation_id,
            "role": person.role,
            "email": person.email,
        }
        super().__init__(*args, initial=initial, **kwargs)


class PersonCreateForm(PersonForm):
    username = LineField(
        label="ユーザー名",
        max_length=60,
        help_text="ログインに使う名前です。登録した後は変えられません。文字・数字と @ . + - _ を使えます。",
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )
    field_order = ("username", "display_name", "organisation", "role", "email")
