"""What stands beneath the form of a section: the answers of that section as they come out, drawn anew while one types."""

from dataclasses import dataclass

from evaluations.appraisal import without_register
from evaluations.presenters.demand_forecast import DemandForecast, demand_forecast
from evaluations.presenters.without_register import RegisterView, register_view
from projects.document import Document
from projects.manuals import Edition


@dataclass(frozen=True)
class Companion:
    """A template with what it shows; None where nothing can be shown yet."""

    template: str
    shown: DemandForecast | RegisterView | None


def companion_of(key: str, document: Document, edition: Edition) -> Companion | None:
    """None for sections that have none."""
    if key == "demand":
        return Companion("evaluations/demand_forecast.html", demand_forecast(document, edition))
    if key == "without_cases":
        register = without_register(document, edition)
        view = register_view(register, document) if register else None
        return Companion("evaluations/without_register.html", view)
    return None
