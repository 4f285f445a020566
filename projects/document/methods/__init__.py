"""The answers each measurement method asks for: one module per method, named like its benefit module."""

from projects.document.methods.annual_stream import AnnualStream
from projects.document.methods.route_cost import RouteCost

METHODS = {"route_cost": RouteCost, "annual_stream": AnnualStream}

__all__ = ["METHODS", "AnnualStream", "RouteCost"]
