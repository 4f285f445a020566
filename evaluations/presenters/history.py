"""The lines of 経過."""

from collections.abc import Iterable
from dataclasses import dataclass

from evaluations.models import Transition
from projects.access.states import Action, State
from projects.document import section_titles
from projects.manuals import load_edition
from projects.models import AuditEvent, Person, Project
from projects.presenters.days import day_and_time

EVENT_NAMES = {
    **{action.value: action.label for action in Action},
    "project_create": "事業の作成",
    "project_copy": "複写による作成",
    "components_change": "プロジェクトの種類の変更",
    "document_import": "文書の取込み",
    "section_save": "入力の保存",
    "file_store": "ファイルの添付",
    "consultant_invite": "コンサルタントの招待",
    "consultant_uninvite": "コンサルタントの招待の取消し",
    "sheet_print": "様式のPDFの作成",
    "simulation_request": "シミュレーションの依頼",
    "simulation_store": "シミュレーションの結果の保存",
}


@dataclass(frozen=True)
class MoveLine:
    """A change of state: what, from where to where, by whom, why."""

    label: str
    states: str
    who: str
    when: str
    comment: str
    revision: str


@dataclass(frozen=True)
class EventLine:
    number: int
    when: str
    who: str
    what: str
    where: str


def move_lines(moves: Iterable[Transition]) -> list[MoveLine]:
    return [
        MoveLine(
            label=Action(move.action).label,
            states=f"{State(move.from_state).label} → {State(move.to_state).label}",
            who=_who(move.actor),
            when=day_and_time(move.at),
            comment=move.comment,
            revision=f"第{move.revision.number}版" if move.revision else "",
        )
        for move in moves
    ]


def event_lines(project: Project, events: Iterable[AuditEvent]) -> list[EventLine]:
    edition = load_edition(project.edition)
    titles = {title.key: title.title for title in section_titles(project.component_pairs, edition)}
    return [
        EventLine(
            number=event.sequence,
            when=day_and_time(event.at),
            who=_who(event.actor),
            what=EVENT_NAMES.get(event.action, event.action),
            where=_where(event, titles),
        )
        for event in events
    ]


def _where(event: AuditEvent, titles: dict[str, str]) -> str:
    """The section's title, or the name of the file or person."""
    return titles.get(event.place) or str(event.detail.get("name", ""))


def _who(person: Person | None) -> str:
    return f"{person.organisation.name} {person.display_name}" if person else "システム"
