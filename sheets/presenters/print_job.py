"""The printing of a decided case's sheets in words."""

from dataclasses import dataclass

from projects.access.refusals import can
from projects.models import JobState, Person
from sheets.selectors.sources import SheetSource, is_printed
from sheets.services.printing import check_cancel, job_of


@dataclass(frozen=True)
class PrintJob:
    """What a page shows: `polls` while the worker is at it, then the links, or the button to try again."""

    sentence: str
    progress: int = 0
    polls: bool = False
    ready: bool = False
    may_retry: bool = False
    may_cancel: bool = False


def print_job(person: Person, source: SheetSource) -> PrintJob:
    if is_printed(source):
        return PrintJob("PDFができています。", ready=True)
    job = job_of(source.run) if source.run else None
    if job is None:
        return PrintJob("PDFはまだ作られていません。", may_retry=True)
    match JobState(job.state):
        case JobState.WAITING:
            sentence = "PDFを作成する順番を待っています。"
        case JobState.RUNNING:
            sentence = "PDFを作成しています。"
        case JobState.CANCELLED:
            return PrintJob("PDFの作成は中止されました。", may_retry=True)
        case _:
            return PrintJob(
                "PDFを作成できませんでした。もう一度作成してください。繰り返すときは、システム管理者に連絡してください。",
                may_retry=True,
            )
    return PrintJob(
        sentence, progress=job.progress, polls=True, may_cancel=can(check_cancel, person, job).allowed
    )
