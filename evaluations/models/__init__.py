"""What is stored about evaluations: revisions, runs, transitions, simulations."""

from evaluations.models.revision import Revision
from evaluations.models.run import Run
from evaluations.models.simulation import Simulation, SimulationRun
from evaluations.models.transition import Transition

__all__ = ["Revision", "Run", "Simulation", "SimulationRun", "Transition"]
