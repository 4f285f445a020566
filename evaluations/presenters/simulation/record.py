"""How a simulation was computed, and whether it came out the same again: what makes it checkable."""

from collections.abc import Mapping
from dataclasses import dataclass

from evaluations.analysis.simulation import Agreement, Chance, Ended, SimulationResult, Spec, agreement
from evaluations.models import Simulation, SimulationRun
from evaluations.services.simulation_runs import result_of
from projects.document.values import plain_decimal
from projects.manuals import load_edition
from projects.notation import NOT_PRINTED
from projects.notation.numbers import format_fixed
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


@dataclass(frozen=True)
class Proof:
    """A recomputation and how far it agrees with the result."""

    when: str
    label: str
    tone: str
    sentence: str
    version: str


def subject_of(simulation: Simulation) -> str:
    """Which state of the case was simulated."""
    return f"第{simulation.revision.number}版" if simulation.revision else "下書き"


def points_text(chance: Chance) -> str:
    """The half width of the interval, in points of per cent."""
    return format_fixed(chance.half_width * 100, 2)


def facts_of(
    simulation: Simulation, run: SimulationRun, result: SimulationResult, spec: Spec
) -> tuple[tuple[str, str], ...]:
    stop = "指定なし" if spec.half_width is None else f"±{plain_decimal(spec.half_width)}%ポイント"
    width = f"±{points_text(result.chance)}%ポイント" if result.chance else NOT_PRINTED
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


def proof_of(result: SimulationResult, run: SimulationRun) -> Proof:
    label, tone, sentence = PROOFS[agreement(result, result_of(run))]
    return Proof(day_and_time(run.created_at), label, tone, sentence, run.engine_version)
