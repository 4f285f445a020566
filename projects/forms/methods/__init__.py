"""How the answers to each method are laid out: a module per method that needs more than one plain group."""

from projects.document.fields import field_specs
from projects.document.methods import METHODS
from projects.forms.methods import (
    annual_stream,
    disaster_haulage,
    disaster_restoration,
    extra_haulage,
    handling_cost,
    operating_revenue,
    road_congestion,
    route_cost,
    ship_time,
    storage_rent,
    waiting_time,
)
from projects.forms.shapes import Shape

Groups = tuple[tuple[str, str, tuple[str, ...]], ...]
_GROUPS: dict[str, Groups] = {
    "route_cost": route_cost.GROUPS,
    "extra_haulage": extra_haulage.GROUPS,
    "storage_rent": storage_rent.GROUPS,
    "ship_time": ship_time.GROUPS,
    "handling_cost": handling_cost.GROUPS,
    "operating_revenue": operating_revenue.GROUPS,
    "waiting_time": waiting_time.GROUPS,
    "road_congestion": road_congestion.GROUPS,
    "disaster_haulage": disaster_haulage.GROUPS,
    "disaster_restoration": disaster_restoration.GROUPS,
    "annual_stream": annual_stream.GROUPS,
}
_SHAPES: dict[str, dict[str, Shape]] = {
    "route_cost": route_cost.SHAPES,
    "extra_haulage": extra_haulage.SHAPES,
    "storage_rent": storage_rent.SHAPES,
    "ship_time": ship_time.SHAPES,
    "handling_cost": handling_cost.SHAPES,
    "operating_revenue": operating_revenue.SHAPES,
    "waiting_time": waiting_time.SHAPES,
    "road_congestion": road_congestion.SHAPES,
    "disaster_haulage": disaster_haulage.SHAPES,
    "disaster_restoration": disaster_restoration.SHAPES,
    "annual_stream": annual_stream.SHAPES,
}


def method_groups() -> Groups:
    """The groups of every method: heading, introduction, paths of the fields."""
    return tuple(
        (heading, introduction, tuple(f"{method}.{name}" for name in names))
        for method in METHODS
        for heading, introduction, names in _GROUPS.get(method, _plain(method))
    )


def method_shapes() -> dict[str, Shape]:
    """The shapes of the methods' tables by their path."""
    return {
        f"{method}.{table}": shape for method, shapes in _SHAPES.items() for table, shape in shapes.items()
    }


def _plain(method: str) -> Groups:
    return (("計測に必要な値", "", tuple(field_specs(METHODS[method]))),)
