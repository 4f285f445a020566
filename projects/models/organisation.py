"""Organisations: port authorities, regional bureaus, headquarters, consultancies."""

from django.db import models
from django.db.models import Q

from projects.access.roles import OrganisationKind


class Organisation(models.Model):
    slug = models.SlugField("識別名", max_length=60, unique=True)
    name = models.CharField("名称", max_length=120, unique=True)
    kind = models.CharField("種別", max_length=20, choices=OrganisationKind)
    bureau = models.ForeignKey(
        "self",
        verbose_name="所管の地方整備局等",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="authorities",
    )
    # Printed on the sheet of every case: the division of headquarters in charge, and who heads it (S2).
    division = models.CharField("担当課", max_length=60, blank=True)
    division_head = models.CharField("担当課長名", max_length=60, blank=True)

    class Meta:
        verbose_name = "組織"
        ordering = ("name",)
        constraints = (
            models.CheckConstraint(
                name="organisation_only_an_authority_has_a_bureau",
                condition=Q(kind=OrganisationKind.PORT_AUTHORITY, bureau__isnull=False)
                | (~Q(kind=OrganisationKind.PORT_AUTHORITY) & Q(bureau__isnull=True)),
                violation_error_message=(
                    "港湾管理者には所管の地方整備局等を指定し、それ以外の組織には指定しないでください。"
                ),
            ),
            models.CheckConstraint(
                name="organisation_only_headquarters_names_a_division",
                condition=Q(kind=OrganisationKind.HEADQUARTERS) | Q(division="", division_head=""),
                violation_error_message="担当課と担当課長名は、本省の組織にだけ記入してください。",
            ),
        )

    def __str__(self) -> str:
        return self.name
