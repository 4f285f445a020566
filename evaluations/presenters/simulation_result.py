"""What a simulation found, in words and tables."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evaluations.analysis.simulation import (
    Agreement,
    Basis,
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
from evaluations.models import Simulation, SimulationRun
from evaluations.presenters.figures import Figure
from evaluations.services.simulation_runs import result_of
from projects.document.values import plain_decimal
from projects.manuals import load_edition
from projects.notation import NOT_PRINTED, oku
from projects.notation.numbers import exact_decimal, format_fixed, group_digits
from projects.presenters.days import day_and_time

ENDINGS = {
    Ended.REACHED: "試行回数に達した",
    Ended.CONVERGED: "収束した(確率の信頼区間が、指定した幅に収まった)",
    Ended.CANCELLED: "中止された(それまでの試行の結果)",
}
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
DIGITS = 2  # of B/C and of per cent


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
    return f"{_percent(result.chance.value)}%" if result.chance else NOT_PRINTED


def ratio(value: float | None) -> str:
    """B/C with more digits than the official sheets have, since many of them are compared."""
    return NOT_PRINTED if value is None else format_fixed(value, DIGITS)


def _percent(share: float) -> str:
    return format_fixed(share * 100, DIGITS)


def _headline(result: SimulationResult) -> tuple[Figure, ...]:
    chance = result.chance
    if chance is None or result.cbr is None or result.npv is None:
        return ()
    interval = f"95%信頼区間 {_percent(chance.low)}%から{_percent(chance.high)}%まで"
    return (
        Figure("B/Cが1以上になる確率", "", _percent(chance.value), "%", interval),
        Figure("平均", "B/C", ratio(result.cbr.mean), note=_mean_note(result.cbr, ratio, "")),
        Figure("平均", "B-C", oku(result.npv.mean), "億円", _mean_note(result.npv, oku, "億円")),
    )


def _mean_note(spread: Spread, text: Callable[[float], str], unit: str) -> str:
    if spread.sd is None or spread.mean_half_width is None:
        return ""
    reach = f"{text(spread.mean - spread.mean_half_width)}から{text(spread.mean + spread.mean_half_width)}"
    return f"標準偏差 {text(spread.sd)}{unit}。平均の95%信頼区間 {reach}{unit}まで"


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
    return tuple(PercentileLine(label, ratio(one), _oku(other)) for label, one, other in lines)


def _oku(value: float | None) -> str:
    return NOT_PRINTED if value is None else oku(value)


def _drawn(spec: Spec, drawn: Sequence[Drawn]) -> tuple[DrawnLine, ...]:
    moved = {one.input: one for one in spec.inputs}
    return tuple(
        DrawnLine(
            label=one.label,
            base=NOT_PRINTED if one.value is None else f"{group_digits(exact_decimal(one.value))}{one.unit}",
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
    width = f"±{_percent(result.chance.half_width)}%ポイント" if result.chance else NOT_PRINTED
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
        ("計算の環境", "、".join(f"{name} {version}" for name, version in sorted(run.libraries.items()))),
        ("すべての値のハッシュ", run.sha256),
        ("計算日時", day_and_time(run.created_at)),
    )


def _proof(result: SimulationResult, run: SimulationRun) -> Proof:
    label, tone, sentence = PROOFS[agreement(result, result_of(run))]
    return Proof(day_and_time(run.created_at), label, tone, sentence, run.engine_version)
