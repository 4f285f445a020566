"""What a simulation found, in words and tables."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evaluations.analysis.simulation import (
    Ended,
    SimulationResult,
    Spread,
    read_spec,
)
from evaluations.models import Simulation, SimulationRun
from evaluations.presenters.figures import Figure
from evaluations.presenters.number import Number
from evaluations.presenters.pictures import Chart
from evaluations.presenters.pictures.wording import fine_ratio_text, share_text
from evaluations.presenters.simulation.charts import simulation_charts
from evaluations.presenters.simulation.inputs import DrawnLine, correlation_lines, drawn_lines
from evaluations.presenters.simulation.record import Proof, facts_of, points_text, proof_of
from evaluations.services.simulation_runs import result_of
from projects.notation import NOT_PRINTED, oku
from projects.notation.numbers import format_fixed

OKU = 10**8


@dataclass(frozen=True)
class PercentileLine:
    label: str
    cbr: str
    npv: str


@dataclass(frozen=True)
class ResultView:
    headline: tuple[Figure, ...]
    remarks: tuple[str, ...]
    charts: tuple[Chart, ...]
    percentiles: tuple[PercentileLine, ...]
    drawn: tuple[DrawnLine, ...]
    correlations: tuple[tuple[str, str, str], ...]
    facts: tuple[tuple[str, str], ...]
    proofs: tuple[Proof, ...]


def result_view(simulation: Simulation, runs: Sequence[SimulationRun]) -> ResultView:
    """The page of a simulation that has a result: its first run, proved by the later ones."""
    result, spec = result_of(runs[0]), read_spec(simulation.spec)
    return ResultView(
        headline=_headline(result),
        remarks=_remarks(result),
        charts=tuple(one.chart for one in simulation_charts(result).values()),
        percentiles=_percentiles(result),
        drawn=drawn_lines(spec, result.drawn),
        correlations=correlation_lines(spec, result.drawn),
        facts=facts_of(simulation, runs[0], result, spec),
        proofs=tuple(proof_of(result, run) for run in runs[1:]),
    )


def chance_text(result: SimulationResult) -> str:
    """P(B/C ≥ 1) in per cent."""
    return share_text(result.chance.value) if result.chance else NOT_PRINTED


def _headline(result: SimulationResult) -> tuple[Figure, ...]:
    chance = result.chance
    if chance is None or result.cbr is None or result.npv is None:
        return ()
    interval = f"95%信頼区間は{share_text(chance.low)}から{share_text(chance.high)}まで(±{points_text(chance)}%ポイント)。"
    return (
        Figure(
            "B/Cが1以上になる確率",
            "",
            share_text(chance.value).removesuffix("%"),
            "%",
            words=(Number(interval),),
        ),
        Figure(
            "平均",
            "B/C",
            fine_ratio_text(result.cbr.mean),
            words=(Number(_mean_note(result.cbr, fine_ratio_text, "")),),
        ),
        Figure(
            "平均",
            "B-C",
            oku(result.npv.mean),
            "億円",
            words=(Number(_mean_note(result.npv, oku, "億円", OKU)),),
        ),
    )


def _mean_note(spread: Spread, text: Callable[[float], str], unit: str, scale: int = 1) -> str:
    if spread.sd is None or spread.mean_half_width is None:
        return ""
    reach = f"±{_two_digits(spread.mean_half_width / scale)}{unit}"
    return f"標準偏差は{text(spread.sd)}{unit}。平均の95%信頼区間は{reach}。"


def _two_digits(value: float) -> str:
    """A small number with two digits that count: 0.00021."""
    return format_fixed(value, max(0, 1 - math.floor(math.log10(value)))) if value > 0 else "0"


def _remarks(result: SimulationResult) -> tuple[str, ...]:
    """What a reader has to know before the figures are used."""
    negative = [
        f"「{one.label}」は、{one.negative:,}回の試行で負の値になりました。負になりえない入力のときは、分布を直して計算し直してください。"
        for one in result.drawn
        if one.negative and (one.value is None or one.value > 0)
    ]
    stopped = (
        ["途中で中止したため、指定した回数に達していません。"] if result.ended is Ended.CANCELLED else []
    )
    return tuple(one for one in (result.remark, *stopped, *negative) if one)


def _percentiles(result: SimulationResult) -> tuple[PercentileLine, ...]:
    cbr, npv = result.cbr, result.npv
    if cbr is None or npv is None:
        return ()
    at = [
        (f"{one.at}%", one.value, other.value)
        for one, other in zip(cbr.percentiles, npv.percentiles, strict=True)
    ]
    lines: list[tuple[str, float | None, float | None]] = [
        ("入力どおりの値", result.base_cbr, result.base_npv),
        ("平均", cbr.mean, npv.mean),
        ("標準偏差", cbr.sd, npv.sd),
        ("最小", cbr.least, npv.least),
        *at,
        ("最大", cbr.most, npv.most),
    ]
    return tuple(PercentileLine(label, fine_ratio_text(one), _oku(other)) for label, one, other in lines)


def _oku(value: float | None) -> str:
    return NOT_PRINTED if value is None else oku(value)
