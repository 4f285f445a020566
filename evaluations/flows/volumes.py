"""What passes the facility in the target year, with and without the project (D1, S4)."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from pydantic import BaseModel, ConfigDict

from evaluations.benefits.context import TEU_PER_BOX
from projects.document import Component, Document, Part, field_specs, rows_of
from projects.document.choices import CargoUnit
from projects.document.methods import DisasterHaulage, ExtraHaulage, RouteCost
from projects.document.methods.extra_haulage import TerminalCargo
from projects.document.methods.route_cost import WITH_CASE, Route
from projects.document.sections.demand import CargoGroup
from projects.manuals import BenefitItem, CostBenefitType, Edition

TONS_A_YEAR, TEU_A_YEAR = "トン/年", "TEU/年"
"""The units in which a type's sheet prints its volume."""
TEU_EACH = {**TEU_PER_BOX, CargoUnit.TEU: 1.0}
_TEU_BY_LABEL = {unit.label: each for unit, each in TEU_EACH.items()}


class Volume(BaseModel):
    """Target-year volume at the facility with and without the project, of one component and unit (D1, S4).

    `tons_with` is None when a box count was given no tons per box; `without_volume` when no routes were given.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    component: str
    unit: str
    with_volume: float
    without_volume: float | None
    tons_with: float | None

    @property
    def teu_with(self) -> float | None:
        """The volume with the project in TEU; None for cargo that is not counted in boxes of a known size (D1)."""
        each = _TEU_BY_LABEL.get(self.unit)
        return None if each is None else self.with_volume * each


def facility_volumes(document: Document, edition: Edition) -> tuple[Volume, ...]:
    """One volume per component and unit: from the routes that use the facility, the terminals it enlarges or the cargo
    of an earthquake, else from the cargo typed.

    None while the cargo typed lacks a unit or a volume: a part of it would be read as the whole.
    """
    groups = {group.id: group for group in document.demand.groups}
    volumes: list[Volume] = []
    for component in document.components:
        parts = _chosen(document, component, edition.type(component.type).benefits)
        routes = [route for part in parts if isinstance(part, RouteCost) for route in part.routes]
        disasters = [part for part in parts if isinstance(part, DisasterHaulage)]
        enlarged = [one for part in parts if isinstance(part, ExtraHaulage) for one in _at_enlarged(part)]
        if routes:
            through = [route for route in routes if route.uses_facility]
            with_case = _by_unit(groups, through, WITH_CASE)
            without = _by_unit(groups, through, document.without_cases.chosen or "")
            volumes += _both_sides(component.id, with_case, without)
        elif enlarged:
            with_case = _handled(groups, ((one.group, one.share_with) for one in enlarged))
            without = _handled(groups, ((one.group, one.share_without) for one in enlarged))
            volumes += _both_sides(component.id, with_case, without)
        elif disasters:
            with_case = _sum(shares for part in disasters for shares in _in_a_disaster(groups, part))
            volumes += [_volume(component.id, unit, with_case, None) for unit in sorted(with_case)]
        elif isinstance(edition.type(component.type), CostBenefitType):
            typed = _typed(cargo_of(document, edition, component))
            volumes += [_volume(component.id, unit, typed, None) for unit in sorted(typed)]
    return tuple(volumes)


def measured_groups(document: Document, edition: Edition, component: Component) -> frozenset[str]:
    """The cargo groups that the chosen methods of a component name; a benefit on a condition may regard a part only."""
    always = [item for item in edition.type(component.type).benefits if not item.conditional]
    return frozenset(
        group
        for part in _chosen(document, component, always)
        for piece in (part, *(row for _, row in rows_of(part)))
        for name, spec in field_specs(type(piece)).items()
        if spec.target == "demand:groups" and (group := getattr(piece, name))
    )


def cargo_of(document: Document, edition: Edition, component: Component) -> list[CargoGroup]:
    """The cargo that a component names; else what no other component names, or all of it where they share it (E3)."""
    groups = document.demand.groups
    others = (one for one in document.components if one.id != component.id)
    taken = frozenset[str]().union(*(measured_groups(document, edition, one) for one in others))
    own = measured_groups(document, edition, component)
    named = [group for group in groups if group.id in own]
    return named or [group for group in groups if group.id not in taken] or list(groups)


Amounts = dict[CargoUnit, tuple[Decimal, Decimal | None]]


def _chosen(document: Document, component: Component, items: Iterable[BenefitItem]) -> list[Part]:
    """The answers to the chosen methods of benefits of a component."""
    answers = (document.benefit(component.id, item.id).chosen for item in items)
    return [part for part in answers if part is not None]


def _by_unit(groups: dict[str, CargoGroup], routes: list[Route], case: str) -> Amounts:
    shares: dict[str, Decimal] = defaultdict(Decimal)
    for route in routes:
        if route.case == case and route.group and route.share is not None:
            shares[route.group] += route.share / 100
    return _sum((groups[group], share) for group, share in shares.items() if group in groups)


def _at_enlarged(given: ExtraHaulage) -> list[TerminalCargo]:
    """The cargo of the terminals whose yards can take more with the project: there the facility stands (第Ⅲ編 5.3(1))."""
    enlarged = {
        one.id
        for one in given.terminals
        if one.capacity_with is not None and one.capacity_with > (one.capacity_without or 0)
    }
    return [one for one in given.cargo if one.terminal in enlarged]


def _handled(groups: dict[str, CargoGroup], parts: Iterable[tuple[str | None, Decimal | None]]) -> Amounts:
    return _sum(
        (groups[group], share / 100) for group, share in parts if group in groups and share is not None
    )


def _in_a_disaster(
    groups: dict[str, CargoGroup], given: DisasterHaulage
) -> Iterable[tuple[CargoGroup, Decimal]]:
    """The whole cargo of the site in a year of an earthquake, each group once (第Ⅲ編 8.3)."""
    named = dict.fromkeys(haul.group for haul in given.hauls)
    return [(groups[group], given.surge or Decimal(1)) for group in named if group in groups]


def _typed(groups: Iterable[CargoGroup]) -> Amounts:
    listed = list(groups)
    if any(group.unit is None or group.volume is None for group in listed):
        return {}
    return _sum((group, Decimal(1)) for group in listed)


def _sum(parts: Iterable[tuple[CargoGroup, Decimal]]) -> Amounts:
    sums: Amounts = {}
    for group, share in parts:
        if group.unit is None or group.volume is None:
            continue
        amount = group.volume * share
        each = Decimal(1) if group.unit is CargoUnit.FREIGHT_TON else group.tons_per_unit
        before, tons = sums.get(group.unit, (Decimal(0), Decimal(0)))
        sums[group.unit] = (before + amount, None if tons is None or each is None else tons + amount * each)
    return sums


def _both_sides(component: str, with_case: Amounts, without: Amounts) -> list[Volume]:
    return [_volume(component, unit, with_case, without) for unit in sorted({*with_case, *without})]


def _volume(component: str, unit: CargoUnit, with_case: Amounts, without: Amounts | None) -> Volume:
    amount, tons = with_case.get(unit, (Decimal(0), Decimal(0)))
    return Volume(
        component=component,
        unit=unit.label,
        with_volume=float(amount),
        without_volume=None if without is None else float(without.get(unit, (Decimal(0), None))[0]),
        tons_with=None if tons is None else float(tons),
    )
