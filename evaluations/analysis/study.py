"""Everything that is asked what-if of one case, each answer computed when it is first looked at."""

from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from evaluations.analysis.case_model import CaseModel
from evaluations.analysis.delay import Delay, delays
from evaluations.analysis.grid import DEFAULT as GRID_STEP
from evaluations.analysis.grid import Grid, two_way
from evaluations.analysis.payback import Payback, discounted_net, payback
from evaluations.analysis.rates import AtRate, at_rates, rate_curve
from evaluations.analysis.switching import Switch, switching_values
from evaluations.analysis.tornado import DEFAULT as SWING
from evaluations.analysis.tornado import Swing, swings
from evaluations.analysis.without_item import WithoutItem, without_each_benefit
from evaluations.appraisal import Basis, Evaluation, Figures, Measured


@dataclass(frozen=True)
class NamedRate:
    """A discount rate in per cent with the source that names it (S7: the manual has none besides its own)."""

    percent: Decimal
    source: str


@dataclass(frozen=True)
class Question:
    """What people may set. Per cent."""

    change: Decimal = SWING
    step: Decimal = GRID_STEP
    rates: tuple[NamedRate, ...] = ()


@dataclass(frozen=True, eq=False)
class Study:
    """The analyses of a case whose benefits are measured."""

    basis: Basis
    figures: Figures
    measured: Measured
    question: Question = field(default_factory=Question)

    @cached_property
    def model(self) -> CaseModel:
        return CaseModel(self.basis)

    @cached_property
    def switches(self) -> tuple[Switch, ...]:
        return switching_values(self.model)

    @cached_property
    def swings(self) -> tuple[Swing, ...]:
        return swings(self.model, self.question.change)

    @cached_property
    def grid(self) -> Grid:
        return two_way(self.model, self.question.step)

    @cached_property
    def curve(self) -> tuple[AtRate, ...]:
        return rate_curve(self.model)

    @cached_property
    def named_rates(self) -> tuple[tuple[NamedRate, AtRate], ...]:
        named = self.question.rates
        found = at_rates(self.model, [one.percent for one in named])
        return tuple(zip(named, found, strict=True))

    @cached_property
    def discounted_net(self) -> tuple[float, ...]:
        return discounted_net(self.basis)

    @cached_property
    def payback(self) -> Payback:
        return payback(self.basis.timeline.years, self.discounted_net)

    @cached_property
    def delays(self) -> tuple[Delay, ...]:
        return delays(self.basis)

    @cached_property
    def without_items(self) -> tuple[WithoutItem, ...]:
        return without_each_benefit(self.basis)


def study_of(evaluation: Evaluation, question: Question) -> Study | None:
    """None where there are no figures, or where no benefit is measured (types 9-13)."""
    basis, figures = evaluation.basis, evaluation.figures
    if basis is None or figures is None or figures.measured is None:
        return None
    return Study(basis, figures, figures.measured, question)
