"""What passes the facility in the target year, with and without the project (D1, S4)."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from pydantic import BaseModel, ConfigDict

from evaluations.benefits.context import TEU_PER_BOX
from evaluations.flows.demand import target_volume
from projects.document import Component, Document, Part, field_specs, rows_of
from projects.document.choices import UNIT_SYMBOLS, CargoUnit
from projects.document.methods import DisasterHaulage, ExtraHaulage, RouteCost
from projects.document.methods.extra_haulage import TerminalCargo
from projects.document.methods.route_cost import WITH_CASE, Route
from projects.document.sections.demand import CargoGroup
from projects.manuals import BenefitItem, CostBenefitType, Edition
from projects.units import Quantity, exact, total

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


@dataclass(frozen=True)
class Handled:
    """What a component handles in the target year in one unit, as quantities that explain themselves.

    with_volume, without_volume: unit/年. tons_with: トン/年, None where a box count was given no tons per box.
    """

    component: str
    unit: CargoUnit
    with_volume: Quantity
    without_volume: Quantity | None
    tons_with: Quantity | None

    @property
    def teu_with(self) -> Quantity | None:
        """TEU/年; None for cargo that is not counted in boxes of a known size (D1)."""
        each = TEU_EACH.get(self.unit)
        if each is None or self.unit is CargoUnit.TEU:
            return None if each is None else self.with_volume
        teu = Quantity(each, f"TEU/{UNIT_SYMBOLS[self.unit]}", "1個当たりのTEU", clause="D1")
        return self.with_volume * teu

    @property
    def volume(self) -> Volume:
        """The plain numbers, as they are stored."""
        return Volume(
            component=self.component,
            unit=self.unit.label,
            with_volume=float(exact(self.with_volume)),
            without_volume=None if self.without_volume is None else float(exact(self.without_volume)),
            tons_with=None if self.tons_with is None else float(exact(self.tons_with)),
        )


def facility_volumes(document: Document, edition: Edition) -> tuple[Volume, ...]:
    """The volumes of `handled_volumes` as plain numbers."""
    return tuple(one.volume for one in handled_volumes(document, edition))


def handled_volumes(document: Document, edition: Edition) -> tuple[Handled, ...]:
    """One volume per component and unit: from the routes that use the facility, the terminals it enlarges or the cargo
    of an earthquake, else from the cargo typed.

    None while the cargo typed lacks a unit or a volume: a part of it would be read as the whole.
    """
    groups = {group.id: group for group in document.demand.groups}
    volumes: list[Handled] = []
    for component in document.components:
        parts = _chosen(document, component, edition.type(component.type).benefits)
        routes = [route for part in parts if isinstance(part, RouteCost) for route in part.routes]
        disasters = [part for part in parts if isinstance(part, DisasterHaulage)]
        enlarged = [one for part in parts if isinstance(part, ExtraHaulage) for one in _at_enlarged(part)]
        if routes:
            through = [route for route in routes if route.uses_facility]
            with_case = _by_route(groups, through, WITH_CASE)
            without = _by_route(groups, through, document.without_cases.chosen or "")
            volumes += _both_sides(component.id, with_case, without)
        elif enlarged:
            with_case = _at_terminals(groups, ((one, one.share_with) for one in enlarged))
            without = _at_terminals(groups, ((one, one.share_without) for one in enlarged))
            volumes += _both_sides(component.id, with_case, without)
        elif disasters:
            with_case = _sum(share for part in disasters for share in _in_a_disaster(groups, part))
            volumes += [_handled(component.id, unit, with_case, None) for unit in sorted(with_case)]
        elif isinstance(edition.type(component.type), CostBenefitType):
            typed = _typed(cargo_of(document, edition, component))
            volumes += [_handled(component.id, unit, typed, None) for unit in sorted(typed)]
    return tuple(volumes)


def volume_in(handled: Iterable[Handled], component: str, unit: str) -> Quantity | None:
    """Target-year volume of a component with the project in トン/年 or TEU/年 (S4); None when some of its cargo is not
    counted so."""
    own = [one for one in handled if one.component == component]
    amounts = [one.teu_with if unit == TEU_A_YEAR else one.tons_with for one in own]
    known = [one for one in amounts if one is not None]
    if not own or len(known) < len(own):
        return None
    return total(known).named("目標年に本施設で取り扱う貨物量", clause="Ⅲ 各章3(1)")


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


Amounts = dict[CargoUnit, tuple[Quantity, Quantity | None]]
Share = tuple[CargoGroup, Quantity | None]
"""A cargo group and the part of it that counts; None for the whole."""


def _chosen(document: Document, component: Component, items: Iterable[BenefitItem]) -> list[Part]:
    """The answers to the chosen methods of benefits of a component."""
    answers = (document.benefit(component.id, item.id).chosen for item in items)
    return [part for part in answers if part is not None]


def _by_route(groups: dict[str, CargoGroup], routes: list[Route], case: str) -> Amounts:
    return _sum(
        (groups[route.group], _percent(route.share, "経路の割合", route.id))
        for route in routes
        if route.case == case and route.group in groups and route.share is not None
    )


def _at_enlarged(given: ExtraHaulage) -> list[TerminalCargo]:
    """The cargo of the terminals whose yards can take more with the project: there the facility stands (第Ⅲ編 5.3(1))."""
    enlarged = {
        one.id
        for one in given.terminals
        if one.capacity_with is not None and one.capacity_with > (one.capacity_without or 0)
    }
    return [one for one in given.cargo if one.terminal in enlarged]


def _at_terminals(
    groups: dict[str, CargoGroup], parts: Iterable[tuple[TerminalCargo, Decimal | None]]
) -> Amounts:
    return _sum(
        (groups[one.group], _percent(share, "ターミナルを通る割合", one.id))
        for one, share in parts
        if one.group in groups and share is not None
    )


def _in_a_disaster(groups: dict[str, CargoGroup], given: DisasterHaulage) -> Iterable[Share]:
    """The whole cargo of the site in a year of an earthquake, each group once (第Ⅲ編 8.3)."""
    named = dict.fromkeys(haul.group for haul in given.hauls)
    surge = Quantity(
        given.surge or Decimal(1),
        "",
        "平常時に対する震災時の貨物量",
        clause="8.3(2)",
        source=given.surge_basis or "",
    )
    return [(groups[group], surge) for group in named if group in groups]


def _typed(groups: Iterable[CargoGroup]) -> Amounts:
    listed = list(groups)
    if any(group.unit is None or group.volume is None for group in listed):
        return {}
    return _sum((group, None) for group in listed)


def _percent(share: Decimal | None, label: str, place: str) -> Quantity:
    return Quantity((share or Decimal(0)) / 100, "", label, clause="Ⅲ 各章3(1)", place=place)


def _sum(shares: Iterable[Share]) -> Amounts:
    """The sums by unit; tons where every box of that unit has its tons."""
    volumes: dict[CargoUnit, list[Quantity]] = {}
    tons: dict[CargoUnit, list[Quantity | None]] = {}
    for group, part in shares:
        if group.unit is None or group.volume is None:
            continue
        whole = target_volume(group).yearly
        amount = whole if part is None else whole * part
        volumes.setdefault(group.unit, []).append(amount)
        tons.setdefault(group.unit, []).append(_in_tons(group, amount))
    return {unit: (total(amounts), _sum_of_known(tons[unit])) for unit, amounts in volumes.items()}


def _in_tons(group: CargoGroup, amount: Quantity) -> Quantity | None:
    if group.unit is None or group.unit is CargoUnit.FREIGHT_TON:
        return amount
    if group.tons_per_unit is None:
        return None
    each = Quantity(
        group.tons_per_unit,
        f"トン/{UNIT_SYMBOLS[group.unit]}",
        "1個当たりのトン数",
        clause="D1",
        place=group.id,
    )
    return amount * each


def _sum_of_known(amounts: list[Quantity | None]) -> Quantity | None:
    known = [one for one in amounts if one is not None]
    return total(known) if len(known) == len(amounts) else None


def _both_sides(component: str, with_case: Amounts, without: Amounts) -> list[Handled]:
    return [_handled(component, unit, with_case, without) for unit in sorted({*with_case, *without})]


def _handled(component: str, unit: CargoUnit, with_case: Amounts, without: Amounts | None) -> Handled:
    none = (
        Quantity(0.0, f"{UNIT_SYMBOLS[unit]}/年", "取り扱わない", clause="D1"),
        Quantity(0.0, TONS_A_YEAR, "取り扱わない", clause="D1"),
    )
    amount, tons = with_case.get(unit, none)
    return Handled(
        component=component,
        unit=unit,
        with_volume=amount,
        without_volume=None if without is None else without.get(unit, none)[0],
        tons_with=tons,
    )
