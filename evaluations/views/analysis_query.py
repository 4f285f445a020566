"""What is asked of the analyses of a case, as it stands in the address of their page."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict

from evaluations.analysis import grid, rates, tornado
from evaluations.analysis.inputs import Group
from evaluations.analysis.study import NamedRate, Question
from evaluations.presenters.analysis.input_list import Wanted
from evaluations.presenters.analysis.kinds import Asked
from projects.document.values import SHORT_TEXT
from projects.notation import NotationError, group_digits, parse_decimal

MOST_RATES = 5
_LEAST_SHOWN = 2


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


class AnalysisQuery:
    """The forms of the page, filled from its address; what cannot be read is shown back and leaves the default."""

    def __init__(self, data: QueryDict) -> None:
        self._known = QueryDict(mutable=True)
        for name in data:
            if name in _names():
                self._known[name] = data.get(name, "")
        self.swing = SwingForm(self._with("change", tornado.DEFAULT))
        self.grid = GridForm(self._with("step", grid.DEFAULT))
        self.search = InputSearch(self._known)
        forms_of_rates = [RateForm(self._known, prefix=f"rate{place}") for place in range(1, MOST_RATES + 1)]
        self.rates = forms_of_rates[: self._rates_shown(forms_of_rates)]
        self.asked = Asked(self.search.wanted, self._known)

    @property
    def question(self) -> Question:
        change = self.swing.cleaned_data.get("change") if self.swing.is_valid() else None
        step = self.grid.cleaned_data.get("step") if self.grid.is_valid() else None
        named = tuple(rate for form in self.rates if (rate := form.named) is not None)
        return Question(change or tornado.DEFAULT, step or grid.DEFAULT, named)

    @property
    def is_refused(self) -> bool:
        """Whether something that was typed could not be used."""
        return not all(form.is_valid() for form in (self.swing, self.grid, *self.rates))

    def kept(self, form: str) -> list[tuple[str, str]]:
        """What a form of the page must carry along so that sending it loses nothing typed in the others."""
        own = {
            "swing": {"change", "tornado_page"},
            "grid": {"step"},
            "rates": _rate_names(),
            "search": {"q", "group", "switching_page", "tornado_page"},
        }[form]
        return [(name, self._known.get(name, "")) for name in self._known if name not in own]

    @property
    def address(self) -> str:
        """Everything asked, as a link carries it."""
        return self._known.urlencode()

    def without_search(self) -> str:
        """The address without words and group."""
        return _encoded(self.kept("search"))

    def _with(self, name: str, default: Decimal) -> dict[str, str]:
        return {name: self._known.get(name) or str(default)}

    def _rates_shown(self, found: list[RateForm]) -> int:
        filled = [place for place, form in enumerate(found, 1) if any(field.value() for field in form)]
        return min(MOST_RATES, max(_LEAST_SHOWN, filled[-1] + 1 if filled else 0))


def _names() -> set[str]:
    lists = {f"{name}_{what}" for name in ("switching", "tornado") for what in ("sort", "page")}
    return {"change", "step", "q", "group"} | lists | _rate_names()


def _rate_names() -> set[str]:
    return {f"rate{place}-{field}" for place in range(1, MOST_RATES + 1) for field in ("rate", "source")}


def _encoded(pairs: Iterable[tuple[str, str]]) -> str:
    query = QueryDict(mutable=True)
    for name, value in pairs:
        query[name] = value
    return query.urlencode()
