"""What is stored about organisations, people, ports and projects."""

from projects.models.append_only import AppendOnly, AppendOnlyError
from projects.models.audit_event import AuditChain, AuditEvent
from projects.models.job import Job, JobState
from projects.models.organisation import Organisation
from projects.models.person import Person
from projects.models.port import District, Port
from projects.models.project import Project, ProjectConsultant
from projects.models.section import Section
from projects.models.stored_file import StoredFile

__all__ = [
    "AppendOnly",
    "AppendOnlyError",
    "AuditChain",
    "AuditEvent",
    "District",
    "Job",
    "JobState",
    "Organisation",
    "Person",
    "Port",
    "Project",
    "ProjectConsultant",
    "Section",
    "StoredFile",
]
