"""Printing 計算根拠 by the worker, where that takes longer than a page may."""

import hashlib
from collections.abc import Callable

from evaluations.engine_version import engine_version
from evaluations.jobs import job_cancel, job_enqueue
from evaluations.models import Run
from evaluations.selectors.explanations import Computation, computation_of
from projects.access.refusals import Refused
from projects.access.visibility import check_see
from projects.content_store import content_read, content_save
from projects.models import Job, JobState, Person, Project
from sheets.selectors.annexes import rendered_annex

ANNEX_JOB = "annex"
PROGRESS_COMPUTED, PROGRESS_DRAWN = 20, 90
CHANGED = "入力が変わったため、計算根拠のPDFを作り直してください。"


def annex_key(computation: Computation, figure: str) -> str:
    """Names everything that is printed: another document, standing, engine or figure is another annex."""
    project, run = computation.project, computation.run
    standing = "draft" if run is None else f"{run.pk} {project.state}"
    parts = (computation.sha256, standing, engine_version(), project.title, figure)
    digest = hashlib.sha256("\\n".join(parts).encode()).hexdigest()
    return f"{ANNEX_JOB}:{project.pk}:{digest[:32]}"


def annex_job_of(computation: Computation, figure: str) -> Job | None:
    return Job.objects.filter(key=annex_key(computation, figure)).first()


def annex_kept(job: Job | None) -> bytes | None:
    """The PDF once the worker has made it; None before, and when its bytes are gone."""
    if job is None or job.state != JobState.DONE:
        return None
    try:
        return content_read(job.detail["sha256"])
    except FileNotFoundError:
        return None


def annex_job_ask(*, person: Person, computation: Computation, figure: str) -> Job:
    """Ask the worker for an annex; one that is being made, or is kept, is left alone."""
    project, run = computation.project, computation.run
    check_see(person, project)
    key = annex_key(computation, figure)
    job = Job.objects.filter(key=key).first()
    if job is not None and job.state == JobState.DONE and annex_kept(job) is None:
        Job.objects.filter(pk=job.pk).update(state=JobState.CANCELLED)
    return job_enqueue(
        kind=ANNEX_JOB,
        key=key,
        detail={"run": run.pk if run else None, "document": computation.sha256, "figure": figure},
        project=project,
        created_by=person,
    )


def check_annex_cancel(person: Person, job: Job) -> None:
    """Whoever asked for the annex may stop it."""
    if job.created_by_id != person.pk:
        raise Refused("PDFの作成は、作成を始めた方だけが中止できます。完了するまでお待ちください。")


def annex_job_cancel(*, person: Person, project: Project, job: Job) -> None:
    """Stop making it; it can be asked for again."""
    check_see(person, project)
    check_annex_cancel(person, job)
    job_cancel(job=job)


def annex_make(*, job: Job, beat: Callable[[int], None]) -> str:
    """The hash of the kept PDF. Raises Refused when the draft is no longer the one that was asked about."""
    run_id, figure = job.detail["run"], job.detail["figure"]
    assert job.project is not None  # an annex is always of a case
    run = None if run_id is None else Run.objects.select_related("revision__project").get(pk=run_id)
    computation = computation_of(job.project, run)
    if computation.sha256 != job.detail["document"]:
        raise Refused(CHANGED)
    beat(PROGRESS_COMPUTED)
    content = rendered_annex(computation, figure).pdf
    beat(PROGRESS_DRAWN)
    return content_save(content)
