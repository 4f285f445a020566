"""The form that asks for a simulation: a head, a card for each moved input and one for each correlation."""

from evaluations.forms.simulation.form import SimulationForm
from evaluations.forms.simulation.typed import accept, act, is_action, typed_anew, typed_of_spec

__all__ = ["SimulationForm", "accept", "act", "is_action", "typed_anew", "typed_of_spec"]
