"""The forms in which a sheet may print what a key names, from the answer or the figure itself."""

from collections.abc import Iterator
from decimal import Decimal

from evaluations.appraisal import Evaluation
from projects.document import Document
from projects.manuals import CostBenefitType, Edition, IndicatorType, ProjectType
from projects.notation import oku, percent_text, ratio_text, wareki
from projects.units import exact
from sheets.formatting import count_text, mean_text, volume_text
from tests.answered import ANSWER, answered


def printed_forms(key: str, document: Document, edition: Edition, evaluation: Evaluation) -> set[str]:
    """KeyError or AssertionError where nothing has this key."""
    if key.startswith(ANSWER):
        return set(_of_answer(key, document, edition))
    return set(_of_figure(key, document, edition, evaluation))


def _of_answer(key: str, document: Document, edition: Edition) -> Iterator[str]:
    value = answered(document, key)
    section, _, field = key.removeprefix(ANSWER).partition("#")
    if field.endswith("_year"):
        yield wareki(int(value))
    elif field == "production_increase":
        yield oku(value)
    elif section.endswith("/indicators") and field.endswith(".value"):
        kind = _type_of(section, document, edition)
        yield from _indicator(field.removesuffix(".value"), kind, Decimal(value), derived=False)
    else:
        yield count_text(Decimal(value))


def _of_figure(key: str, document: Document, edition: Edition, evaluation: Evaluation) -> Iterator[str]:
    figure, about = evaluation.explained[key], key.partition("/")[0]
    if about == "years":
        yield from (wareki(int(figure.value)), wareki(int(figure.value)).removesuffix("度"))
    elif about == "volumes":
        kind = _type_of(key, document, edition)
        assert isinstance(kind, CostBenefitType)
        yield volume_text(figure.value, kind.demand.sheet_divisor)
    elif about == "indicators":
        quantity = figure.quantity
        name, kind = key.rpartition("/")[2], _type_of(key, document, edition)
        yield from _indicator(name, kind, exact(quantity), derived=bool(quantity.operands))
    elif about == "emissions":
        yield volume_text(figure.value, 1)
    elif key.endswith("/yearly"):
        assert evaluation.figures is not None
        yield oku(figure.yearly[evaluation.figures.years.index(evaluation.figures.target_year)])
    elif key.endswith("cbr"):
        yield ratio_text(figure.value)
    else:
        yield percent_text(figure.value) if key == "eirr" else oku(figure.value)


def _type_of(key: str, document: Document, edition: Edition) -> ProjectType:
    """The type of the component that stands second in the key."""
    component = key.split("/")[1]
    return edition.type(next(one.type for one in document.components if one.id == component))


def _indicator(name: str, kind: ProjectType, value: Decimal, *, derived: bool) -> Iterator[str]:
    """An indicator prints on several lines, which may divide it."""
    assert isinstance(kind, IndicatorType)
    if kind.indicators.value(name).kind == "money":
        yield oku(value)
        return
    for line in (line for block in kind.indicators.blocks for line in block.printed):
        if name in line.indicators and line.divisor != 1:
            yield volume_text(value, line.divisor)
        elif name in line.indicators:
            yield mean_text(value) if derived else count_text(value)
