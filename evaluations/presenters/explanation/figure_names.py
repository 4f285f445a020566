"""What the figures of a result are called and how they are printed there, by the names of their explanations."""

from dataclasses import dataclass

from evaluations.appraisal import EirrFigure, Explained, Figures, Outcome
from evaluations.appraisal.explained import SENSITIVITY
from evaluations.presenters.explanation.amounts import YEN, unit_text, with_unit
from evaluations.presenters.explanation.scene import NAMELESS, Case
from evaluations.presenters.figures import eirr_figure, thousands
from projects.document import assessed
from projects.manuals import Edition
from projects.notation import NOT_PRINTED, echo_money, group_digits, oku, percent_text, ratio_text
from projects.notation.numbers import format_grouped

UNTIMED, SERVICE = "時間費用を含めない場合", "供用期間"
YEARLY = frozenset({"t", "factors", "yearly_benefit", "yearly_cost", "net"})


@dataclass(frozen=True)
class Printed:
    """A figure as the result page prints it; `note` says why there is no value."""

    value: str
    unit: str = ""
    note: str = ""

    @property
    def text(self) -> str:
        return f"{self.value}{self.unit}"


def title_of(figure: str, explained: Explained, case: Case) -> str:
    """The label of the expression, and what tells figures of one label apart."""
    kind, _, name = figure.partition("/")
    label = explained.quantity.label
    if figure == "years/service":
        return SERVICE
    if kind == "alternatives":
        cases = {one.id: one.name for one in case.document.without_cases.cases}
        return f"{label}: {cases.get(name) or NAMELESS}"
    if kind == "volumes" and len(case.document.components) > 1:
        types = {one.id: case.edition.type(one.type).names.chapter for one in case.document.components}
        return f"{label}【{types[name]}】"
    return label


def circumstances(figure: str, edition: Edition) -> str:
    """「需要-10%の場合」; empty for a figure of the base case."""
    if figure.startswith("untimed/"):
        return UNTIMED
    parts = figure.split("/")
    if parts[0] != "sensitivity":
        return ""
    factor = edition.sensitivity_factor(parts[1])
    sign = "-" if parts[2] == "low" else "+"
    return f"{factor.name}{sign}{percent_text(factor.change).removesuffix('.0')}%の場合"


def printed(figure: str, explained: Explained, case: Case) -> Printed | None:
    """None for a figure that has an amount for every year."""
    kind, _, name = figure.rpartition("/")
    value, unit = explained.value, explained.quantity.unit
    if figure in YEARLY or (kind.startswith("items/") and name == "yearly"):
        return None
    if kind.startswith("indicators/"):
        return _indicator(kind.removeprefix("indicators/"), name, value, case)
    match kind.split("/")[0]:
        case "emissions":
            return Printed(format_grouped(value, 3), unit_text(unit))
        case "alternatives":
            return Printed(thousands(value), "千円")
        case "" | "sensitivity" | "untimed" if name in ("cbr", "eirr", "tax_rate", "discount_rate"):
            return _ratio(figure, name, value, case.figures)
    return Printed(oku(value), "億円") if unit == YEN else Printed(with_unit(value, unit))


def _ratio(figure: str, name: str, value: float, figures: Figures) -> Printed:
    if name == "cbr":
        return Printed(ratio_text(value))
    if name == "tax_rate":
        return Printed(percent_text(value).removesuffix(".0"), "%")
    if name == "discount_rate":
        return Printed(percent_text(value), "%")
    rate = rate_of(figure, figures)
    if rate is None:
        return Printed(NOT_PRINTED)
    shown = eirr_figure(rate)
    return Printed(shown.value, shown.unit, shown.note)


def rate_of(figure: str, figures: Figures) -> EirrFigure | None:
    """The internal rate that a figure's name stands for, with its status and all roots."""
    outcome = _outcome(figure, figures)
    return None if outcome is None else outcome.eirr


def _outcome(figure: str, figures: Figures) -> Outcome | None:
    parts = figure.split("/")
    if parts[0] == "untimed":
        return figures.without_time_cost
    if "/".join(parts[1:3]) in SENSITIVITY and figures.sensitivity is not None:
        moved = figures.sensitivity.demand if parts[1] == "demand" else figures.sensitivity.construction
        return moved.low if parts[2] == "low" else moved.high
    return figures.measured


def _indicator(component: str, key: str, value: float, case: Case) -> Printed:
    own = next(one for one in assessed(case.document, case.edition) if one.id == component)
    indicator, row = own.indicators.value(key), own.rows.get(key)
    if row is None or row.value is None:
        return Printed(format_grouped(value, 0), indicator.unit)
    if indicator.kind == "money":
        return Printed(echo_money(int(row.value)))
    return Printed(group_digits(row.value), indicator.unit)
