"""The same case without cargo time, where a type asks to show the result both ways (D6)."""

from projects.document import Document, Part, benefit_key
from projects.manuals import CostBenefitType, Edition


def without_time_cost(document: Document, edition: Edition) -> Document | None:
    """The document with time cost switched off where it is compared; None where that would change nothing."""
    changed = {}
    for component in document.components:
        kind = edition.type(component.type)
        if not isinstance(kind, CostBenefitType) or not kind.time_cost.compared:
            continue
        for item in kind.benefits:
            answers = document.benefit(component.id, item.id)
            given = answers.chosen
            if answers.method and given is not None and _counts_time(given, kind.time_cost.default):
                untimed = given.model_copy(update={"time_cost": False})
                changed[benefit_key(component.id, item.id)] = answers.model_copy(
                    update={answers.method: untimed}
                )
    return document.model_copy(update={"sections": {**document.sections, **changed}}) if changed else None


def _counts_time(given: Part, default: bool) -> bool:
    """Whether a method that knows time cost counts it: as the case says, else as its type does."""
    typed: bool | None = getattr(given, "time_cost", False)
    return default if typed is None else typed
