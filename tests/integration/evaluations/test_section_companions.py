"""What stands beneath the form: the forecast of the demand, the alternatives without the project."""

from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.urls import reverse

from projects.models import Person, Project
from tests.integration.cast import Cast
from tests.integration.evaluations.section_posts import section_address, signed_in_as, texts_of
from tests.linked_pages import linked_page

WORKED = Path(__file__).parents[2] / "cases" / "h23_06" / "type3_dearer_alternative.yaml"
DEMAND, WITHOUT = "demand", "without_cases"


@pytest.fixture
def computable() -> dict[str, dict[str, Any]]:
    """The case worked by hand whose chosen alternative is the dearer one."""
    sections: dict[str, dict[str, Any]] = yaml.safe_load(WORKED.read_text("utf-8"))["document"]["sections"]
    return sections


def page(person: Person, address: str) -> str:
    return unescape(signed_in_as(person).get(address).content.decode())


def recomputed(person: Person, project: Project, key: str, changes: dict[str, str]) -> str:
    answer = signed_in_as(person).post(
        section_address(project, key, "section_recompute"), {**texts_of(project, key), **changes}
    )
    return unescape(answer.content.decode())


def test_the_forecast_stands_beneath_the_demand_as_drawing_and_table(cast: Cast, case: Project) -> None:
    shown = page(cast.clerk, section_address(case, DEMAND))

    assert shown.count('role="img" aria-label="「輸出雑貨」の貨物量(フレートトン/年)の図。') == 1
    assert "「a + (100% - a) × (3x² - 2x³)」" in shown
    assert '<td class="number">16,250</td><td class="number">32.5%</td>' in shown


def test_the_forecast_follows_what_is_typed(cast: Cast, case: Project) -> None:
    """A straight line from 20 % in 2028 to 100 % in 2032: 40 % in 2029."""
    shown = recomputed(cast.clerk, case, DEMAND, {"ramp_shape": "linear"})

    assert '<div id="companion" hx-swap-oob="true">' in shown
    assert '<td class="number">20,000</td><td class="number">40.0%</td>' in shown


@pytest.mark.parametrize("where", ["section", "result"])
def test_the_alternatives_stand_side_by_side_with_the_choice_and_its_reason(
    cast: Cast, case: Project, where: str
) -> None:
    address = reverse("result", kwargs={"project": case.pk}) if where == "result" else ""
    linked = linked_page(page(cast.clerk, address or section_address(case, WITHOUT)))
    shown = linked.seen

    assert "既存施設 採用する案310,000" in shown
    assert "他港 最も安い285,000" in shown
    assert "鉄道経路が未記入(輸入雑貨)" in shown
    assert "他港の施設は、目標年の貨物を受け入れられない。架空(例示)" in shown
    assert "輸出部品は、実施しない場合の経路がないため、比較にも便益にも含めていません。" in shown
    assert "採用する案より安い案があります。" not in shown
    assert bool(linked.links) is (where == "result"), "what is being typed has no explanation yet"


def test_a_dearer_choice_without_a_reason_is_flagged_while_it_is_typed(cast: Cast, case: Project) -> None:
    shown = recomputed(cast.clerk, case, WITHOUT, {"dearer_reason": ""})

    assert "採用する案より安い案があります。" in shown
    assert '{"dearer_reason": ' in shown  # the remark at its field


def test_other_sections_have_nothing_beneath(cast: Cast, case: Project) -> None:
    assert 'id="companion"' not in page(cast.clerk, section_address(case, "schedule"))
