"""Notes under the form: why a figure reads 「−」. They are not rows of the form."""

from projects.manuals import CostBenefitType
from projects.notation import NOT_PRINTED
from sheets.formatting import volume_with
from sheets.layout.given import Given
from sheets.layout.parts import Paragraph, Run

_EIRR = {
    "複数": "総便益と総費用が等しくなる割引率が二つ以上あり、一つに定まらない",
    "なし": "総便益と総費用が等しくなる割引率がない",
    "範囲外": "総便益と総費用が等しくなる割引率が計算の範囲を外れる",
}


def notes(given: Given) -> tuple[Paragraph, ...]:
    figures = given.figures
    if figures is None or figures.eirr is None:
        return ()
    found = []
    if figures.cbr is None:
        found.append(f"B/Cは、総費用が0であるため「{NOT_PRINTED}」とした。")
    if reason := _EIRR.get(figures.eirr.status):
        found.append(f"EIRRは、{reason}ため「{NOT_PRINTED}」とした。")
    units = [
        kind.demand.sheet_base_unit.removesuffix("/年")
        for component, kind in zip(given.document.components, given.types, strict=True)
        if isinstance(kind, CostBenefitType)
        and volume_with(figures, component.id, kind.demand.sheet_base_unit) is None
    ]
    if units:
        known = f"{'・'.join(dict.fromkeys(units))}に換算する値のない貨物を含む"
        reason = known if figures.volumes else "貨物量が記入されていない"
        found.append(f"予測取扱貨物量は、{reason}ため「{NOT_PRINTED}」とした。")
    return tuple(Paragraph((Run(f"注{number} {text}"),)) for number, text in enumerate(found, 1))
