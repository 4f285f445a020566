"""Organisations (組織)."""

from django.db import transaction

from projects import audit
from projects.access.refusals import RefusedFields
from projects.access.roles import OrganisationKind
from projects.models import Organisation, Person
from projects.services.registry.writing import change, check_by, save, told


@transaction.atomic
def organisation_create(
    *, by: Person | None, slug: str, name: str, kind: OrganisationKind, bureau: Organisation | None = None
) -> Organisation:
    check_by(by)
    _check_bureau(kind, bureau)
    organisation = Organisation(slug=slug, name=name, kind=kind, bureau=bureau)
    save(organisation)
    detail = {"name": name, "kind": kind.value, "bureau": told(bureau)}
    audit.append(project=None, actor=by, action="organisation_create", place=slug, detail=detail)
    return organisation


@transaction.atomic
def organisation_change(
    *,
    by: Person | None,
    organisation: Organisation,
    name: str,
    bureau: Organisation | None,
    division: str | None = None,
    division_head: str | None = None,
) -> Organisation:
    """Its kind stays: the roles of its people and the reading rights of others hang on it.

    `division` and `division_head` are those of headquarters; None leaves them as they are.
    """
    ministry = {"division": division, "division_head": division_head}
    check_by(by)
    _check_bureau(OrganisationKind(organisation.kind), bureau)
    change(
        organisation,
        by=by,
        action="organisation_change",
        place=organisation.slug,
        wanted={"name": name, "bureau": bureau}
        | {field: text for field, text in ministry.items() if text is not None},
    )
    return organisation


def _check_bureau(kind: OrganisationKind, bureau: Organisation | None) -> None:
    is_authority = kind == OrganisationKind.PORT_AUTHORITY
    if is_authority and bureau is None:
        raise RefusedFields({"bureau": "港湾管理者には、所管の地方整備局等を選んでください。"})
    if not is_authority and bureau is not None:
        raise RefusedFields(
            {"bureau": f"所管の地方整備局等があるのは港湾管理者です。{kind.label}では選ばないでください。"}
        )
    if bureau is not None and bureau.kind != OrganisationKind.REGIONAL_BUREAU:
        raise RefusedFields(
            {"bureau": f"「{bureau.name}」は地方整備局等ではありません。所管の地方整備局等を選んでください。"}
        )
