"""A case to print."""

import hashlib
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from evaluations.appraisal import Figures
from projects.document import Document, read_document
from projects.manuals import Edition, load_edition
from tests.unit.sheets.printed_case import make_figures
from tests.unit.sheets.security_case import security_payload


@pytest.fixture(scope="session")
def edition() -> Edition:
    return load_edition("h23_06")


@pytest.fixture(scope="session")
def location_map() -> bytes:
    """A picture, 1200 × 700 pixels."""
    image = Image.new("RGB", (1200, 700), (205, 226, 240))
    image.paste((226, 219, 203), (0, 0, 1200, 300))
    image.paste((190, 40, 40), (520, 260, 700, 340))
    target = BytesIO()
    image.save(target, "PNG")
    return target.getvalue()


@pytest.fixture
def payload(location_map: bytes) -> dict[str, Any]:
    """The JSON of a complete type 3 case of a fictitious port."""
    narrative = {
        "issue": (
            "架空港では利用荷主の約7割が小口の荷主であるが、コンテナターミナルの付近に貨物の積替施設がなく、"
            "約6km離れた内港地区の上屋まで横持ち輸送されている。横持ちには1台当たり往復約90分を要し、"
            "余計な陸上輸送費用が生じている。"
        ),
        "issue_particulars": (
            "当港の小口貨物は令和元年度から令和6年度に1.4倍に増え、内港地区の上屋は老朽化が進み、"
            "荷主12社から令和6年11月に本地区での整備を要望されている。"
        ),
        "goal": "ターミナルに隣接して積替施設を整備し、横持ち輸送を解消して輸送の効率化を図る。",
        "policy_goal": "国際競争力、観光交流、広域・地域間連携等の確保・強化",
        "policy_measure": (
            "海上物流基盤の強化等総合的物流体系整備の推進、みなとの振興、安定的な国際海上輸送の確保を推進する。"
        ),
        "effect": "内港地区の上屋までの横持ち輸送が解消され、利用荷主の横持ちに係る陸上輸送費用が削減される。",
        "effect_particulars": "農産品の輸出では、積替えの待ち時間が短くなり、鮮度の保持にもつながる。",
        "regional_economy": "背後の工業団地で、輸出を予定する3社の立地が見込まれる。",
        "location_map": {
            "sha256": hashlib.sha256(location_map).hexdigest(),
            "media_type": "image/png",
            "name": "位置図.png",
        },
    }
    return {
        "format": 1,
        "edition": "h23_06",
        "evaluation_kind": "new",
        "components": [{"id": "main", "type": "small_lot_transshipment"}],
        "sections": {
            "overview": {
                "port_name": "架空港",
                "port_class": "important",
                "district_name": "外港地区",
                "location": "架空県架空市",
                "implementing_body_name": "架空県",
                "implementing_body_kind": "local_government",
                "department": "港湾局 計画課",
                "section_chief": "計画 太郎",
            },
            "schedule": {"evaluation_year": 2025, "adoption_year": 2026, "completion_year": 2027},
            "facilities": {
                "facilities": [
                    {"id": "f1", "name": "貨物積替上屋", "quantity": "3200", "quantity_unit": "square_metre"},
                    {"id": "f2", "name": "ヤード舗装", "quantity": "8500.5", "quantity_unit": "square_metre"},
                ],
                "and_others": True,
            },
            "emissions": {"co2_reduction": "1234.5", "nox_reduction": "0.82"},
            "narrative": narrative,
        },
    }


@pytest.fixture
def document(payload: dict[str, Any]) -> Document:
    return read_document(payload)


@pytest.fixture
def files(location_map: bytes) -> Callable[[str], bytes | None]:
    return {hashlib.sha256(location_map).hexdigest(): location_map}.get


@pytest.fixture(scope="session")
def figures() -> Figures:
    return make_figures()


@pytest.fixture
def security(payload: dict[str, Any]) -> dict[str, Any]:
    """The JSON of a complete type 9 case of the same port."""
    sections = payload["sections"]
    return security_payload(sections["overview"], sections["narrative"]["location_map"])
