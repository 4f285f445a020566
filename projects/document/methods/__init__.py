"""The answers each measurement method asks for: one module per method, named like its benefit module."""

from collections.abc import Iterator

from projects.document.fields import Part, field_specs
from projects.document.methods.annual_stream import AnnualStream
from projects.document.methods.disaster_haulage import DisasterHaulage
from projects.document.methods.disaster_restoration import DisasterRestoration
from projects.document.methods.extra_haulage import ExtraHaulage
from projects.document.methods.handling_cost import HandlingCost
from projects.document.methods.operating_revenue import OperatingRevenue
from projects.document.methods.road_congestion import RoadCongestion
from projects.document.methods.route_cost import RouteCost
from projects.document.methods.ship_time import ShipTime
from projects.document.methods.storage_rent import StorageRent
from projects.document.methods.waiting_time import WaitingTime

METHODS: dict[str, type[Part]] = {
    "route_cost": RouteCost,
    "extra_haulage": ExtraHaulage,
    "storage_rent": StorageRent,
    "ship_time": ShipTime,
    "handling_cost": HandlingCost,
    "operating_revenue": OperatingRevenue,
    "waiting_time": WaitingTime,
    "road_congestion": RoadCongestion,
    "disaster_haulage": DisasterHaulage,
    "disaster_restoration": DisasterRestoration,
    "annual_stream": AnnualStream,
}


def method_title(method: str) -> str:
    """What people call a method."""
    return str(METHODS[method].model_config["title"])


def refers_to(method: str, target: str) -> bool:
    """Whether the answers to a method point at a list of the document (see `Marker`), such as its cargo."""
    return target in _targets(METHODS[method])


def _targets(model: type[Part]) -> Iterator[str]:
    for spec in field_specs(model).values():
        yield spec.target
        if spec.part is not None:
            yield from _targets(spec.part)


__all__ = [
    "METHODS",
    "AnnualStream",
    "DisasterHaulage",
    "DisasterRestoration",
    "ExtraHaulage",
    "HandlingCost",
    "OperatingRevenue",
    "RoadCongestion",
    "RouteCost",
    "ShipTime",
    "StorageRent",
    "WaitingTime",
    "method_title",
    "refers_to",
]
