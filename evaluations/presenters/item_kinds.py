"""The two kinds of items, in the order of every table."""

from evaluations.appraisal import Figures, Item

KINDS = (("benefit", "便益"), ("cost", "費用"))


def of_kind(figures: Figures, kind: str) -> list[Item]:
    return [item for item in figures.items if item.kind == kind]
