"""The sample data: what a newcomer finds after the first start."""

from dataclasses import replace
from io import StringIO
from typing import Any

import pytest
from celery import current_app
from django.apps import apps
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.test import Client
from kombu.exceptions import OperationalError

from evaluations.appraisal import evaluate
from evaluations.sample.cases import DRAFTS, SECURITY, TYPE
from evaluations.sample.people import DEMO_PASSWORD, MEMBERS
from evaluations.selectors.results import figures_of
from evaluations.selectors.revisions import latest_run
from evaluations.selectors.section_states import SectionStatus, section_states
from evaluations.services.freezing import appraise_ready
from projects.access.roles import Role
from projects.access.rules import check_request_approval
from projects.access.states import State
from projects.access.visibility import visible_to
from projects.manuals import load_edition
from projects.models import Job, JobState, Person, Project
from projects.selectors.document_archives import document_archive
from projects.selectors.documents import document_of
from projects.services.documents import document_import
from sheets.layout import DRAFT, build_indicator_sheet, build_result_sheet, fit

EDITION = load_edition("h23_06")


def load() -> str:
    printed = StringIO()
    call_command("load_sample_data", stdout=printed)
    return printed.getvalue()


@pytest.fixture
def printed(db: None) -> str:
    cache.clear()
    return load()


def case(state: State, type_key: str = TYPE) -> Project:
    found = [one for one in Project.objects.filter(state=state) if one.components[0]["type"] == type_key]
    assert len(found) == 1
    return found[0]


def ready_drafts() -> list[Project]:
    """The complete drafts; the half-filled one is another matter."""
    return [one for one in Project.objects.filter(state=State.DRAFT) if "入力途中" not in one.title]


def hand_pv(amounts: dict[int, float]) -> float:
    """Amounts by fiscal year, discounted by 4 % to 令和7年度 (2025)."""
    return sum(amount / 1.04 ** (year - 2025) for year, amount in amounts.items())


def test_a_second_start_adds_nothing_and_asks_the_database_once(
    printed: str, django_assert_num_queries: Any
) -> None:
    models = [model for app in ("projects", "evaluations") for model in apps.get_app_config(app).get_models()]
    before = {model: model._default_manager.count() for model in models}
    with django_assert_num_queries(1):
        assert load() == printed
    assert {model: model._default_manager.count() for model in models} == before


def test_every_role_is_named_with_a_password_that_signs_in(printed: str) -> None:
    assert {member.role for member in MEMBERS} == set(Role)
    for member in MEMBERS:
        validate_password(DEMO_PASSWORD, Person.objects.get(username=member.username))
        line = next(line for line in printed.splitlines() if f" {member.username} " in line)
        assert member.role.label in line
        assert DEMO_PASSWORD in line
        answer = Client().post("/account/login/", {"login": member.username, "password": DEMO_PASSWORD})
        assert answer.headers["Location"] == "/"


def test_the_adopted_case_has_the_figures_worked_out_by_hand(printed: str) -> None:
    run = latest_run(case(State.ADOPTED))
    assert run is not None
    figures = figures_of(run)
    # Costs net of 10 % tax (用地費 is exempt): 上屋 3.96億 and 5.94億, ヤード 3.3億, 用地 0.8億.
    construction = {2026: 396e6 / 1.1 + 80e6, 2027: 594e6 / 1.1 + 330e6 / 1.1}
    operation = dict.fromkeys(range(2028, 2066), 13.2e6 / 1.1 + 22e6 / 1.1)
    renewal = dict.fromkeys((2028 + 15, 2028 + 30), 330e6 / 1.1)
    cost = hand_pv(construction) + hand_pv(operation) + hand_pv(renewal)
    # Yen a ton, (ア): 20 tons a box, 22 km at 1.4万円 twice against 2 km at 0.4万円 twice, and 0.7 h at 30 yen.
    drayage = (2 * 14_000 - 2 * 4_000) / 20 + (1.0 - 0.3) * 30
    # (ウ): one round of 8万円 and 8 h for 16 tons, against truck, 5.0 h, packing and the way to the quay.
    rounds = 80_000 / 16 + 8 * 30
    gathered = 20_000 / 8 + 1 * 30 + 1_500 + 4 * 30 + 2 * 4_000 / 20 + 0.3 * 30
    yearly = (60_000 + 72_000) * drayage + 20_000 * (rounds - gathered)
    ramp = {2028: 0.6, 2029: 0.8}
    benefit = hand_pv({year: yearly * ramp.get(year, 1.0) for year in range(2028, 2066)})
    assert yearly == pytest.approx(148_392_000)
    assert figures.benefit_pv == pytest.approx(benefit, rel=1e-12)
    assert figures.cost_pv == pytest.approx(cost, rel=1e-12)
    assert figures.cbr == pytest.approx(benefit / cost, rel=1e-12)
    assert figures.total_project_cost == 1_400_000_000
    assert figures.last_year == 2065


def test_the_security_case_has_the_costs_worked_out_by_hand_and_no_benefit(printed: str) -> None:
    run = latest_run(case(State.ADOPTED, SECURITY))
    assert run is not None
    figures = figures_of(run)
    # Net of 10 % tax: cameras 0.66億 in 2026, monitors 0.22億 in 2027; five years of service from 2028.
    works = {2026: 66e6 / 1.1, 2027: 22e6 / 1.1}
    operation = dict.fromkeys(range(2028, 2033), 4.4e6 / 1.1 + 1.1e6 / 1.1)
    assert figures.cost_pv == pytest.approx(hand_pv(works) + hand_pv(operation), rel=1e-12)
    assert figures.measured is None
    assert figures.cbr is None
    assert figures.total_project_cost == 88_000_000
    assert figures.subsidy == 44_000_000
    assert figures.last_year == 2032
    amounts = {one.key: one.amount for one in figures.indicators}
    assert amounts["passengers_per_day"] == 365_000 / 365
    assert amounts["facility_cost"] == figures.total_project_cost


def test_the_returned_case_says_what_to_mend_and_has_a_negative_year(printed: str) -> None:
    project = case(State.RETURNED)
    assert "計算書を「便益: 輸送便益」の節に" in project.transitions.latest("pk").comment
    run = latest_run(project)
    assert run is not None
    by_year = dict(zip(run.result["years"], run.result["items"][0]["yearly"], strict=True))
    assert by_year[2027] == pytest.approx(-5_500_000 / 1.1)
    assert by_year[2030] == pytest.approx(35_200_000 / 1.1 + 6_000_000)


def test_the_draft_shows_every_way_a_section_can_stand(printed: str) -> None:
    states = {one.key: one for one in section_states(case(State.DRAFT))}
    assert {one.status for one in states.values()} == set(SectionStatus)
    assert (states["costs"].status, states["costs"].unread) == (SectionStatus.TO_FIX, 1)
    assert states["overview"].status is SectionStatus.BEGUN


def test_every_further_draft_can_be_handed_in_by_its_clerk_and_prints_on_one_page(printed: str) -> None:
    drafts = ready_drafts()
    assert len(drafts) == len(DRAFTS)
    for project in drafts:
        document, figures = appraise_ready(project)
        check_request_approval(project.created_by, project)
        for build in (build_result_sheet, build_indicator_sheet):
            sheet = build(document=document, edition=EDITION, figures=figures, status=DRAFT)
            assert fit(sheet).one_page, project.title


def test_every_further_draft_comes_back_the_same_through_its_file(printed: str) -> None:
    for project in ready_drafts():
        document, figures = appraise_ready(project)
        copy = document_import(
            person=project.created_by,
            port=project.port,
            district=project.district,
            content=document_archive(document),
        )
        assert document_of(copy).sections == document.sections
        assert evaluate(document_of(copy), EDITION).figures == figures


def test_the_state_work_belongs_to_its_bureau(printed: str) -> None:
    project = case(State.DRAFT, "disaster_base_support")
    assert project.is_state_work
    assert project.owner.name == "関東地方整備局"
    document, figures = appraise_ready(project)
    assert document.overview.implementing_body_kind == "state"
    assert figures.subsidy == figures.total_project_cost == 1_430_000_000


def test_another_authority_sees_nothing_of_it(printed: str) -> None:
    stranger = Person.objects.get(username="hakata_clerk")
    assert not Project.objects.filter(visible_to(stranger)).exists()


def test_every_audit_chain_is_as_it_was_written(printed: str) -> None:
    answer = StringIO()
    call_command("verify_audit", stdout=answer)
    assert answer.getvalue().startswith(f"{5 + len(DRAFTS)}件")


def test_a_broker_that_is_away_only_delays_the_sheet(
    db: None, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    tried = []

    def away(name: str, **options: object) -> None:
        tried.append(name)
        raise OperationalError("connection refused")

    monkeypatch.setattr(current_app, "send_task", away)
    with django_capture_on_commit_callbacks(execute=True):
        load()
    assert len(tried) == 2
    for adopted in (case(State.ADOPTED), case(State.ADOPTED, SECURITY)):
        assert Job.objects.get(project=adopted).state == JobState.WAITING


def test_production_gets_no_demonstration_people(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "ENVIRONMENT", replace(settings.ENVIRONMENT, profile="production"))
    with pytest.raises(CommandError, match="本番の環境"):
        load()
    assert not Person.objects.exists()
