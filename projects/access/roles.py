"""The roles people have (担当者, 決裁者, …) and the kinds of organisation each role belongs to."""

from django.db import models


class OrganisationKind(models.TextChoices):
    PORT_AUTHORITY = "port_authority", "港湾管理者"
    REGIONAL_BUREAU = "regional_bureau", "地方整備局等"
    HEADQUARTERS = "headquarters", "本省"
    CONSULTANCY = "consultancy", "コンサルタント"


class Role(models.TextChoices):
    CLERK = "clerk", "担当者"
    APPROVER = "approver", "決裁者"
    CONSULTANT = "consultant", "コンサルタント"
    REGIONAL_REVIEWER = "regional_reviewer", "地方整備局審査者"
    HQ_DECIDER = "hq_decider", "本省決定者"
    HQ_READER = "hq_reader", "本省閲覧者"
    ADMIN = "admin", "システム管理者"


AUTHORS = (OrganisationKind.PORT_AUTHORITY, OrganisationKind.REGIONAL_BUREAU)

# Bureaus have clerks and approvers of their own: state works (type 13) have the bureau as author.
KINDS_OF_ROLE: dict[Role, tuple[OrganisationKind, ...]] = {
    Role.CLERK: AUTHORS,
    Role.APPROVER: AUTHORS,
    Role.CONSULTANT: (OrganisationKind.CONSULTANCY,),
    Role.REGIONAL_REVIEWER: (OrganisationKind.REGIONAL_BUREAU,),
    Role.HQ_DECIDER: (OrganisationKind.HEADQUARTERS,),
    Role.HQ_READER: (OrganisationKind.HEADQUARTERS,),
    Role.ADMIN: (OrganisationKind.HEADQUARTERS, *AUTHORS),
}
