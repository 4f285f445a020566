"""What a complete case still needs: every required answer that is empty."""

from collections.abc import Iterator

from projects.document.fields import Part, Row, Section, field_specs
from projects.document.places import Place, Problem
from projects.document.values import Kind


def missing_answers(key: str, section: Section, *, parts: frozenset[str] | None = None) -> Iterator[Problem]:
    """Required answers that are empty. `parts` limits nested parts to those in use (the chosen method)."""
    yield from _missing(key, section, parts)


def _missing(key: str, part: Part, parts: frozenset[str] | None, prefix: str = "") -> Iterator[Problem]:
    row = part.id if isinstance(part, Row) else ""
    for name, spec in field_specs(type(part)).items():
        value = getattr(part, name)
        if spec.kind is Kind.PART:
            if parts is None or name in parts:
                yield from _missing(key, value, parts, f"{name}.")
            continue
        if spec.required and value in (None, (), ""):
            verb = "1行以上記入" if spec.kind is Kind.ROWS else _verb(spec.kind)
            yield Problem(
                Place(key, row, f"{prefix}{name}"), f"「{spec.label}」が未記入です。{verb}してください。"
            )
        if spec.kind is Kind.ROWS:
            for inner in value:
                yield from _missing(key, inner, parts)


def _verb(kind: Kind) -> str:
    chosen = {Kind.CHOICE: "選択", Kind.BOOLEAN: "選択", Kind.REFERENCE: "選択", Kind.FILE: "添付"}
    return chosen.get(kind, "記入")
