"""Who and where: real port authorities with their bureaus, everybody in them fictitious."""

from dataclasses import dataclass

from projects.access.roles import OrganisationKind, Role
from projects.document.choices import PortClass
from projects.models import District, Organisation, Person, Port
from projects.services.registry import (
    district_create,
    organisation_create,
    person_create,
    port_assign,
    port_create,
)

# The same for everybody and printed at every start: these people exist for demonstration only.
DEMO_PASSWORD = "minato-reiji-demo"  # noqa: S105
AUTHORITY_SOURCE = "例示のデータ"
PORT_SOURCE = "港湾法第2条第2項、港湾法施行令(昭和26年政令第4号)に定める{}"


@dataclass(frozen=True)
class Member:
    """A person who can sign in, and what there is for them to see."""

    username: str
    name: str
    organisation: str
    role: Role
    does: str


ORGANISATIONS: tuple[tuple[str, str, OrganisationKind, str], ...] = (
    ("chubu", "中部地方整備局", OrganisationKind.REGIONAL_BUREAU, ""),
    ("kyushu", "九州地方整備局", OrganisationKind.REGIONAL_BUREAU, ""),
    ("kanto", "関東地方整備局", OrganisationKind.REGIONAL_BUREAU, ""),
    ("ports-bureau", "国土交通省港湾局", OrganisationKind.HEADQUARTERS, ""),
    ("shizuoka", "静岡県", OrganisationKind.PORT_AUTHORITY, "chubu"),
    ("fukuoka", "福岡市", OrganisationKind.PORT_AUTHORITY, "kyushu"),
    ("kawasaki", "川崎市", OrganisationKind.PORT_AUTHORITY, "kanto"),
    ("reiji-consulting", "例示港湾設計(架空)", OrganisationKind.CONSULTANCY, ""),
)
MEMBERS = (
    Member("clerk", "例示 花子", "shizuoka", Role.CLERK, "事業を作成し、入力して、決裁を依頼します。"),
    Member("approver", "例示 太郎", "shizuoka", Role.APPROVER, "庁内の決裁をして、国に提出します。"),
    Member(
        "consultant",
        "架空 健",
        "reiji-consulting",
        Role.CONSULTANT,
        "招待された事業に入力します。",
    ),
    Member(
        "regional_reviewer",
        "見本 さくら",
        "chubu",
        Role.REGIONAL_REVIEWER,
        "提出された事業を審査し、本省に進達するか差し戻します。",
    ),
    Member("hq_decider", "見本 一郎", "ports-bureau", Role.HQ_DECIDER, "進達された事業の採択を決めます。"),
    Member("hq_reader", "見本 次郎", "ports-bureau", Role.HQ_READER, "進達された事業を閲覧します。"),
    Member("admin", "見本 三枝", "ports-bureau", Role.ADMIN, "組織・利用者・港湾を管理します。"),
    Member(
        "hakata_clerk",
        "例示 博",
        "fukuoka",
        Role.CLERK,
        "別の港湾管理者の担当者です。ほかの港の事業は見えません。",
    ),
    Member(
        "bureau_clerk",
        "例示 みなと",
        "kanto",
        Role.CLERK,
        "国の直轄事業を作成し、入力して、決裁を依頼します。",
    ),
    Member("bureau_approver", "例示 岬", "kanto", Role.APPROVER, "直轄事業の決裁をして、本省に提出します。"),
)
# Key, name, class, prefecture, municipality, authority.
PORTS = (
    ("shimizu", "清水港", PortClass.HUB, "静岡県", "静岡市清水区", "shizuoka"),
    ("hakata", "博多港", PortClass.HUB, "福岡県", "福岡市", "fukuoka"),
    ("kawasaki", "川崎港", PortClass.STRATEGIC, "神奈川県", "川崎市", "kawasaki"),
)


@dataclass(frozen=True)
class Cast:
    """The people by user name, and by key of their port the districts of the sample cases."""

    people: dict[str, Person]
    districts: dict[str, District]


def is_loaded() -> bool:
    """Everything is loaded in one transaction, so one row tells of all."""
    return Person.objects.filter(username=MEMBERS[0].username).exists()


def people_create() -> Cast:
    """Organisations, ports, districts and people; part of the command, which holds the transaction."""
    organisations: dict[str, Organisation] = {}
    for slug, name, kind, bureau in ORGANISATIONS:
        organisations[slug] = organisation_create(
            by=None, slug=slug, name=name, kind=kind, bureau=organisations.get(bureau)
        )
    districts = {
        key: district_create(
            by=None,
            port=_port(key, name, port_class, prefecture, city, organisations[authority]),
            slug="reiji",
            name="例示地区(架空)",
        )
        for key, name, port_class, prefecture, city, authority in PORTS
    }
    people = {
        member.username: person_create(
            by=None,
            username=member.username,
            display_name=member.name,
            organisation=organisations[member.organisation],
            role=member.role,
            password=DEMO_PASSWORD,
        )
        for member in MEMBERS
    }
    return Cast(people, districts)


def _port(
    key: str,
    name: str,
    port_class: PortClass,
    prefecture: str,
    municipality: str,
    authority: Organisation,
) -> Port:
    """The list of ports may have been loaded before; there a port waits for its authority."""
    port = Port.objects.filter(key=key).first()
    if port is not None and port.authority is None:
        return port_assign(by=None, port=port, authority=authority, source=AUTHORITY_SOURCE)
    return port or port_create(
        by=None,
        key=key,
        name=name,
        port_class=port_class,
        prefecture=prefecture,
        municipality=municipality,
        authority=authority,
        source=PORT_SOURCE.format(port_class.label),
    )
