"""What stops the computation, section by section, each line naming the row it is about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from evaluations.presenters.places import place_url
from projects.document import Document, Problem, section_titles
from projects.forms.references import section_row_names
from projects.forms.scene import Scene
from projects.manuals import load_edition
from projects.models import Project


@dataclass(frozen=True)
class Missing:
    """One thing to mend, with the way to it; `row` is what its row is called, empty outside of tables."""

    row: str
    sentence: str
    url: str


@dataclass(frozen=True)
class MissingGroup:
    """What is to be mended in one section."""

    section: str
    lines: tuple[Missing, ...]


def missing_groups(
    project: Project, document: Document | None, problems: Sequence[Problem], *, most: int
) -> tuple[MissingGroup, ...]:
    """The problems under the titles of their sections, in the order of the task list; the first `most`."""
    edition = load_edition(project.edition)
    titles = {title.key: title.title for title in section_titles(project.component_pairs, edition)}
    order = {key: number for number, key in enumerate(titles)}
    by_section = sorted(problems, key=lambda problem: order[problem.place.section])
    found = []
    for key, mine in groupby(by_section[:most], key=lambda problem: problem.place.section):
        names = section_row_names(Scene(key, document, edition)) if document else {}
        lines = tuple(_line(project, problem, names) for problem in mine)
        found.append(MissingGroup(titles[key], lines))
    return tuple(found)


def _line(project: Project, problem: Problem, names: Mapping[str, str]) -> Missing:
    url = place_url(project, problem.place)
    return Missing(names.get(problem.place.row, ""), problem.sentence, url)
