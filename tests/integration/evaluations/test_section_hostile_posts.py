"""Whatever is sent to a section, the answer is a page: saved, refused or not found, never a failure."""

import random
from typing import Any

import pytest

from projects.document import validate_section
from projects.models import Project
from tests.integration.cast import Cast
from tests.integration.evaluations.section_posts import section_address, signed_in_as

TEXTS = [
    "",
    " ",
    "\x00",
    "\x00\x01\x02\ud7ff",
    "１２３",
    "△",
    "-",
    "1e999",
    "NaN",
    "∞",
    "9" * 400,
    "0.0000000000000001",
    "億",
    "1億円円",
    "R0",
    "令和999",
    "<script>",
    "{{ 7*7 }}",
    "r1",
    "included",
    "yes",
    "route_cost",
    "💥" * 50,
    "あ" * 5000,
    "\r\n\v\t",
    "../../etc/passwd",
    "a" * 64,
]
BUTTONS = [
    "",
    "save",
    "autosave",
    "next",
    "redraw",
    "overwrite:",
    "overwrite:1",
    "overwrite:²",
    "add:lines",
    "add:facilities",
    "add:route_cost.legs:r1",
    "remove:lines:r1",
    "up:lines:zz",
    "down:route_cost.legs:r1",
    "fill:years",
    "fill:annual_stream.years",
    "fill:lines",
    "add",
    ":::",
    "\x00",
]
TABLES = {
    "costs": ["lines", "years", "operation", "subsidies", "evidence"],
    "facilities": ["facilities", "reinvestments"],
    "demand": ["groups", "ramp", "growth"],
    "components/c1/effects": ["effects"],
    "components/c1/benefits/transport": [
        "route_cost.routes",
        "route_cost.legs",
        "annual_stream.lines",
        "annual_stream.years",
    ],
}
COLUMNS = [
    "name", "kind", "tax", "facility", "year", "amounts.r1", "amounts.r2", "annual", "component", "quantity",
    "life", "group", "case", "share", "route", "rate", "hours", "applies", "reason", "file", "about", "volume",
]  # fmt: skip
FIELDS = [
    "tax_rate",
    "target_year",
    "central_facility",
    "method",
    "route_cost.time_cost",
    "unit:years",
    "shown:years",
]


def _hostile(chance: random.Random, key: str) -> dict[str, Any]:
    texts: dict[str, Any] = {name: chance.choice(TEXTS) for name in chance.sample(FIELDS, 4)}
    number = 0
    for table in TABLES[key]:
        rows = [f"r{number + step}" for step in range(chance.randrange(3))]
        number += len(rows)
        if chance.random() < 0.1:
            rows.append(chance.choice(["R", "", "r0", "__class__", "é"]))
        texts[f"rows:{table}"] = rows
        for row in rows:
            for column in chance.sample(COLUMNS, 8):
                texts[f"{table}.{row}.{column}"] = chance.choice(TEXTS)
    texts["version"] = chance.choice(["1", "1", "1", "2", "", "-1", "x", "９", "9" * 30])
    texts["do"] = chance.choice(BUTTONS)
    return texts


@pytest.mark.parametrize("key", TABLES)
def test_random_posts_never_fail_and_never_store_what_is_not_a_section(
    cast: Cast, draft: Project, key: str
) -> None:
    chance = random.Random(key)
    client = signed_in_as(cast.clerk)
    for turn in range(40):
        texts = _hostile(chance, key)
        headers = {"HX-Request": "true"} if turn % 3 == 0 else {}
        name = "section_recompute" if turn % 4 == 3 else "section"
        answer = client.post(section_address(draft, key, name), texts, headers=headers)
        assert answer.status_code in (200, 302, 400, 409), texts
        assert client.get(section_address(draft, key)).status_code == 200, texts
    stored = draft.sections.get(key=key)
    assert validate_section(key, stored.payload)[1] == []


def test_more_fields_than_any_page_has_are_answered_with_the_page_for_it(cast: Cast, draft: Project) -> None:
    texts = {f"lines.r{number}.name": "x" for number in range(20_001)}
    answer = signed_in_as(cast.clerk).post(section_address(draft, "costs"), texts)
    assert answer.status_code in (400, 413)


@pytest.mark.parametrize("name", ["%00", "costs%00", "costs/%00", "%F0%9F%92%A5", "..", "a" * 3000])
def test_an_address_that_names_nothing_is_not_found(cast: Cast, draft: Project, name: str) -> None:
    client = signed_in_as(cast.clerk)
    for place in ("sections", "files", "actions"):
        assert client.get(f"/projects/{draft.pk}/{place}/{name}/").status_code == 404
    assert client.post(f"/projects/{draft.pk}/recompute/{name}/").status_code == 404


def test_a_body_that_is_no_form_is_a_bad_request(cast: Cast, draft: Project) -> None:
    answer = signed_in_as(cast.clerk).post(
        section_address(draft, "costs"), b"\xff\xfe\x00", content_type="application/octet-stream"
    )
    assert answer.status_code == 400
