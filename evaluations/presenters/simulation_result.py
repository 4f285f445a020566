"""What a simulation found, in words and tables."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from evaluations.analysis.simulation import (
    Agreement,
    Basis,
    Chance,
    Drawn,
    Ended,
    SimulationResult,
    Spec,
    Spread,
    Uncertain,
    agreement,
    parameters,
    read_spec,
)
from evaluations.forms.simulation.cards import amount_text
from evaluations.models import Simulation, SimulationRun
from evaluations.presenters.figures import Figure
from evaluations.presenters.pictures import (
    Chart,
    Convergence,
    Distribution,
    Running,
    convergence_chart,
    distribution_chart,
)
from evaluations.presenters.pictures.wording import fine_ratio_text, share_text
from evaluations.services.simulation_runs import result_of
from projects.document.values import plain_decimal
from projects.manuals import load_edition
from projects.notation import NOT_PRINTED, oku
from projects.notation.numbers import format_fixed, group_digits
from projects.presenters.days import day_and_time

ENDINGS = {
    Ended.REACHED: "試行回数に達した",
    Ended.CONVERGED: "収束した(確率の信頼区間が、指定した幅に収まった)",
    Ended.CANCELLED: "中止された(それまでの試行の結果)",
}
OKU = 10**8
PROOFS = {
    Agreement.EXACT: ("一致", "green", "すべての試行の値が、最後の桁まで一致しました。"),
    Agreement.CLOSE: (
        "一致",
        "green",
        "件数、平均、標準偏差、パーセンタイルが12桁まで一致しました。計算の環境の違いにより、末尾の桁だけが異なります。",
    ),
    Agreement.NONE: (
        "不一致",
        "red",
        "値が一致しませんでした。計算プログラムの版を比べ、システム管理者に連絡してください。",
    ),
}


@dataclass(frozen=True)
class PercentileLine:
    label: str
    cbr: str
    npv: str


@dataclass(frozen=True)
class DrawnLine:
    """An input as it was moved, and the multipliers that were drawn."""

    label: str
    base: str
    distribution: str
    least: str
    mean: str
    most: str


@dataclass(frozen=True)
class Proof:
    """A recomputation and how far it agrees with the result."""

    when: str
    label: str
    tone: str
    sentence: str
    version: str


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
        charts=_charts(result),
        percentiles=_percentiles(result),
        drawn=_drawn(spec, result.drawn),
        correlations=_correlations(spec, result.drawn),
        facts=_facts(simulation, runs[0], result, spec),
        proofs=tuple(_proof(result, run) for run in runs[1:]),
    )


def subject_of(simulation: Simulation) -> str:
    """Which state of the case was simulated."""
    return f"第{simulation.revision.number}版" if simulation.revision else "下書き"


def chance_text(result: SimulationResult) -> str:
    """P(B/C ≥ 1) in per cent."""
    return share_text(result.chance.value) if result.chance else NOT_PRINTED


def _headline(result: SimulationResult) -> tuple[Figure, ...]:
    chance = result.chance
    if chance is None or result.cbr is None or result.npv is None:
        return ()
    interval = f"95%信頼区間は{share_text(chance.low)}から{share_text(chance.high)}まで(±{_points(chance)}%ポイント)。"
    return (
        Figure("B/Cが1以上になる確率", "", share_text(chance.value).removesuffix("%"), "%", interval),
        Figure(
            "平均", "B/C", fine_ratio_text(result.cbr.mean), note=_mean_note(result.cbr, fine_ratio_text, "")
        ),
        Figure("平均", "B-C", oku(result.npv.mean), "億円", _mean_note(result.npv, oku, "億円", OKU)),
    )


def _points(chance: Chance) -> str:
    """The half width of the interval, in points of per cent."""
    return format_fixed(chance.half_width * 100, 2)


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


def _charts(result: SimulationResult) -> tuple[Chart, ...]:
    if result.cbr is None:
        return ()
    classes = result.cbr.histogram
    distribution = Distribution(
        classes.edges, classes.counts, result.without_value, classes.below, classes.above
    )
    running = Convergence(tuple(Running(one.trials, one.value, one.low, one.high) for one in result.trace))
    return distribution_chart(distribution), convergence_chart(running)


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


def _drawn(spec: Spec, drawn: Sequence[Drawn]) -> tuple[DrawnLine, ...]:
    moved = {one.input: one for one in spec.inputs}
    return tuple(
        DrawnLine(
            label=one.label,
            base=NOT_PRINTED if one.value is None else f"{amount_text(one.value)}{one.unit}",
            distribution=_distribution(moved[one.input], one.unit),
            least=format_fixed(one.least, 3),
            mean=format_fixed(one.mean, 3),
            most=format_fixed(one.most, 3),
        )
        for one in drawn
    )


def _distribution(moved: Uncertain, unit: str) -> str:
    """「三角分布(最小 0.9倍、最頻値 1倍、最大 1.2倍)」"""
    asked, own = moved.distribution, "倍" if moved.basis is Basis.FACTOR else unit
    values = [
        f"{one.label} {group_digits(getattr(asked, one.name))}{one.unit or own}"
        for one in parameters(asked.shape)
    ]
    return f"{asked.shape.label}({'、'.join(values)})"


def _correlations(spec: Spec, drawn: Sequence[Drawn]) -> tuple[tuple[str, str, str], ...]:
    labels = {one.input: one.label for one in drawn}
    return tuple(
        (labels[pair.first], labels[pair.second], plain_decimal(pair.coefficient))
        for pair in spec.correlations
    )


def _facts(
    simulation: Simulation, run: SimulationRun, result: SimulationResult, spec: Spec
) -> tuple[tuple[str, str], ...]:
    stop = "指定なし" if spec.half_width is None else f"±{plain_decimal(spec.half_width)}%ポイント"
    width = f"±{_points(result.chance)}%ポイント" if result.chance else NOT_PRINTED
    return (
        ("対象", f"{subject_of(simulation)}(文書のハッシュ {simulation.sha256})"),
        ("依頼", f"{simulation.asked_by.display_name} {day_and_time(simulation.asked_at)}"),
        ("乱数の種", str(spec.seed)),
        ("試行回数", f"{result.trials:,}回(指定 {spec.most:,}回。{simulation.block:,}回ずつ計算)"),
        ("打ち切りの幅", stop),
        ("終了の理由", ENDINGS[result.ended]),
        ("確率の信頼区間の幅", width),
        ("マニュアルの版", load_edition(simulation.edition).title),
        ("計算プログラムの版", run.engine_version),
        ("計算の環境", _surroundings(run.libraries)),
        ("すべての値のハッシュ", run.sha256),
        ("計算日時", day_and_time(run.created_at)),
    )


def _surroundings(libraries: Mapping[str, str]) -> str:
    """「python 3.11.7、numpy 2.4.6、glibc 2.36、x86_64」"""
    ours = [f"{name} {libraries[name]}" for name in ("python", "numpy") if name in libraries]
    return "、".join([*ours, *(libraries[name] for name in ("libc", "machine") if libraries.get(name))])


def _proof(result: SimulationResult, run: SimulationRun) -> Proof:
    label, tone, sentence = PROOFS[agreement(result, result_of(run))]
    return Proof(day_and_time(run.created_at), label, tone, sentence, run.engine_version)
