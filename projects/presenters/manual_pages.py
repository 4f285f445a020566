"""What the pages of マニュアルと原単位 show of an edition besides its unit values."""

from collections.abc import Iterator
from dataclasses import dataclass

from projects.document.choices import PortClass
from projects.document.methods import METHODS, method_title
from projects.manuals import CostBenefitType, Edition, IndicatorType, Note, ProjectType

SOURCES = {"vehicles": "自動車", "ships": "船舶", "handling": "荷役"}
NO_LIFE = "表に年数なし"


@dataclass(frozen=True)
class FacilityLine:
    name: str
    life: str
    central: bool
    clause: str


@dataclass(frozen=True)
class EffectLine:
    bearer: str
    effect_class: str
    item: str
    treatment: str
    reason: str
    clause: str


@dataclass(frozen=True)
class BenefitLine:
    item: str
    target: str
    methods: str
    condition: str
    clause: str


@dataclass(frozen=True)
class TypePage:
    """One type in words: facts first, then its tables."""

    kind: ProjectType
    facts: tuple[tuple[str, str], ...]
    facilities: tuple[FacilityLine, ...]
    effects: tuple[EffectLine, ...]
    benefits: tuple[BenefitLine, ...]
    indicators: tuple[str, ...]


@dataclass(frozen=True)
class NoteLine:
    """A slip or a gap of the manual, and where it is handled."""

    place: str
    text: str
    clause: str
    interpretation: str


def type_page(edition: Edition, kind: ProjectType) -> TypePage:
    indicators = kind.indicators.values if isinstance(kind, IndicatorType) else ()
    return TypePage(
        kind=kind,
        facts=tuple(_facts(edition, kind)),
        facilities=tuple(_facilities(edition, kind)),
        effects=tuple(
            EffectLine(
                one.bearer,
                one.effect_class,
                one.item,
                edition.treatment_label(one.treatment) + ("(※)" if one.monetised_if else ""),
                one.reason,
                one.clause,
            )
            for one in kind.effects
        ),
        benefits=tuple(
            BenefitLine(
                one.item,
                one.target,
                "、".join(method_title(method) for method in one.methods if method in METHODS),
                one.condition or "",
                one.clause,
            )
            for one in kind.benefits
        ),
        indicators=tuple(one.label + (f"({one.unit})" if one.unit else "") for one in indicators),
    )


def note_lines(edition: Edition) -> tuple[NoteLine, ...]:
    """The notes of the edition, then those of its types."""
    places: list[tuple[str, tuple[Note, ...]]] = [("全体", edition.notes)]
    places += [(kind.names.chapter, kind.notes) for kind in edition.types.values()]
    return tuple(
        NoteLine(place, note.text, note.clause, note.interpretation or "")
        for place, notes in places
        for note in notes
    )


def _facts(edition: Edition, kind: ProjectType) -> Iterator[tuple[str, str]]:
    ports = {one.value: one.label for one in PortClass}
    yield "定義", f"{kind.definition.text}({kind.definition.clause})"
    yield "対象の港湾", "、".join(ports[one] for one in kind.eligibility.port_classes)
    yield "事業主体", "、".join(edition.implementer(key).name for key in kind.implementers.keys)
    yield "補助", f"{kind.subsidy.name} {kind.subsidy.share}({kind.subsidy.clause})"
    yield "表の名称", kind.names.table
    yield "シートの名称", kind.names.sheet
    if isinstance(kind, CostBenefitType):
        yield "需要", f"{kind.demand.content}({kind.demand.clause})"
        measured = "、".join(SOURCES[source] for source in kind.emissions.sources)
        yield "排出ガス", f"{measured or '計測しない'}({kind.emissions.clause})"


def _facilities(edition: Edition, kind: ProjectType) -> Iterator[FacilityLine]:
    for one in kind.facilities:
        life = f"{edition.service_life(one.service_life).years}年" if one.service_life else NO_LIFE
        yield FacilityLine(one.specification, life, one.central, one.clause)
