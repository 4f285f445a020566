"""The making of an annex in words."""

from projects.access.refusals import can
from projects.models import Job, JobState, Person
from sheets.presenters.print_job import PrintJob
from sheets.services.annexes import annex_kept, check_annex_cancel

ASKED = "求め方が多いため、PDFの作成に時間がかかります。"


def annex_job(person: Person, job: Job | None) -> PrintJob:
    if annex_kept(job) is not None:
        return PrintJob("PDFができています。", ready=True)
    if job is None or job.state in (JobState.CANCELLED, JobState.DONE):
        return PrintJob(ASKED, may_retry=True)
    if job.state == JobState.FAILED:
        return PrintJob(
            "PDFを作成できませんでした。もう一度作成してください。繰り返すときは、システム管理者に連絡してください。",
            may_retry=True,
        )
    waiting = job.state == JobState.WAITING
    return PrintJob(
        "PDFを作成する順番を待っています。" if waiting else "PDFを作成しています。",
        progress=job.progress,
        polls=True,
        may_cancel=can(check_annex_cancel, person, job).allowed,
    )
