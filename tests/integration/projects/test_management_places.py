"""Organisations, ports and districts: registered and changed by administrators, with their history."""

from typing import Any

from django.urls import reverse

from projects import audit
from projects.models import District, Organisation, Port, Project
from tests.integration.cast import Cast
from tests.integration.projects.management_client import page, post, signed_in


def _port(**changed: Any) -> dict[str, Any]:
    return {
        "name": "青波港",
        "port_class": "important",
        "prefecture": "青波県",
        "municipality": "青波市",
        "authority": Organisation.objects.get(slug="authority").pk,
        "designations": "",
        "source": "架空(例示)",
    } | changed


def _history(cast: Cast, name: str, **kwargs: str) -> str:
    return page(cast.admin, name, **kwargs).partition('id="history-heading"')[2]


def test_a_new_port_leads_to_its_districts_and_then_projects_can_begin(cast: Cast) -> None:
    answer = signed_in(cast.admin).post(
        reverse("port_create"), _port(name="白浪港", key="shiranami", designations="避難港、 避難港、特定港")
    )
    assert answer["Location"] == reverse("port", kwargs={"key": "shiranami"})
    assert Port.objects.get(key="shiranami").designations == ["避難港", "特定港"]
    post(cast.admin, "district_create", {"name": "西地区", "slug": "nishi"}, key="shiranami")
    assert "白浪港 西地区" in page(cast.clerk, "project_create")


def test_the_history_of_a_port_tells_its_changes_with_source_and_its_districts(cast: Cast) -> None:
    other = Organisation.objects.get(slug="elsewhere")
    changed = _port(port_class="hub", designations="避難港", authority=other.pk, source="官報(例示)")
    assert post(cast.admin, "port", changed, key="aonami")[0] == 302
    kwargs = {"key": "aonami", "slug": cast.district.slug}
    assert post(cast.admin, "district", {"name": "東ふ頭地区"}, **kwargs)[0] == 302
    history = _history(cast, "port", key="aonami")
    for told in (
        "港格: 重要港湾 → 国際拠点港湾",
        "港湾管理者: 青波県 → 白浜県",
        "指定: なし → 避難港",
        "出典: 架空(例示) → 官報(例示)",
        "地区名: 東地区 → 東ふ頭地区",
        "港湾局 管野",
    ):
        assert told in history
    assert "港湾名: 青波港 →" not in history
    assert "港格" not in _history(cast, "district", **kwargs)
    assert audit.verify(audit.SYSTEM_CHAIN) is None


def test_histories_of_rows_whose_names_begin_alike_stay_apart(cast: Cast) -> None:
    post(cast.admin, "port_create", _port(name="青波新港", key="aonami-shin"))
    assert "青波新港" not in _history(cast, "port", key="aonami")


def test_what_is_wrong_with_a_port_is_told_at_its_field(cast: Cast) -> None:
    wrong = _port(name="白浪", key="Shira Nami", prefecture="どこか", port_class="none", source="")
    _, told = post(cast.admin, "port_create", wrong)
    for name, sentence in {
        "name": "「港」で終わる名称を記入してください。",
        "key": "英小文字で始まる",
        "prefecture": "「静岡県」「北海道」のように",
        "port_class": "一覧から港格を選んでください。",
        "source": "出典を記入してください。",
    }.items():
        assert sentence in told.partition(f'id="id_{name}_error">')[2].partition("</p>")[0]
    _, told = post(cast.admin, "port_create", _port(key="aonami"))
    assert 'id="id_key_error">識別名「aonami」は登録済みです。' in told


def test_a_port_keeps_having_an_authority(cast: Cast) -> None:
    _, told = post(cast.admin, "port", _port(authority=""), key="aonami")
    assert "登録済みの港湾管理者は、空欄に戻せません。" in told


def test_an_authority_needs_a_bureau_and_nobody_else_has_one(cast: Cast) -> None:
    bureau = Organisation.objects.get(slug="bureau").pk
    answers = {"name": "新県", "slug": "shinken", "kind": "port_authority", "bureau": ""}
    _, told = post(cast.admin, "organisation_create", answers)
    assert 'id="id_bureau_error">港湾管理者には、所管の地方整備局等を選んでください。' in told
    _, told = post(cast.admin, "organisation_create", answers | {"kind": "consultancy", "bureau": bureau})
    assert "コンサルタントでは選ばないでください。" in told
    assert post(cast.admin, "organisation_create", answers | {"bureau": bureau})[0] == 302
    assert Organisation.objects.get(slug="shinken").bureau_id == bureau


def test_a_renamed_organisation_keeps_its_history_and_a_taken_name_is_refused(cast: Cast) -> None:
    bureau = Organisation.objects.get(slug="bureau").pk
    _, told = post(cast.admin, "organisation", {"name": "白浜県", "bureau": bureau}, slug="authority")
    assert 'id="id_name_error">名称「白浜県」は登録済みです。' in told
    assert "<h1>青波県</h1>" in told
    post(cast.admin, "organisation", {"name": "青波港管理組合", "bureau": bureau}, slug="authority")
    assert "名称: 青波県 → 青波港管理組合" in _history(cast, "organisation", slug="authority")


def test_a_slug_that_an_address_uses_itself_can_still_be_opened(cast: Cast) -> None:
    post(cast.admin, "port_create", _port(name="新港", key="new"))
    assert "<h1>新港</h1>" in page(cast.admin, "port", key="new")


def test_a_district_is_registered_once_for_its_port(cast: Cast) -> None:
    _, told = post(cast.admin, "district_create", {"name": "東地区", "slug": "higashi"}, key="aonami")
    assert "保存していません" in told
    assert District.objects.filter(port="aonami").count() == 1


def test_the_ministrys_division_stands_in_new_projects(cast: Cast) -> None:
    ministry = cast.admin.organisation
    texts = {"name": ministry.name, "division": "例示課(架空)", "division_head": "例示 課長"}
    assert post(cast.admin, "organisation", texts, slug=ministry.slug)[0] == 302
    post(cast.clerk, "project_create", {"district": cast.district.pk, "type": "small_lot_transshipment"})

    overview = Project.objects.get().sections.get(key="overview").payload
    assert (overview["department"], overview["section_chief"]) == ("例示課(架空)", "例示 課長")
    assert 'name="division"' not in page(cast.admin, "organisation", slug="authority")
