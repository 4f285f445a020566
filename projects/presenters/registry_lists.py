"""The lists of the registry, each as one table for its page and its CSV."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import Model
from django.urls import reverse

from projects.models import Organisation, Person, Port
from projects.presenters.days import day

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Listing(Generic[M]):
    """A table: the first column names the row and leads to it, `on_page` columns fit a page."""

    title: str
    counter: str
    about: str
    url_name: str
    csv_url_name: str
    create_url_name: str
    create_verb: str
    headings: tuple[str, ...]
    on_page: int
    cells: Callable[[M], tuple[str, ...]]
    url: Callable[[M], str]

    @property
    def page_headings(self) -> tuple[str, ...]:
        return self.headings[: self.on_page]

    def line(self, row: M) -> "Line":
        name, *others = self.cells(row)[: self.on_page]
        return Line(name, self.url(row), tuple(others))


@dataclass(frozen=True)
class Line:
    name: str
    url: str
    cells: tuple[str, ...]


def _organisation_cells(one: Organisation) -> tuple[str, ...]:
    people, ports = getattr(one, "people_count", 0), getattr(one, "port_count", 0)
    return (
        one.name,
        one.get_kind_display(),
        one.bureau.name if one.bureau else "",
        f"{people}人",
        f"{ports}港",
        one.slug,
    )


def _person_cells(one: Person) -> tuple[str, ...]:
    return (
        one.display_name,
        one.username,
        one.organisation.name,
        one.get_role_display(),
        "利用中" if one.is_active else "停止中",
        day(one.last_login) if one.last_login else "なし",
        one.email,
        day(one.created_at),
    )


def _port_cells(one: Port) -> tuple[str, ...]:
    return (
        one.name,
        one.get_port_class_display(),
        one.prefecture,
        one.authority.name if one.authority else "未登録",
        f"{getattr(one, 'district_count', 0)}地区",
        one.key,
        one.municipality,
        "、".join(one.designations),
        one.source,
    )


ORGANISATIONS = Listing[Organisation](
    title="組織",
    counter="件",
    about="利用者が所属する組織です。港湾管理者には、提出先となる所管の地方整備局等を登録します。",
    url_name="organisation_list",
    csv_url_name="organisation_csv",
    create_url_name="organisation_create",
    create_verb="組織を登録する",
    headings=("名称", "種別", "所管の地方整備局等", "利用中の利用者", "港湾", "識別名"),
    on_page=5,
    cells=_organisation_cells,
    url=lambda one: reverse("organisation", kwargs={"slug": one.slug}),
)
PEOPLE = Listing[Person](
    title="利用者",
    counter="人",
    about="ログインする方です。異動や退職のときは利用を止めます。入力や承認の記録は残ります。",
    url_name="person_list",
    csv_url_name="person_csv",
    create_url_name="person_create",
    create_verb="利用者を登録する",
    headings=(
        "氏名",
        "ユーザー名",
        "所属",
        "役割",
        "状態",
        "最後のログイン",
        "メールアドレス",
        "登録した日",
    ),
    on_page=6,
    cells=_person_cells,
    url=lambda one: reverse("person", kwargs={"pk": one.pk}),
)
PORTS = Listing[Port](
    title="港湾",
    counter="港",
    about="事業は、港湾管理者と地区が登録された港湾で始められます。",
    url_name="port_list",
    csv_url_name="port_csv",
    create_url_name="port_create",
    create_verb="港湾を登録する",
    headings=(
        "港湾名",
        "港格",
        "都道府県",
        "港湾管理者",
        "地区",
        "識別名",
        "市町村",
        "指定",
        "出典",
    ),
    on_page=5,
    cells=_port_cells,
    url=lambda one: reverse("port", kwargs={"key": one.key}),
)
