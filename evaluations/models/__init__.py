"""What is stored about evaluations: revisions, runs, transitions."""

from evaluations.models.revision import Revision
from evaluations.models.run import Run
from evaluations.models.transition import Transition

__all__ = ["Revision", "Run", "Transition"]
