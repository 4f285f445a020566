"""A project's page: who and where, the next step, its sections in groups, the buttons."""

from collections.abc import Sequence
from dataclasses import dataclass

from evaluations.models import Transition
from evaluations.presenters.places import section_url
from evaluations.presenters.result_words import words_of
from evaluations.presenters.states import Tag
from evaluations.selectors.section_states import SectionState, SectionStatus, demanding
from projects.access.states import Action, State
from projects.manuals import Analysis, load_edition
from projects.models import Project
from projects.presenters.days import day_and_time

TONES: dict[SectionStatus, str] = {
    SectionStatus.UNTOUCHED: "soft",
    SectionStatus.OPTIONAL: "quiet",
    SectionStatus.BEGUN: "blue",
    SectionStatus.COMPLETE: "solid-green",
    SectionStatus.TO_FIX: "red",
}
FIRST_GROUP = ("事業の内容と期間", ("overview", "schedule", "facilities"))
COSTS = ("costs", "demand", "without_cases")
COMPONENT_GROUPS: dict[Analysis, str] = {"cost_benefit": "効果と便益", "indicators": "効果と指標"}
OPTIONAL_NOTES = {
    "demand": "便益を貨物の量から計測するときに入力します",
    "without_cases": "便益を実施しない場合の案と比べて計測するときに入力します",
}
LAST_GROUP = ("説明と添付", ("emissions", "narrative"))


@dataclass(frozen=True)
class Task:
    """A section as a line: its way in, its state, and what the checks count in it."""

    title: str
    url: str
    tag: Tag
    note: str
    edited: str


@dataclass(frozen=True)
class Group:
    title: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True)
class SentBack:
    """Why the last person gave the case back."""

    title: str
    who: str
    comment: str


def groups(project: Project, sections: Sequence[SectionState]) -> tuple[Group, ...]:
    by_key = {section.key: _task(project, section) for section in sections}
    first, costs, last = (
        Group(title, tuple(by_key[key] for key in keys if key in by_key))
        for title, keys in (FIRST_GROUP, (words_of(project).costs, COSTS), LAST_GROUP)
    )
    components = [_component_group(project, component, sections) for component in project.component_pairs]
    return (first, costs, *components, last)


def progress(sections: Sequence[SectionState]) -> str:
    """「8節のうち3節が完了」; sections that may stay empty do not count."""
    needed = [section for section in sections if section.status is not SectionStatus.OPTIONAL]
    done = [section for section in needed if section.status is SectionStatus.COMPLETE]
    return f"{len(needed)}節のうち{len(done)}節が完了"


def open_findings(sections: Sequence[SectionState]) -> int:
    """How much stands between the case and its submission."""
    return sum(section.unread + len(demanding(section.findings)) for section in sections)


def sent_back(project: Project, last: Transition | None) -> SentBack | None:
    """Told as long as the case lies with its author again."""
    if last is None or State(project.state) not in (State.DRAFT, State.RETURNED):
        return None
    who = f"{last.actor.organisation.name} {last.actor.display_name}({day_and_time(last.at)})"
    return SentBack(f"{Action(last.action).label}の理由", who, last.comment)


def type_names(project: Project) -> str:
    edition = load_edition(project.edition)
    return "・".join(edition.type(key).names.table for _, key in project.component_pairs)


def _component_group(project: Project, component: tuple[str, str], sections: Sequence[SectionState]) -> Group:
    component_id, type_key = component
    prefix = f"components/{component_id}/"
    tasks = tuple(_task(project, section) for section in sections if section.key.startswith(prefix))
    many = len(project.component_pairs) > 1
    kind = load_edition(project.edition).type(type_key)
    title = COMPONENT_GROUPS[kind.analysis]
    return Group(f"{title}({kind.names.chapter})" if many else title, tasks)


def _task(project: Project, section: SectionState) -> Task:
    return Task(
        title=section.title,
        url=section_url(project, section.key),
        tag=Tag(section.status.value, TONES[section.status]),
        note=_note(section),
        edited=f"{section.edited_by} {day_and_time(section.edited_at)}" if section.edited_at else "",
    )


def _note(section: SectionState) -> str:
    """How much is left to do; an untouched section says nothing more than that."""
    if section.status is SectionStatus.UNTOUCHED:
        return ""
    if section.status is SectionStatus.OPTIONAL:
        return OPTIONAL_NOTES.get(section.key, "該当するときだけ入力します")
    parts = []
    if section.unread:
        parts.append(f"読み取れない入力{section.unread}件")
    if section.findings:
        parts.append(f"確認すること{len(section.findings)}件")
    return "、".join(parts)
