"""Printing the sheets of a decided case once and keeping them."""

from collections.abc import Callable

from django.db import transaction
from django.utils import timezone

from evaluations.jobs import job_cancel, job_enqueue
from evaluations.models import Run
from evaluations.workflow import SHEET_JOB
from projects import audit
from projects.access.refusals import Refused
from projects.access.visibility import check_see
from projects.content_store import content_save
from projects.models import Job, Person
from sheets.models import SheetFile, SheetKind
from sheets.selectors.sources import kept_sheet, run_source

PROGRESS_READ, PROGRESS_DRAWN = 10, 90


def job_key(run: Run) -> str:
    """The key under which the decision asks for the sheets of a revision."""
    return f"{SHEET_JOB}:{run.revision_id}"


def job_of(run: Run) -> Job | None:
    return Job.objects.filter(key=job_key(run)).first()


def sheet_files_make(*, run: Run, beat: Callable[[int], None]) -> tuple[SheetFile, ...]:
    """The kept PDFs of a run, one of each of its sheets; made on the first call, found on every other."""
    beat(PROGRESS_READ)
    source = run_source(run)
    step = (PROGRESS_DRAWN - PROGRESS_READ) // len(source.kinds)
    files = []
    for done, kind in enumerate(source.kinds, 1):
        file = kept_sheet(run, kind)
        if file is None:
            content = source.rendered(kind).pdf
            beat(PROGRESS_READ + done * step)
            file = _keep(run, kind, content)
        files.append(file)
    return tuple(files)


@transaction.atomic
def _keep(run: Run, kind: SheetKind, content: bytes) -> SheetFile:
    project = run.revision.project
    file, created = SheetFile.objects.get_or_create(
        run=run,
        kind=kind,
        defaults={
            "project": project,
            "revision": run.revision,
            "sha256": content_save(content),
            "size": len(content),
            "created_at": timezone.now(),
        },
    )
    if created:
        audit.append(
            project=project,
            actor=None,
            action="sheet_print",
            place=f"sheets/{file.kind}",
            detail={
                "name": kind.label,
                "revision": run.revision.sha256,
                "sha256": file.sha256,
                "size": file.size,
            },
        )
    return file


def sheet_job_retry(*, person: Person, run: Run) -> Job:
    """Ask again for sheets that could not be printed; a job that still works is left alone."""
    check_see(person, run.revision.project)
    return job_enqueue(
        kind=SHEET_JOB,
        key=job_key(run),
        detail={"revision": run.revision_id},
        project=run.revision.project,
        created_by=person,
    )


def check_cancel(person: Person, job: Job) -> None:
    """Whoever asked for the sheets may stop it."""
    if job.created_by_id != person.pk:
        raise Refused("PDFの作成は、作成を始めた方だけが中止できます。完了するまでお待ちください。")


def sheet_job_cancel(*, person: Person, run: Run) -> None:
    """Stop printing; it can be asked for again."""
    check_see(person, run.revision.project)
    job = job_of(run)
    if job is not None:
        check_cancel(person, job)
        job_cancel(job=job)
