"""What is wrong with a spec for a case: each thing at its place, in words."""

from collections.abc import Iterator, Mapping

from evaluations.analysis.simulation.correlating import correlation_matrix, is_possible
from evaluations.analysis.simulation.model import Input
from evaluations.analysis.simulation.spec import Basis, Correlation, Spec, Uncertain
from projects.document.places import Place, Problem

SECTION = "simulation"
NO_INPUT = "動かす入力がありません。入力を一つ以上選び、分布を記入してください。"
IMPOSSIBLE = (
    "この相関係数の組合せは、同時には成り立ちません(例えば、AとB、AとCがともに強い正の相関なら、BとCが負の相関にはなりません)。"
    "係数を0に近づけるか、組を減らしてください。"
)


class SpecError(ValueError):
    """A simulation that cannot be run as it is asked for; `problems` say where and why."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(problem.sentence for problem in problems))
        self.problems = problems


def check_spec(spec: Spec, inputs: Mapping[str, Input]) -> None:
    """Raises SpecError."""
    if problems := [*_inputs(spec, inputs), *_correlations(spec, inputs)]:
        raise SpecError(problems)


def _inputs(spec: Spec, inputs: Mapping[str, Input]) -> Iterator[Problem]:
    if not spec.inputs:
        yield _problem("", "inputs", NO_INPUT)
    seen: set[str] = set()
    for moved in spec.inputs:
        found = inputs.get(moved.input)
        if found is None:
            yield _problem(
                moved.id,
                "input",
                f"「{moved.input}」という入力は、この事業にはありません。一覧から選び直してください。",
            )
        elif moved.input in seen:
            yield _problem(
                moved.id,
                "input",
                f"「{found.label}」が2回選ばれています。一つの入力に分布は一つです。どちらかの行を除いてください。",
            )
        elif sentence := _not_by_value(moved, found):
            yield _problem(moved.id, "basis", sentence)
        seen.add(moved.input)


def _not_by_value(moved: Uncertain, found: Input) -> str:
    if moved.basis is Basis.FACTOR or found.value:
        return ""
    why = "年度ごとの値の並び" if found.value is None else "基準の値が0"
    return f"「{found.label}」は{why}のため、値そのものでは動かせません。「{Basis.FACTOR.label}」を選んでください。"


def _correlations(spec: Spec, inputs: Mapping[str, Input]) -> Iterator[Problem]:
    moved = {one.input for one in spec.inputs}
    seen: set[frozenset[str]] = set()
    sound: list[Correlation] = []
    for pair in spec.correlations:
        sentence = ""
        if missing := [key for key in (pair.first, pair.second) if key not in moved]:
            name = inputs[missing[0]].label if missing[0] in inputs else missing[0]
            sentence = f"「{name}」には分布がありません。相関は、分布を記入した入力の間だけで指定できます。"
        elif pair.first == pair.second:
            sentence = "同じ入力どうしの相関は指定できません。別の入力を選んでください。"
        elif {pair.first, pair.second} in seen:
            sentence = "この二つの入力の相関は、すでに指定されています。どちらかの行を除いてください。"
        if sentence:
            yield _problem(pair.id, "first" if missing[:1] == [pair.first] else "second", sentence)
        else:
            sound.append(pair)
        seen.add(frozenset((pair.first, pair.second)))
    if not is_possible(correlation_matrix(sound)):
        yield _problem("", "correlations", IMPOSSIBLE)


def _problem(row: str, field: str, sentence: str) -> Problem:
    return Problem(Place(SECTION, row, field), sentence)
