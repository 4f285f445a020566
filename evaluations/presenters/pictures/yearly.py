"""年度ごとの便益と費用: columns of cost and a line of benefit, undiscounted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from django.utils.safestring import SafeString

from evaluations.appraisal import Figures
from evaluations.charts import ACCENT, SOFT, Plot, amount_scale, drawable, text_width, year_scale
from evaluations.presenters.pictures.chart import NO_NUMBER, NOTHING, Chart, without_drawing
from evaluations.presenters.pictures.wording import MoneyUnit, money_unit
from projects.notation import wareki, wareki_with_gregorian


@dataclass(frozen=True)
class Yearly:
    """Yen a fiscal year in the base scenario; `benefits` is None where none is measured in yen."""

    years: tuple[int, ...]
    benefits: tuple[float, ...] | None
    costs: tuple[float, ...]

    @classmethod
    def of(cls, figures: Figures) -> Self:
        measured = figures.measured is not None
        return cls(figures.years, _summed(figures, "benefit") if measured else None, _summed(figures, "cost"))

    def header(self) -> Sequence[str]:
        return ("年度", "年度(西暦)", *(f"{name}(円)" for name, _ in self.series()))

    def records(self) -> Iterator[Sequence[str | int | float]]:
        for index, year in enumerate(self.years):
            yield (wareki(year), year, *(amounts[index] for _, amounts in self.series()))

    def series(self) -> tuple[tuple[str, tuple[float, ...]], ...]:
        benefits = () if self.benefits is None else (("便益", self.benefits),)
        return (*benefits, ("費用", self.costs))


def yearly_chart(data: Yearly, *, key: str = "yearly") -> Chart:
    names = "と".join(name for name, _ in data.series())
    title = f"年度ごとの{names}"
    if not data.years:
        return without_drawing(key, title, NOTHING)
    amounts = [value for _, values in data.series() for value in values]
    unit = money_unit(amounts)
    columns = ("年度", *(f"{name}({unit.name})" for name, _ in data.series()))
    rows = tuple(
        (wareki_with_gregorian(year), *(unit.text(values[index]) for _, values in data.series()))
        for index, year in enumerate(data.years)
    )
    if not drawable(amounts):
        return without_drawing(key, title, NO_NUMBER, columns, rows)
    words = "".join(_sentence(name, values, data.years, unit) for name, values in data.series())
    return Chart(key, title, _drawn(data, unit, title), words, columns, rows, note="割り引く前の金額です。")


def _drawn(data: Yearly, unit: MoneyUnit, title: str) -> SafeString:
    scaled = {name: [unit.scaled(value) for value in values] for name, values in data.series()}
    plot = Plot(
        year_scale(data.years[0], data.years[-1]),
        amount_scale(value for values in scaled.values() for value in values),
        x_name="年度",
        y_name=unit.name,
        right=text_width("便益") + 8,
    )
    plot.columns(list(zip(data.years, scaled["費用"], strict=True)))
    names = [("費用", scaled["費用"][-1], SOFT)]
    if "便益" in scaled:
        plot.line(list(zip(data.years, scaled["便益"], strict=True)))
        names.append(("便益", scaled["便益"][-1], ACCENT))
    plot.names_at_end(data.years[-1] + 0.4, names)
    return plot.drawn(title=title)


def _sentence(name: str, values: Sequence[float], years: Sequence[int], unit: MoneyUnit) -> str:
    highest = max(values)
    year = wareki_with_gregorian(years[values.index(highest)])
    total = f"{len(years)}年間の合計は{unit.words(sum(values))}"
    return f"{name}は{year}に最も大きく{unit.words(highest)}で、{total}です。"


def _summed(figures: Figures, kind: str) -> tuple[float, ...]:
    items = [item.yearly for item in figures.items if item.kind == kind]
    return (
        tuple(sum(amounts) for amounts in zip(*items, strict=True)) if items else (0.0,) * len(figures.years)
    )
