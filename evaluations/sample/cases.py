"""The sample cases: four on their way through the states, and a draft for every YAML file in `drafts`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict

from evaluations import workflow
from evaluations.sample.location_map import draw_location_map
from evaluations.sample.people import Cast
from evaluations.sample.sketch import Sketch, draw_sketch
from evaluations.sample.terminal_map import draw_terminal_map
from projects.models import Person, Project, StoredFile
from projects.services.consultants import consultant_invite
from projects.services.files import file_store
from projects.services.projects import project_create
from projects.services.sections import section_save

FOLDER = Path(__file__).parent
DRAFTS = tuple(sorted((FOLDER / "drafts").glob("*.yaml")))
EDITION, TYPE, SECURITY = "h23_06", "small_lot_transshipment", "port_security"
ENTERED_BY_CONSULTANT = ("demand", "components/c1/benefits/transport", "emissions")
RETURN_COMMENT = (
    "年度ごとの便益の計算書が添付されていないため、横持ち1回当たりの費用を確かめられません。"
    "計算書を「便益: 輸送便益」の節に根拠資料として添付してください。"
    "また、令和9年度の負の便益について、工事中のう回の日数と台数を「算定の根拠」に記入してください。"
)


class SampleCase(BaseModel):
    """What is typed into the sections of a case of these types, by whom and at which port.

    `unread` holds texts that are no values, `sketch` what the map of a draft shows.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str
    types: tuple[str, ...] = (TYPE,)
    clerk: str = "clerk"
    port: str = "shimizu"
    sketch: Sketch = Sketch()
    sections: dict[str, dict[str, Any]]
    unread: dict[str, dict[str, str]] = {}


def adopted_case(cast: Cast) -> Project:
    """Type 3 by routes, entered with a consultant, reviewed and adopted."""
    clerk, consultant = cast.people["clerk"], cast.people["consultant"]
    case, project = _begin(cast, FOLDER / "adopted.yaml")
    consultant_invite(person=clerk, project=project, consultant=consultant)
    _enter(clerk, project, {"narrative": {"location_map": _map(clerk, project, draw_location_map())}})
    survey = _file(
        consultant,
        project,
        "貨物量の聞き取りの集計(架空).csv",
        (FOLDER / "cargo_survey.csv").read_bytes(),
    )
    evidence = {"id": "survey", "file": survey, "note": "全行(荷主42社への聞き取り)"}
    _enter(consultant, project, {"demand": {"evidence": [evidence]}})
    for key, payload in case.sections.items():
        _enter(consultant if key in ENTERED_BY_CONSULTANT else clerk, project, {key: payload})
    return _adopt(cast, project)


def security_case(cast: Cast) -> Project:
    """Type 9 by indicators, reviewed and adopted."""
    clerk = cast.people["clerk"]
    case, project = _begin(cast, FOLDER / "security.yaml")
    _enter(clerk, project, {"narrative": {"location_map": _map(clerk, project, draw_terminal_map())}})
    _enter(clerk, project, case.sections)
    return _adopt(cast, project)


def returned_case(cast: Cast) -> Project:
    """Type 3 by yearly amounts, given back by the bureau."""
    clerk = cast.people["clerk"]
    case, project = _begin(cast, FOLDER / "returned.yaml")
    _enter(clerk, project, {"narrative": {"location_map": _map(clerk, project, draw_location_map())}})
    _enter(clerk, project, case.sections)
    _submit(cast, project)
    return workflow.return_(person=cast.people["regional_reviewer"], project=project, comment=RETURN_COMMENT)


def draft_case(cast: Cast) -> Project:
    """A half-filled draft, with a consultant invited to go on."""
    clerk = cast.people["clerk"]
    case, project = _begin(cast, FOLDER / "draft.yaml")
    consultant_invite(person=clerk, project=project, consultant=cast.people["consultant"])
    _enter(clerk, project, case.sections, case.unread)
    return project


def drafted_case(cast: Cast, path: Path) -> Project:
    """A complete draft, ready to be handed in."""
    case, project = _begin(cast, path)
    clerk = cast.people[case.clerk]
    _enter(clerk, project, {"narrative": {"location_map": _map(clerk, project, draw_sketch(case.sketch))}})
    _enter(clerk, project, case.sections)
    return project


def _begin(cast: Cast, path: Path) -> tuple[SampleCase, Project]:
    case = SampleCase.model_validate(yaml.safe_load(path.read_bytes()))
    district = cast.districts[case.port]
    project = project_create(
        person=cast.people[case.clerk],
        port=district.port,
        district=district,
        types=case.types,
        edition=EDITION,
        title=case.title,
    )
    return case, project


def _enter(
    person: Person,
    project: Project,
    sections: Mapping[str, Mapping[str, Any]],
    unread: Mapping[str, Mapping[str, str]] | None = None,
) -> None:
    """Save sections, leaving what is already in them."""
    for key, payload in sections.items():
        stored = project.sections.get(key=key)
        section_save(
            person=person,
            project=project,
            key=key,
            payload={**stored.payload, **payload},
            unread=(unread or {}).get(key, {}),
            expected_version=stored.version,
        )


def _map(person: Person, project: Project, picture: bytes) -> dict[str, str]:
    return _file(person, project, "概要図(架空).png", picture)


def _file(person: Person, project: Project, name: str, content: bytes) -> dict[str, str]:
    """Upload a file and name it as a section does."""
    stored: StoredFile = file_store(person=person, project=project, name=name, content=content)
    return {"sha256": stored.sha256, "media_type": stored.media_type, "name": stored.name}


def _submit(cast: Cast, project: Project) -> None:
    workflow.request_approval(person=cast.people["clerk"], project=project)
    workflow.approve_and_submit(person=cast.people["approver"], project=project)


def _adopt(cast: Cast, project: Project) -> Project:
    _submit(cast, project)
    workflow.forward(person=cast.people["regional_reviewer"], project=project)
    return workflow.adopt(person=cast.people["hq_decider"], project=project)
