"""Simulations as work of the worker: computed once, from what was stored, whatever happens on the way."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from celery import current_app
from django.utils import timezone

from evaluations import jobs, workflow
from evaluations.analysis.case_model import CaseModel
from evaluations.analysis.simulation import Agreement, Ended, SpecError, agreement
from evaluations.analysis.simulation import simulate as simulate_model
from evaluations.appraisal import evaluate
from evaluations.models import SimulationRun
from evaluations.selectors.simulations import first_run
from evaluations.services import simulation_runs
from evaluations.services.simulating import (
    simulation_cancel,
    simulation_recompute,
    simulation_request,
    simulation_retry,
)
from evaluations.services.simulation_runs import result_of
from evaluations.workers import simulate
from projects import audit
from projects.access.refusals import Hidden, Refused
from projects.manuals import load_edition
from projects.models import AppendOnlyError, AuditEvent, Job, JobState, Project
from projects.selectors.documents import document_of
from projects.services.sections import section_save
from tests.integration.cast import Cast
from tests.integration.evaluations.simulation_posts import asked, asked_spec, computed, job, only_run


@pytest.fixture
def beats(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Every sign of life is given, and written down."""
    given: list[int] = []

    def beat(job: Job, progress: int) -> None:
        given.append(progress)
        jobs.job_beat(job, progress)

    monkeypatch.setattr(simulation_runs, "BEAT_SECONDS", 0)
    monkeypatch.setattr(simulation_runs, "job_beat", beat)
    return given


def _meanwhile(monkeypatch: pytest.MonkeyPatch, at: int, happens: Callable[[Job], object]) -> None:
    """Something happens at a sign of life."""

    def beat(job: Job, progress: int) -> None:
        if progress == at:
            happens(job)
        jobs.job_beat(job, progress)

    monkeypatch.setattr(simulation_runs, "BEAT_SECONDS", 0)
    monkeypatch.setattr(simulation_runs, "job_beat", beat)


def test_the_worker_finds_what_the_model_of_the_case_gives(cast: Cast, case: Project) -> None:
    simulation = computed(cast.clerk, case)
    basis = evaluate(document_of(case), load_edition(case.edition)).basis
    assert basis is not None
    found = result_of(only_run(simulation))
    assert found == simulate_model(CaseModel(basis), asked_spec())
    assert found.chance is not None
    assert (simulation.sha256, simulation.revision) == (document_of(case).sha256, None)


def test_asking_wakes_the_worker_once_it_is_kept(
    cast: Cast, case: Project, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    sent: list[tuple[str, list[str]]] = []
    monkeypatch.setattr(current_app, "send_task", lambda name, args: sent.append((name, args)))
    with django_capture_on_commit_callbacks(execute=True):
        simulation = asked(cast.clerk, case)
    assert sent == [("evaluations.workers.simulate", [str(job(simulation).pk)])]
    assert "evaluations.workers.simulate" in current_app.tasks


def test_a_worker_that_runs_twice_keeps_one_result(cast: Cast, case: Project) -> None:
    simulation = computed(cast.clerk, case)
    Job.objects.update(state=JobState.WAITING)
    simulate(str(job(simulation).pk))
    assert job(simulation).detail["sha256"] == only_run(simulation).sha256
    told = AuditEvent.objects.filter(chain=str(case.pk), action__startswith="simulation_")
    assert list(told.order_by("sequence").values_list("action", flat=True)) == [
        "simulation_request",
        "simulation_store",
    ]
    assert audit.verify(str(case.pk)) is None


def test_signs_of_life_tell_how_far_it_is(cast: Cast, case: Project, beats: list[int]) -> None:
    simulation = computed(cast.clerk, case)
    assert beats == [20, 40, 60, 80, 100]
    assert (job(simulation).state, job(simulation).progress) == (JobState.DONE, 100)


def test_a_killed_worker_loses_nothing(cast: Cast, case: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next one begins anew and finds the very bits."""
    undisturbed = only_run(computed(cast.clerk, case))

    class Killed(BaseException):
        pass

    def kill(job: Job) -> None:
        raise Killed

    simulation = asked(cast.clerk, case)
    with monkeypatch.context() as patch:
        _meanwhile(patch, 60, kill)
        with pytest.raises(Killed):
            simulate(str(job(simulation).pk))
    assert job(simulation).state == JobState.RUNNING
    Job.objects.filter(pk=job(simulation).pk).update(heartbeat=timezone.now() - timedelta(minutes=5))
    jobs.sweep()
    simulate(str(job(simulation).pk))
    assert only_run(simulation).sha256 == undisturbed.sha256
    assert job(simulation).attempt == 2


def test_a_worker_whose_job_was_taken_over_keeps_nothing(
    cast: Cast, case: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    simulation = asked(cast.clerk, case)
    _meanwhile(monkeypatch, 40, lambda job: Job.objects.filter(pk=job.pk).update(attempt=2))
    simulate(str(job(simulation).pk))
    assert not SimulationRun.objects.exists()


def test_a_stopped_simulation_keeps_the_trials_done_by_then(
    cast: Cast, case: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    simulation = asked(cast.clerk, case)
    _meanwhile(monkeypatch, 60, lambda _: simulation_cancel(person=cast.clerk, simulation=simulation))
    simulate(str(job(simulation).pk))
    found = result_of(only_run(simulation))
    assert (found.trials, found.ended) == (3_000, Ended.CANCELLED)
    assert job(simulation).state == JobState.CANCELLED


def test_one_stopped_before_it_began_has_no_result_and_may_be_asked_for_again(
    cast: Cast, case: Project
) -> None:
    simulation = asked(cast.clerk, case)
    simulation_cancel(person=cast.clerk, simulation=simulation)
    simulate(str(job(simulation).pk))
    assert first_run(simulation) is None
    simulation_retry(person=cast.colleague, simulation=simulation)
    assert job(simulation).created_by == cast.colleague
    simulate(str(job(simulation).pk))
    assert result_of(only_run(simulation)).ended is Ended.REACHED


def test_what_is_asked_is_computed_from_what_was_stored(cast: Cast, case: Project) -> None:
    before = only_run(computed(cast.clerk, case)).sha256
    simulation = asked(cast.clerk, case)
    costs = case.sections.get(key="costs")
    dearer = {**costs.payload, "years": [{**costs.payload["years"][0], "amounts": {"l1": "1500000000"}}]}
    section_save(
        person=cast.clerk,
        project=case,
        key="costs",
        payload=dearer,
        unread={},
        expected_version=costs.version,
    )
    simulate(str(job(simulation).pk))
    assert only_run(simulation).sha256 == before
    assert only_run(computed(cast.clerk, case)).sha256 != before


def test_computing_again_finds_the_same_bits(cast: Cast, case: Project) -> None:
    simulation = computed(cast.clerk, case)
    simulation_recompute(person=cast.colleague, simulation=simulation)
    simulation_recompute(person=cast.colleague, simulation=simulation)
    simulate(str(job(simulation, 2).pk))
    first, second = simulation.runs.all()
    assert first.sha256 == second.sha256
    assert agreement(result_of(first), result_of(second)) is Agreement.EXACT


def test_computing_a_stopped_one_again_repeats_as_many_trials(
    cast: Cast, case: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    simulation = asked(cast.clerk, case)
    with monkeypatch.context() as patch:
        _meanwhile(patch, 40, lambda _: simulation_cancel(person=cast.clerk, simulation=simulation))
        simulate(str(job(simulation).pk))
    simulation_recompute(person=cast.clerk, simulation=simulation)
    simulate(str(job(simulation, 2).pk))
    first, second = simulation.runs.all()
    assert result_of(second).trials == 2_000
    assert first.sha256 == second.sha256


def test_a_proof_that_was_stopped_proves_nothing(
    cast: Cast, case: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    simulation = computed(cast.clerk, case)
    simulation_recompute(person=cast.clerk, simulation=simulation)
    _meanwhile(monkeypatch, 40, lambda _: simulation_cancel(person=cast.clerk, simulation=simulation))
    simulate(str(job(simulation, 2).pk))
    assert simulation.runs.count() == 1


def test_without_a_result_there_is_nothing_to_prove(cast: Cast, case: Project) -> None:
    with pytest.raises(Refused, match="まだ結果がない"):
        simulation_recompute(person=cast.clerk, simulation=asked(cast.clerk, case))


def test_one_person_has_one_at_work(cast: Cast, case: Project) -> None:
    asked(cast.clerk, case)
    with pytest.raises(Refused, match="一人1件ずつ"):
        asked(cast.clerk, case)
    asked(cast.colleague, case)


def test_an_input_of_another_case_is_refused(cast: Cast, case: Project) -> None:
    row = {"id": "r1", "input": "nobody", "distribution": {"shape": "uniform", "low": "1", "high": "2"}}
    with pytest.raises(SpecError, match="この事業にはありません"):
        simulation_request(person=cast.clerk, project=case, spec=asked_spec(inputs=[row]))


def test_an_unfinished_draft_cannot_be_simulated(cast: Cast, draft: Project) -> None:
    with pytest.raises(Refused, match="まだ計算できない"):
        asked(cast.clerk, draft)


def test_a_text_that_cannot_be_read_stops_a_simulation_as_it_stops_the_figures(
    cast: Cast, case: Project
) -> None:
    costs = case.sections.get(key="costs")
    section_save(
        person=cast.clerk,
        project=case,
        key="costs",
        payload=costs.payload,
        unread={"tax_rate": "約一割"},
        expected_version=costs.version,
    )
    with pytest.raises(Refused, match="まだ計算できない"):
        asked(cast.clerk, case)


@pytest.fixture
def submitted(cast: Cast, case: Project) -> Project:
    workflow.request_approval(person=cast.clerk, project=case)
    return workflow.approve_and_submit(person=cast.approver, project=case)


def test_a_reviewer_simulates_the_revision_for_their_own_office(cast: Cast, submitted: Project) -> None:
    own, theirs = computed(cast.reviewer, submitted), computed(cast.clerk, submitted)
    assert own.revision == theirs.revision == submitted.revisions.get()
    assert (own.number, theirs.number) == (1, 1)
    assert only_run(own).sha256 == only_run(theirs).sha256
    for person, simulation in ((cast.reviewer, theirs), (cast.clerk, own), (cast.stranger, own)):
        with pytest.raises(Hidden):
            simulation_cancel(person=person, simulation=simulation)


def test_rows_are_never_changed(cast: Cast, case: Project) -> None:
    simulation = computed(cast.clerk, case)
    for row in (simulation, only_run(simulation)):
        with pytest.raises(AppendOnlyError):
            row.save()
