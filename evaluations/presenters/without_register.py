"""実施しない場合の案の比較: the alternatives side by side, the cheapest marked, the chosen one with its reason and evidence."""

from dataclasses import dataclass

from evaluations.appraisal import Alternative, WithoutRegister
from evaluations.presenters.figures import thousands
from evaluations.presenters.number import Number
from projects.document import Document
from projects.notation import NOT_PRINTED

NO_ROUTES = "経路が未記入"


@dataclass(frozen=True)
class AlternativeLine:
    """Yearly cost and what it is above the cheapest, in 千円; `missing` instead while there is no cost."""

    name: str
    cost: Number
    above: Number
    missing: str
    chosen: bool
    cheapest: bool


@dataclass(frozen=True)
class RegisterView:
    """`owed` says that a dearer choice has no reason yet; `left_out` names cargo that is not compared (D3)."""

    lines: tuple[AlternativeLine, ...]
    chosen: str
    reasons: tuple[tuple[str, str], ...]
    evidence: tuple[str, ...]
    owed: bool
    left_out: str


def register_view(register: WithoutRegister, document: Document) -> RegisterView:
    section = document.without_cases
    reasons = (("決定根拠", section.decision_basis), ("最も安い案を採らない理由", section.dearer_reason))
    return RegisterView(
        lines=_lines(register),
        chosen=next((one.name for one in register.alternatives if one.case == register.chosen), ""),
        reasons=tuple((label, text) for label, text in reasons if text),
        evidence=tuple(
            f"{one.file.name}({one.note})" if one.note else one.file.name
            for one in section.evidence
            if one.file is not None and one.about in (None, register.chosen)
        ),
        owed=register.dearer_choice is not None and not section.dearer_reason,
        left_out="、".join(register.left_out),
    )


def _lines(register: WithoutRegister) -> tuple[AlternativeLine, ...]:
    least = min((one.cost for one in register.alternatives if one.cost is not None), default=0.0)
    cheapest = register.cheapest
    return tuple(
        AlternativeLine(
            name=one.name or NOT_PRINTED,
            cost=_number(one, 0.0, f"alternatives/{one.case}", "年間の輸送コスト"),
            above=_number(one, least, f"alternatives/{one.case}/above", "最も安い案との差"),
            missing=_missing(one) if one.cost is None else "",
            chosen=one.case == register.chosen,
            cheapest=one.case in cheapest,
        )
        for one in register.alternatives
    )


def _number(one: Alternative, less: float, key: str, name: str) -> Number:
    """The cost or what is left of it; nothing while there is none."""
    if one.cost is None:
        return Number("")
    return Number(thousands(one.cost - less), key, f"{one.name}の{name}")


def _missing(one: Alternative) -> str:
    """「経路が未記入(輸入雑貨)」."""
    return f"{NO_ROUTES}({'、'.join(one.lacking)})" if one.lacking else NO_ROUTES
