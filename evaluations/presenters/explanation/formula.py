"""An expression as a line of signs and terms: named parts are terms, what has no name is written out with its brackets."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from evaluations.presenters.explanation.amounts import number
from projects.units import Operation, Term


class Mark(StrEnum):
    """What a token is: a term that may lead somewhere, a plain text or sign, the begin or end of an exponent."""

    TERM = "term"
    TEXT = "text"
    RAISE = "raise"
    LOWER = "lower"


@dataclass(frozen=True)
class Token:
    mark: Mark
    text: str = ""
    term: str = ""
    href: str = ""


Tokens = tuple[Token, ...]
Shown = Callable[[Term], str]
"""What stands for a named term: its name, or its value."""

MOST_WRITTEN = 8
"""So many terms of a sum are written in the formula; all of them are listed beneath it."""
_SIGNS = {
    Operation.ADD: (" + ", 1),
    Operation.SUBTRACT: (" - ", 1),
    Operation.MULTIPLY: (" × ", 2),
    Operation.RAMP: (" × ", 2),
    Operation.DIVIDE: (" ÷ ", 2),
}
_EXTREMES = {Operation.MINIMUM: "min", Operation.MAXIMUM: "max"}
_SUM, _SIGN, _POWER, _LEAF = 1, 2, 3, 4


def formula(term: Term, shown: Shown) -> Tokens:
    """How the value of a term comes about from terms that have a name."""
    return _expression(term, shown)[0]


def text_of(tokens: Iterable[Token]) -> str:
    """The formula as plain text, an exponent behind ^."""
    signs = {Mark.RAISE: "^(", Mark.LOWER: ")"}
    return "".join(signs.get(token.mark, token.text) for token in tokens)


def parts_of(term: Term) -> tuple[Term, ...]:
    """The named terms of the formula, each once, in their order."""
    found: dict[str, Term] = {}
    waiting = list(reversed(term.operands))
    while waiting:
        one = waiting.pop()
        if one.quantity.label:
            found.setdefault(one.id, one)
        else:
            waiting += reversed(one.operands)
    return tuple(found.values())


def _piece(term: Term, shown: Shown) -> tuple[Tokens, int]:
    """A named term as it stands, an unnamed one by its own formula; and how tightly it binds."""
    if term.quantity.label:
        text = shown(term)
        return (Token(Mark.TERM, text, term.id),), _SUM if _reads_as_sum(text) else _LEAF
    if not term.operands:
        value = term.quantity.value
        text = number(value, term.quantity.unit) if isinstance(value, float) else "年度ごとの値"
        return (Token(Mark.TEXT, text),), _SUM if _reads_as_sum(text) else _LEAF
    return _expression(term, shown)


def _reads_as_sum(text: str) -> bool:
    """Whether a sign stands outside of the brackets of a name or value, as in 「便益-費用」 or 「-5円」."""
    depth = 0
    for mark in text:
        depth += (mark == "(") - (mark == ")")
        if mark in "+-" and not depth:
            return True
    return False


def _bound(term: Term, shown: Shown, tightness: int) -> Tokens:
    tokens, own = _piece(term, shown)
    return tokens if own >= tightness else (_text("("), *tokens, _text(")"))


def _expression(term: Term, shown: Shown) -> tuple[Tokens, int]:
    operation, operands = term.quantity.operation, term.operands
    if operation in _SIGNS:
        sign, tightness = _SIGNS[operation]
        left, right = operands
        first = _bound(left, shown, tightness if tightness > _SUM else 0)
        return (*first, _text(sign), *_bound(right, shown, tightness + 1)), tightness
    match operation:
        case Operation.GIVEN:
            return _piece(term, shown)
        case Operation.TOTAL:
            return _total(operands, shown), _SUM if len(operands) > 1 else _LEAF
        case Operation.NEGATE:
            return (_text("-"), *_bound(operands[0], shown, _POWER)), _SUM
        case Operation.POWER:
            base = _bound(operands[0], shown, _LEAF)
            raised = _bound(operands[1], shown, 0)
            return (*base, Token(Mark.RAISE), *raised, Token(Mark.LOWER)), _POWER
        case Operation.MINIMUM | Operation.MAXIMUM:
            inside = _joined((_bound(one, shown, 0) for one in operands), "、")
            return (_text(f"{_EXTREMES[operation]}("), *inside, _text(")")), _LEAF
        case _:
            return _other(term, shown), _SIGN


def _total(operands: tuple[Term, ...], shown: Shown) -> Tokens:
    if not operands:
        return (_text("0"),)
    if len(operands) <= MOST_WRITTEN:
        return _sum(operands, shown)
    return (*_sum(operands[: MOST_WRITTEN - 1], shown), _text(f" + …(全{len(operands)}項の合計)"))


def _sum(operands: tuple[Term, ...], shown: Shown) -> Tokens:
    if len(operands) == 1:
        return _piece(operands[0], shown)[0]
    first, *others = operands
    return _joined((_bound(first, shown, 0), *(_bound(one, shown, _SIGN) for one in others)), " + ")


def _other(term: Term, shown: Shown) -> Tokens:
    operands = term.operands
    match term.quantity.operation:
        case Operation.SUM_YEARS:
            return (_text("Σ "), *_bound(operands[0], shown, _SIGN))
        case Operation.PRESENT_VALUE:
            amounts, factors = (_bound(one, shown, _SIGN) for one in operands)
            return (_text("Σ ("), *amounts, _text(" × "), *factors, _text(")"))
        case Operation.INTERNAL_RATE:
            flows = _bound(operands[0], shown, _SIGN)
            power = (Token(Mark.RAISE), _text("t"), Token(Mark.LOWER))
            return (_text("Σ ("), *flows, _text(" ÷ (1 + i)"), *power, _text(") = 0 となる i"))
        case Operation.CHOOSE:
            test, chosen, otherwise = (_bound(one, shown, 0) for one in operands)
            return (*test, _text("のとき "), *chosen, _text("、そうでないとき "), *otherwise)
        case _:
            label = term.quantity.table.label if term.quantity.table else ""
            return (_text(f"表「{label}」の "), *_bound(operands[0], shown, 0), _text(" に当たる値"))


def _joined(parts: Iterable[Tokens], sign: str) -> Tokens:
    joined: list[Token] = []
    for part in parts:
        if joined:
            joined.append(_text(sign))
        joined += part
    return tuple(joined)


def _text(text: str) -> Token:
    return Token(Mark.TEXT, text)
