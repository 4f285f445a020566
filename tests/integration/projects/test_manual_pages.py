"""マニュアルと原単位: read by everybody who is signed in, searched, sorted and paged."""

import pytest

from projects.models import Person
from tests.integration.cast import Cast
from tests.integration.projects.management_client import signed_in

UNIT_VALUES = "/manuals/h23_06/unit-values/"


def page(person: Person, address: str) -> str:
    answer = signed_in(person).get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def _names(text: str) -> list[str]:
    """The first column."""
    return [part.partition("</a>")[0].rpartition(">")[2] for part in text.split('<th scope="row">')[1:]]


@pytest.mark.parametrize("visitor", ["clerk", "consultant", "reviewer", "reader", "admin"])
def test_every_role_reads_editions_and_types(cast: Cast, visitor: str) -> None:
    text = page(getattr(cast, visitor), "/manuals/")

    assert "小口貨物積替円滑化支援施設" in text
    assert 'href="/manuals/h23_06/unit-values/"' in text


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?q=輸送費用 シャーシ", ["コンテナシャーシの輸送費用"]),
        ("?q=g-NOx/台 大型", ["大型車類のNOx(時速60km)", "大型車類のNOx(時速40km)"]),
        (
            "?topic=陸上輸送&sort=status",
            ["トラックの輸送費用", "トレーラーの輸送費用", "コンテナシャーシの輸送費用"],
        ),
        ("?status=inferred&topic=陸上輸送", ["トレーラーの輸送費用", "コンテナシャーシの輸送費用"]),
        ("?state=abolished&topic=船舶", ["内航A重油の硫黄分(1999年)", "内航C重油の硫黄分(1999年)"]),
        ("?q=時間価値", []),
    ],
)
def test_unit_values_are_found_by_words_topic_and_standing(cast: Cast, query: str, found: list[str]) -> None:
    assert _names(page(cast.clerk, UNIT_VALUES + query)) == found


def test_a_long_list_has_pages_that_keep_the_search(cast: Cast) -> None:
    first, last = page(cast.clerk, f"{UNIT_VALUES}?sort=name"), page(cast.clerk, f"{UNIT_VALUES}?page=4")

    assert '<span class="count">85件</span>' in first
    assert len(_names(first)) == 25
    assert 'href="?sort=name&amp;page=2"' in first
    assert len(_names(last)) == 85 - 3 * 25


def test_the_page_of_a_table_shows_its_cells_and_what_is_not_stated(cast: Cast) -> None:
    text = page(cast.clerk, f"{UNIT_VALUES}haulage_trailer/")

    assert '<th scope="row">10kmまで</th><td class="number">値なし</td>' in text
    assert '<th scope="row">20kmまで</th><td class="number">15,140</td>' in text
    assert "200kmを超え500kmまで、20kmごとに加算" in text
    assert "消費税の扱い・価格の年度・片道・往復の別は出典に記載がありません。" in text
    assert "推定を含む" in text


def test_interpretations_stand_with_their_reasons_and_the_slips_of_the_manual(cast: Cast) -> None:
    text = page(cast.reader, "/manuals/h23_06/interpretations/")

    assert '<tr id="D5"><td class="no-wrap">D5</td>' in text
    assert "表の欄は運賃の適用範囲を示しており" in text
    assert "表Ⅱ-1-3に「安心」の分類はない" in text


def test_a_type_shows_its_effects_with_their_treatment(cast: Cast) -> None:
    text = page(cast.clerk, "/manuals/h23_06/types/small_lot_transshipment/")

    assert '<th scope="row">輸送コストの削減</th><td>便益を計測する</td>' in text
    assert '<th scope="row">道路の混雑緩和</th><td>定性的に把握する(※)</td>' in text
    assert "自動車、船舶(Ⅲ 3.5)" in text


def test_the_catalogue_of_checks_is_open_to_all(cast: Cast) -> None:
    assert '<tr id="K805"><td class="no-wrap">K805</td>' in page(cast.reader, "/manuals/checks/")


@pytest.mark.parametrize(
    "address",
    [
        "/manuals/h99_01/unit-values/",
        "/manuals/h23_06/unit-values/luck/",
        "/manuals/h23_06/types/luck/",
        "/manuals/h99_01/interpretations/",
    ],
)
def test_what_no_edition_holds_does_not_exist(cast: Cast, address: str) -> None:
    assert signed_in(cast.clerk).get(address).status_code == 404
