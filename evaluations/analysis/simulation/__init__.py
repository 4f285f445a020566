"""Monte Carlo simulation of a case, beyond the manual and always marked 「参考」. Pure: no database, no Django."""

from evaluations.analysis.simulation.checking import SpecError, check_spec
from evaluations.analysis.simulation.comparing import Agreement, agreement
from evaluations.analysis.simulation.distributions import (
    SHAPES,
    Distribution,
    LogNormal,
    Normal,
    Parameter,
    Shape,
    Triangular,
    Uniform,
    parameters,
)
from evaluations.analysis.simulation.histogram import Histogram
from evaluations.analysis.simulation.model import Input, Model, Outcomes
from evaluations.analysis.simulation.reading import read_spec
from evaluations.analysis.simulation.result import Chance, Drawn, Ended, SimulationResult, TracePoint
from evaluations.analysis.simulation.sampling import BLOCK
from evaluations.analysis.simulation.simulate import Progress, simulate
from evaluations.analysis.simulation.spec import Basis, Correlation, Spec, Uncertain
from evaluations.analysis.simulation.spread import Percentile, Spread

__all__ = [
    "BLOCK",
    "SHAPES",
    "Agreement",
    "Basis",
    "Chance",
    "Correlation",
    "Distribution",
    "Drawn",
    "Ended",
    "Histogram",
    "Input",
    "LogNormal",
    "Model",
    "Normal",
    "Outcomes",
    "Parameter",
    "Percentile",
    "Progress",
    "Shape",
    "SimulationResult",
    "Spec",
    "SpecError",
    "Spread",
    "TracePoint",
    "Triangular",
    "Uncertain",
    "Uniform",
    "agreement",
    "check_spec",
    "parameters",
    "read_spec",
    "simulate",
]
