"""The figures inside the form's sentences on effects that are not money (S5)."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from evaluations.appraisal import answer_key, emission_totals
from evaluations.flows.emissions import Substance
from projects.document import Part, field_specs
from projects.notation import group_digits, oku
from sheets.formatting import volume_text
from sheets.layout.given import Given
from sheets.layout.parts import Run

GASES = {"co2_reduction": "CO₂", "nox_reduction": "NOx"}
SUBSTANCES: dict[str, Substance] = {"co2_reduction": "co2", "nox_reduction": "nox"}


@dataclass(frozen=True)
class PrintedFigure:
    """A figure as the sentence prints it, without its unit, which the sentence names; None when not entered.

    `figure` is the key of its explanation.
    """

    label: str
    unit: str
    text: str | None
    required: bool
    gas: str = ""
    figure: str = ""

    @property
    def is_increase(self) -> bool:
        """A negative reduction."""
        return bool(self.gas) and self.text is not None and self.text.startswith("-")


def non_monetised_figure(given: Given, key: str) -> PrintedFigure:
    """The figure a sentence names; KeyError for a name no section holds."""
    texts, emissions = given.document.narrative, given.document.emissions
    money = texts.production_increase
    answers: dict[str, tuple[Part, str | None, str]] = {
        "production_increase": (texts, None if money is None else oku(money), "億円"),
        "employment_increase": (texts, _plain(texts.employment_increase), "人"),
        "co2_reduction": (emissions, _reduction(given, "co2"), "トン/年"),
        "nox_reduction": (emissions, _reduction(given, "nox"), "トン/年"),
    }
    section, text, unit = answers[key]
    spec = field_specs(type(section))[key]
    required, gas = spec.required or section is emissions, GASES.get(key, "")
    return PrintedFigure(spec.label, unit, text, required, gas, _figure(given, key))


def _figure(given: Given, key: str) -> str:
    """An answer, unless the emission tables gave it: what they give has an explanation where the case has figures."""
    substance = SUBSTANCES.get(key)
    if substance is None:
        return answer_key("narrative", "", key)
    if given.document.emissions.typed(substance) is not None:
        return answer_key("emissions", "", key)
    return f"emissions/{substance}" if given.figures else ""


def _reduction(given: Given, substance: Substance) -> str | None:
    """The total as it was typed, else the one of the stored run, in a draft without figures the one worked out now."""
    typed = given.document.emissions.typed(substance)
    if typed is not None:
        return _plain(typed)
    known = given.figures.emissions if given.figures else emission_totals(given.document, given.edition)
    return next((volume_text(one.reduction, 1) for one in known if one.substance == substance), None)


def changes_of_exhaust(figures: Iterable[PrintedFigure]) -> tuple[Run, ...]:
    """Our own sentence for a case in which a gas increases: the form's sentence only knows reductions."""
    runs: list[Run] = []
    for one in figures:
        if one.text is not None:
            before = "し、" if runs else "本事業の実施により、"
            change = f"{one.unit}{'増加' if one.is_increase else '減少'}"
            amount = Run(one.text.removeprefix("-"), figure=one.figure)
            runs += [Run(f"{before}{one.gas}の排出量は"), amount, Run(change)]
    return (*runs, Run("する。"))


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else group_digits(value)
