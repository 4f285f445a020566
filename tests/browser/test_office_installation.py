"""PostgreSQL, Redis, gunicorn and two workers together, in the production profile."""

import hashlib
from collections.abc import Iterator

import pytest
import requests

from evaluations.sample.people import DEMO_PASSWORD
from tests.browser.office import WORKERS, Office, Visitor, running_office, wait_until

SWEEP, PRINT = "evaluations.jobs.sweep", "sheets.workers.print_sheet"
STEPS_TO_ADOPTION = (
    ("clerk", "request_approval"),
    ("approver", "approve_and_submit"),
    ("regional_reviewer", "forward"),
    ("hq_decider", "adopt"),
)


@pytest.fixture(scope="module")
def office() -> Iterator[Office]:
    with running_office() as office:
        yield office


def project_in(office: Office, state: str) -> str:
    """The sample's first case in a state."""
    order = "SELECT id FROM projects_project WHERE state = %s ORDER BY created_at LIMIT 1"
    (project,) = office.query(order, state)
    return str(project)


def printed(office: Office, project: str) -> tuple[list[str], list[str], list[int]]:
    """Kept PDFs, events of printing, and attempts of the job."""
    return (
        office.query("SELECT sha256 FROM sheets_sheetfile WHERE project_id = %s", project),
        office.query(
            "SELECT detail->>'sha256' FROM projects_auditevent WHERE chain = %s AND action = 'sheet_print'",
            project,
        ),
        office.query("SELECT attempt FROM projects_job WHERE project_id = %s", project),
    )


def pdf_of(visitor: Visitor, project: str) -> requests.Response:
    return visitor.see(f"/projects/{project}/sheet/result.pdf")


def is_quiet(office: Office) -> bool:
    """No job waits or runs."""
    return not office.query("SELECT 1 FROM projects_job WHERE state IN ('waiting', 'running')")


def test_an_office_signs_in_decides_and_gets_every_pdf_once(office: Office) -> None:
    earlier, now = project_in(office, "adopted"), project_in(office, "returned")
    (job,) = office.query("SELECT id FROM projects_job WHERE project_id = %s", earlier)
    office.query("UPDATE projects_job SET heartbeat = now() - interval '1 hour'")
    for _ in range(5):  # beside the message of the decision, which waits in Redis since the data were loaded
        office.wake(SWEEP)
        office.wake(PRINT, str(job))

    with office.workers():
        decider = Visitor(office, "hq_decider", DEMO_PASSWORD)
        wait_until(lambda: pdf_of(decider, earlier).status_code == 200, "the waiting sheet is printed")

        for username, action in STEPS_TO_ADOPTION:
            visitor = Visitor(office, username, DEMO_PASSWORD)
            answer = visitor.send_form(f"/projects/{now}/actions/{action}/")
            assert answer.headers.get("Location") == f"/projects/{now}/", answer.text
        for _ in range(5):
            office.wake(SWEEP)
            office.wake(PRINT, str(office.query("SELECT id FROM projects_job WHERE project_id = %s", now)[0]))
        wait_until(lambda: pdf_of(decider, now).status_code == 200, "the new sheet is printed")
        wait_until(lambda: is_quiet(office), "the workers are done")

    for project in (earlier, now):
        content = pdf_of(decider, project).content
        sha256 = hashlib.sha256(content).hexdigest()
        assert content.startswith(b"%PDF-")
        assert printed(office, project) == ([sha256], [sha256], [1])
    for name in ("web", *WORKERS):
        assert "Traceback" not in office.log(name)


def test_what_comes_without_tls_is_sent_to_tls(office: Office) -> None:
    plain = Visitor(office)
    plain.headers["X-Forwarded-Proto"] = "http"
    answer = plain.see("/account/login/")
    assert (answer.status_code, answer.headers["Location"][:8]) == (301, "https://")


def test_cookies_and_answers_are_for_tls_only(office: Office) -> None:
    answer = Visitor(office).see("/account/login/")
    assert int(answer.headers["Strict-Transport-Security"].partition("max-age=")[2]) >= 365 * 24 * 60 * 60
    assert all(cookie.secure for cookie in answer.cookies)
    assert len(answer.cookies) > 0
