"""What is asked about a port and its districts."""

import re
from typing import Any

from django import forms

from projects.access.roles import OrganisationKind
from projects.document.choices import PortClass
from projects.models import District, Organisation, Port
from projects.port_master.rows import PREFECTURE
from projects.views.management.fields import LineField, RegistryForm, SlugField

CLASSES: dict[str, PortClass] = {one.value: one for one in PortClass}
PREFECTURES = re.compile(rf"{PREFECTURE}(・{PREFECTURE})?")


class PortForm(RegistryForm):
    name = LineField(label="港湾名", max_length=80, help_text="「港」で終わる名称です。例: 清水港")
    port_class = forms.TypedChoiceField(
        label="港格",
        choices=[("", "選んでください"), *((key, one.label) for key, one in CLASSES.items())],
        coerce=CLASSES.__getitem__,
    )
    prefecture = LineField(
        label="都道府県", max_length=20, help_text="2つにまたがるときは「・」で区切ります。例: 鳥取県・島根県"
    )
    municipality = LineField(label="市町村", max_length=60, required=False)
    authority = forms.ModelChoiceField(
        label="港湾管理者",
        queryset=Organisation.objects.filter(kind=OrganisationKind.PORT_AUTHORITY),
        required=False,
        empty_label="未登録",
        help_text="登録すると、この組織の方が事業を始められます。すでにある事業の作成者は変わりません。",
    )
    designations = LineField(
        label="指定",
        max_length=200,
        required=False,
        help_text="避難港など。複数あるときは「、」で区切ります。",
    )
    source = LineField(
        label="出典",
        max_length=200,
        help_text="これらの内容を確かめた資料の名称と日付です。例: 港湾法施行令(昭和26年政令第4号)別表第一",
    )

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if not name.endswith("港"):
            raise forms.ValidationError("港湾名は「港」で終わる名称を記入してください。")
        return name

    def clean_prefecture(self) -> str:
        prefecture: str = self.cleaned_data["prefecture"]
        if not PREFECTURES.fullmatch(prefecture):
            raise forms.ValidationError("都道府県は「静岡県」「北海道」のように記入してください。")
        return prefecture

    def clean_designations(self) -> list[str]:
        named = [name.strip() for name in re.split("[、,\uff0c]", self.cleaned_data["designations"])]
        return list(dict.fromkeys(name for name in named if name))


class PortChangeForm(PortForm):
    def __init__(self, *args: Any, port: Port, **kwargs: Any) -> None:
        initial = {
            "name": port.name,
            "port_class": port.port_class,
            "prefecture": port.prefecture,
            "municipality": port.municipality,
            "authority": port.authority_id,
            "designations": "、".join(port.designations),
            "source": port.source,
        }
        super().__init__(*args, initial=initial, **kwargs)


class PortCreateForm(PortForm):
    key = SlugField(help_text="アドレスと記録に使う名前です。登録した後は変えられません。例: shimizu")


class DistrictForm(RegistryForm):
    name = LineField(label="地区名", max_length=80, help_text="例: 新興津地区")


class DistrictChangeForm(DistrictForm):
    def __init__(self, *args: Any, district: District, **kwargs: Any) -> None:
        super().__init__(*args, initial={"name": district.name}, **kwargs)


class DistrictCreateForm(DistrictForm):
    slug = SlugField(help_text="アドレスと記録に使う名前です。登録した後は変えられません。例: shin-okitsu")
