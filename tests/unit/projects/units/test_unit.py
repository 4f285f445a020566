import pickle

import pytest

from projects.units import Unit


@pytest.mark.parametrize(
    "text", ["円/トン・時", "円/時・トン", "円/トン/時", "円・トン^-1・時^-1", " 円 / トン ・ 時 "]
)
def test_one_unit_has_many_spellings(text: str) -> None:
    assert Unit.parse(text) == Unit("円/トン・時")
    assert hash(Unit.parse(text)) == hash(Unit("円/トン・時"))


@pytest.mark.parametrize(
    ("left", "right", "product"),
    [
        ("円/台", "台/年", "円/年"),
        ("円/年", "年", "円"),
        ("円/円", "", "1"),
        ("", "台/年", "台/年"),
        ("1/年", "1/年", "1/年^2"),
    ],
)
def test_units_multiply_like_fractions(left: str, right: str, product: str) -> None:
    assert str(Unit(left) * Unit(right)) == product


def test_dividing_undoes_multiplying() -> None:
    assert Unit("円/台") * Unit("km") / Unit("km") == Unit("円/台")
    assert Unit("km") ** 2 / Unit("km") == Unit("km")


def test_no_unit_at_all_prints_one() -> None:
    assert str(Unit("")) == "1"
    assert Unit("") == Unit("1")
    assert Unit("") != Unit("%")


@pytest.mark.parametrize("text", ["円//台", "円/", "円・", "円^x", "20 ft"])
def test_a_malformed_unit_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="cannot read unit"):
        Unit.parse(text)


def test_a_unit_never_changes_and_survives_copying() -> None:
    unit = Unit("円/台")
    with pytest.raises(AttributeError):
        unit.text = "円"
    assert pickle.loads(pickle.dumps(unit)) == unit
