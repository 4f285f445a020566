"""便益の計測 (components/{id}/benefits/{item_id})."""

from typing import Annotated

from pydantic import create_model

from projects.document.fields import Part, Section, given
from projects.document.methods import METHODS
from projects.document.values import Kind, Marker, RowId


class BenefitAnswers(Section):
    """The method of one benefit item and the answers to every method that was ever begun."""

    method: Annotated[RowId, Marker(Kind.REFERENCE, "manual:methods")] | None = given(
        "計測の方法",
        required=False,
        help="「年次別直接入力」は、別に計算した年度ごとの金額を記入する方法です。",
        clause="Ⅱ 1.5",
    )

    @property
    def chosen(self) -> Part | None:
        """The answers to the chosen method; None before one is chosen, or when no module provides it."""
        return self.part(self.method) if self.method in METHODS else None

    def part(self, method: str) -> Part:
        """The answers to one method; KeyError for a method no module provides."""
        part = getattr(self, method) if method in METHODS else None
        if not isinstance(part, Part):
            raise KeyError(method)
        return part


BenefitItem: type[BenefitAnswers] = create_model(
    "BenefitItem",
    __base__=BenefitAnswers,
    __doc__=BenefitAnswers.__doc__,
    **{name: (model, model()) for name, model in METHODS.items()},  # type: ignore[call-overload]
)
