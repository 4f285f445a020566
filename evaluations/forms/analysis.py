"""What people may set on the page of the analyses."""

from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict

from evaluations.analysis import grid, rates, tornado
from evaluations.analysis.inputs import Group
from evaluations.analysis.study import NamedRate
from evaluations.presenters.analysis.input_list import Wanted
from projects.document.values import SHORT_TEXT
from projects.notation import NotationError, group_digits, parse_decimal


class PercentField(forms.CharField):
    """A number of per cent as people type it, between two bounds."""

    def __init__(self, label: str, least: Decimal, most: Decimal, *, advice: str = "", **others: Any) -> None:
        super().__init__(label=label, max_length=100, **others)
        self.least, self.most, self.advice = least, most, advice
        self.widget.attrs |= {"class": "input input--number", "inputmode": "decimal", "autocomplete": "off"}

    def clean(self, value: Any) -> Decimal | None:
        text = super().clean(value)
        if not text:
            return None
        try:
            number = parse_decimal(text)
        except NotationError as error:
            raise forms.ValidationError(
                f"「{text}」は数として読めません。「10」「2.5」のように、%の数字を記入してください。"
            ) from error
        if not self.least <= number <= self.most:
            raise forms.ValidationError(
                f"{self.label}は{group_digits(self.least)}%から{group_digits(self.most)}%までの値を記入してください。{self.advice}"
            )
        return number


class SwingForm(forms.Form):
    change = PercentField("動かす幅(±%)", tornado.LEAST, tornado.MOST, required=False)


class GridForm(forms.Form):
    step = PercentField("きざみ(%)", grid.LEAST, grid.MOST, required=False)


class RateForm(forms.Form):
    """A rate and its source: both or neither."""

    rate = PercentField(
        "割引率(%)",
        rates.LOWEST,
        rates.HIGHEST,
        advice="-100%以下では割り引くことができません。",
        required=False,
    )
    source = forms.CharField(label="出典", required=False, max_length=SHORT_TEXT)

    def __init__(self, *given: Any, **others: Any) -> None:
        super().__init__(*given, **others)
        self.fields["source"].widget.attrs["class"] = "input"

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        rate, source = found.get("rate"), found.get("source")
        if rate is not None and not source and "source" not in self.errors:
            self.add_error("source", "この割引率を示した資料の名称を記入してください。")
        if source and rate is None and "rate" not in self.errors:
            self.add_error("rate", "割引率を記入してください。")
        return found

    @property
    def named(self) -> NamedRate | None:
        found = self.cleaned_data if self.is_valid() else {}
        return NamedRate(found["rate"], found["source"]) if found.get("source") else None


class InputSearch(forms.Form):
    """A filled form is never refused: what it does not know narrows nothing."""

    q = forms.CharField(label="入力の名称・単位・出典の言葉", required=False, max_length=SHORT_TEXT)
    group = forms.ChoiceField(
        label="区分", required=False, choices=[("", "すべて"), *((one.value, one.value) for one in Group)]
    )

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data)
        self.fields["q"].widget.attrs["class"] = "input"
        self.fields["group"].widget.attrs["class"] = "input select"
        self.is_valid()

    @property
    def wanted(self) -> Wanted:
        return Wanted(self.cleaned_data.get("q", ""), self.cleaned_data.get("group", ""))

    @property
    def words(self) -> str:
        """What narrows the lists, as people say it."""
        wanted = self.wanted
        words = [f"「{wanted.words}」を含む"] if wanted.words else []
        return "、".join([*words, *([f"区分が「{wanted.group}」の"] if wanted.group else [])])

    @property
    def is_narrowing(self) -> bool:
        return self.wanted != Wanted()
