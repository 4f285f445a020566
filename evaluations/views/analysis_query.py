"""What is asked of the analyses of a case, as it stands in the address of their page."""

from collections.abc import Iterable
from decimal import Decimal

from django.http import QueryDict

from evaluations.analysis import grid, tornado
from evaluations.analysis.study import Question
from evaluations.forms.analysis import GridForm, InputSearch, RateForm, SwingForm
from evaluations.presenters.analysis.kinds import Asked

MOST_RATES = 5
_LEAST_SHOWN = 2


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
