"""What is asked about an organisation."""

from typing import Any

from django import forms

from projects.access.roles import OrganisationKind
from projects.models import Organisation
from projects.views.management.fields import LineField, RegistryForm, SlugField


class OrganisationForm(RegistryForm):
    name = LineField(label="名称", max_length=120)
    bureau = forms.ModelChoiceField(
        label="所管の地方整備局等",
        queryset=Organisation.objects.filter(kind=OrganisationKind.REGIONAL_BUREAU),
        required=False,
        empty_label="選んでください",
        help_text="港湾管理者の事業の提出先です。変えると、審査中の事業も新しい地方整備局等が審査します。",
    )


class OrganisationChangeForm(OrganisationForm):
    """Only a port authority has a bureau, only headquarters a division in charge."""

    division = LineField(
        label="担当課",
        max_length=60,
        required=False,
        help_text="新しい事業の分析結果整理シートに、担当課の初期値として入ります。",
    )
    division_head = LineField(
        label="担当課長名",
        max_length=60,
        required=False,
        help_text="新しい事業の分析結果整理シートに、担当課長名の初期値として入ります。",
    )

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        initial = {
            "name": organisation.name,
            "bureau": organisation.bureau_id,
            "division": organisation.division,
            "division_head": organisation.division_head,
        }
        super().__init__(*args, initial=initial, **kwargs)
        if organisation.kind != OrganisationKind.PORT_AUTHORITY:
            del self.fields["bureau"]
        if organisation.kind != OrganisationKind.HEADQUARTERS:
            del self.fields["division"], self.fields["division_head"]


class OrganisationCreateForm(OrganisationForm):
    kind = forms.TypedChoiceField(
        label="種別",
        choices=[("", "選んでください"), *OrganisationKind.choices],
        coerce=OrganisationKind,
        help_text="登録した後は変えられません。",
    )
    slug = SlugField(help_text="アドレスと記録に使う名前です。登録した後は変えられません。例: shizuoka")
    field_order = ("name", "kind", "bureau", "slug")
