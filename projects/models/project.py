"""Projects (事業) and the consultants invited to them."""

import uuid

from django.db import models
from django.db.models import Q

from projects.access.roles import OrganisationKind
from projects.access.states import State
from projects.document.choices import EvaluationKind
from projects.models.organisation import Organisation
from projects.models.person import Person
from projects.models.port import District, Port


class Project(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(
        Organisation,
        verbose_name="作成者の組織",
        on_delete=models.PROTECT,
        related_name="projects",
    )
    port = models.ForeignKey(Port, verbose_name="港湾", on_delete=models.PROTECT, related_name="projects")
    district = models.ForeignKey(
        District, verbose_name="地区", on_delete=models.PROTECT, related_name="projects"
    )
    title = models.CharField("事業名", max_length=200)
    edition = models.CharField("マニュアルの版", max_length=20)
    evaluation_kind = models.CharField(
        "評価の種類",
        max_length=10,
        choices=[(one.value, one.label) for one in EvaluationKind],
        default=EvaluationKind.NEW.value,
    )
    components = models.JSONField("プロジェクト", default=list)  # [{"id": …, "type": …}]
    predecessor = models.ForeignKey(
        "self",
        verbose_name="複写元",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="successors",
    )
    state = models.CharField("状態", max_length=20, choices=State, default=State.DRAFT)
    created_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    # The regional bureau sees a project from its first submission on, headquarters from its first forwarding.
    submitted_at = models.DateTimeField(null=True, blank=True)
    submitted_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    forwarded_at = models.DateTimeField(null=True, blank=True)
    forwarded_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    consultants = models.ManyToManyField(
        Person,
        through="ProjectConsultant",
        through_fields=("project", "person"),
        related_name="invited_projects",
    )

    class Meta:
        verbose_name = "事業"
        ordering = ("-updated_at",)
        constraints = (
            models.CheckConstraint(name="project_state_is_known", condition=Q(state__in=State.values)),
            models.CheckConstraint(
                name="project_submitted_by_somebody",
                condition=Q(submitted_at__isnull=True, submitted_by__isnull=True)
                | Q(submitted_at__isnull=False, submitted_by__isnull=False),
            ),
            models.CheckConstraint(
                name="project_forwarded_by_somebody",
                condition=Q(forwarded_at__isnull=True, forwarded_by__isnull=True)
                | Q(forwarded_at__isnull=False, forwarded_by__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def is_state_work(self) -> bool:
        """State works (国の直轄事業, type 13) have the regional bureau as author."""
        return self.owner.kind == OrganisationKind.REGIONAL_BUREAU

    @property
    def bureau_id(self) -> int | None:
        """The regional bureau that reviews (or itself makes) the project."""
        return self.owner_id if self.is_state_work else self.owner.bureau_id

    @property
    def component_pairs(self) -> list[tuple[str, str]]:
        """Components as pairs of id and project type key, as the document package takes them."""
        return [(component["id"], component["type"]) for component in self.components]

    def last_editor(self) -> Person | None:
        """Whoever changed any section last; four eyes depend on it."""
        section = self.sections.select_related("edited_by").order_by("-edited_at", "-pk").first()
        return section.edited_by if section else None


class ProjectConsultant(models.Model):
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="invitations")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="invitations")
    invited_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    invited_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("project", "person"), name="consultant_invited_once_per_project"),
        )

    def __str__(self) -> str:
        return f"{self.person} / {self.project}"
