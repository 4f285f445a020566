"""The words of a project's pages that depend on how it is analysed: with benefits in yen, or by indicators."""

from dataclasses import dataclass

from projects.manuals import Analysis, joint_analysis, load_edition
from projects.models import Project


@dataclass(frozen=True)
class ResultWords:
    """`awaited` is the first figure people wait for, `figures` all of them, `contents` what the page holds."""

    awaited: str
    figures: str
    contents: str
    items: str
    costs: str


WORDS: dict[Analysis, ResultWords] = {
    "cost_benefit": ResultWords(
        awaited="B/C",
        figures="費用便益比など",
        contents="費用便益比、感度分析、年度ごとの表",
        items="便益と費用の内訳",
        costs="費用と需要",
    ),
    "indicators": ResultWords(
        awaited="総費用",
        figures="総費用など",
        contents="総費用、効果に関する指標、年度ごとの表",
        items="費用の内訳",
        costs="費用",
    ),
}


def analysis_of(project: Project) -> Analysis:
    edition = load_edition(project.edition)
    return joint_analysis(edition.type(key) for _, key in project.component_pairs)


def words_of(project: Project) -> ResultWords:
    return WORDS[analysis_of(project)]
