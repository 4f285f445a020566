"""The list of ports against the texts it was read from.

`beppyo_1.txt` is 港湾法施行令 別表第一 as in force from 2025-11-11, a line per 都道府県: its names class by class, empty
cells left out as in the copy that was read, and a port of two prefectures under both, joined by ・. Numbers are those
of 東北地方整備局秋田港湾事務所「秋田のみなと」 (whole country), 九州地方整備局港湾空港部 (平成25年4月現在) and
三重県「三重県の港湾」.
"""

import shutil
from collections import Counter
from pathlib import Path

import pytest

from projects.document.choices import PortClass
from projects.models import Port
from projects.port_master import FOLDER, PortMasterError, load_port_master, read_port_master

PORTS = load_port_master().ports
BY_DECREE = [one for one in PORTS if one.port_class is not PortClass.LOCAL]
DECREE = [line.split() for line in (Path(__file__).parent / "beppyo_1.txt").read_text("utf-8").splitlines()]


def test_there_are_as_many_ports_of_each_class_as_the_ministry_counts() -> None:
    counted = Counter(one.port_class for one in BY_DECREE)
    assert counted == {PortClass.STRATEGIC: 5, PortClass.HUB: 18, PortClass.IMPORTANT: 102}


def test_what_the_list_leaves_out_of_the_decree_is_its_last_column_the_harbours_of_refuge() -> None:
    for where, *cells in DECREE:
        listed = {one.statutory_name for one in BY_DECREE if _short(one.prefecture) & set(where.split("・"))}
        left_out = [cell for cell in cells if not set(cell.split("、")) <= listed]
        assert left_out in ([], cells[-1:]), where


def test_every_port_stands_in_the_prefecture_where_the_decree_names_it() -> None:
    stated = {
        (prefecture, name)
        for where, *cells in DECREE
        for prefecture in where.split("・")
        for cell in cells
        for name in cell.split("、")
    }
    wanted = {(short, one.statutory_name) for one in BY_DECREE for short in _short(one.prefecture)}
    assert wanted - stated == set()


def test_the_names_the_decree_joins_are_the_ports_the_ministry_names() -> None:
    names: dict[str, set[str]] = {}
    for one in BY_DECREE:
        names.setdefault(one.statutory_name, set()).add(one.name)
    different = {
        decree: ports
        for decree, ports in names.items()
        if ports != {f"{decree}港"} and decree not in ("鳥取", "境")
    }
    assert different == {
        "京浜": {"東京港", "川崎港", "横浜港"},
        "関門": {"下関港", "北九州港"},
        "秋田船川": {"秋田港", "船川港"},
        "金武中城": {"金武湾港", "中城湾港"},
        "仙台湾": {"仙台塩釜港"},
        "石狩湾": {"石狩湾新港"},
    }


def test_kyushu_has_the_ports_and_authorities_its_bureau_tells() -> None:
    told = [one for one in PORTS if one.authority_source == "kyushu"]
    assert Counter(one.port_class for one in told) == {PortClass.HUB: 3, PortClass.IMPORTANT: 25}
    cities = {one.name: one.authority for one in told if one.authority.endswith("市")}
    assert cities == {"下関港": "下関市", "北九州港": "北九州市", "博多港": "福岡市", "佐世保港": "佐世保市"}


def test_mie_has_the_twenty_ports_it_tells_nineteen_of_them_its_own() -> None:
    authorities = Counter(one.authority for one in PORTS if one.prefecture == "三重県")
    assert authorities == {"三重県": 19, "四日市港管理組合": 1}


def test_every_source_fits_the_register() -> None:
    limit = Port._meta.get_field("source").max_length
    assert limit is not None
    assert [one.slug for one in PORTS if len(load_port_master().citation(one)) > limit] == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("muroran,室蘭港,hub", "muroran,室蘭港,special", "7行目のport_class"),
        ("muroran,室蘭港", "tomakomai,室蘭港", "tomakomai: 二度"),
        ("muroran,室蘭港,hub,北海道,室蘭,,,,decree", "muroran,室蘭港,hub,北海道,室蘭,,,,hearsay", "hearsay"),
        (
            "muroran,室蘭港,hub,北海道,室蘭,,,,decree survey press-2011 special-ports",
            "muroran,室蘭港,hub,北海道,室蘭,,,,",
            "7行目のsources",
        ),
        ("muroran,室蘭港,hub,北海道,室蘭,,,", "muroran,室蘭港,hub,北海道,室蘭,,室蘭市,", "authority_source"),
        ("muroran,室蘭港,", "muroran,室蘭港,,", "9列のところ10列"),
        ("slug,name", "key,name", "1行目: 列は slug"),
    ],
)
def test_a_faulty_list_is_refused_with_its_place(tmp_path: Path, old: str, new: str, told: str) -> None:
    for name in ("ports.csv", "sources.csv"):
        shutil.copy(FOLDER / name, tmp_path)
    text = (tmp_path / "ports.csv").read_text("utf-8")
    assert text.count(old) == 1
    (tmp_path / "ports.csv").write_text(text.replace(old, new), "utf-8")
    with pytest.raises(PortMasterError, match=told):
        read_port_master(tmp_path)


def _short(prefectures: str) -> set[str]:
    """鳥取県・島根県 -> 鳥取, 島根, as the decree writes them."""
    return {one if one == "北海道" else one[:-1] for one in prefectures.split("・")}
