"""Documents from elsewhere, taken in by the page for it: refused in sentences, or a case that shows what it holds.

    DOCUMENTS=10000 .venv/bin/pytest -s tests/integration/evaluations/test_hostile_documents.py -k mutated

script/test sends as many as it takes to meet every kind of change; this line as many as it says.
"""

import csv
import hashlib
import io
import json
import os
import sys
import zipfile
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image

from projects.document import DocumentError, edition_of, parse_document
from projects.models import Project
from tests.integration.cast import Cast
from tests.integration.config.html_reading import inline_code
from tests.integration.evaluations.section_posts import signed_in_as
from tests.unit.evaluations.sound_case import sound_payload, sound_security_payload
from tests.unit.projects.document.mutations import mutated

DOCUMENTS = int(os.environ.get("DOCUMENTS", "150"))
OPENED = max(3, DOCUMENTS // 500)  # of so many, one has all its pages opened
SCRIPT = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}"
FORMULA = '=HYPERLINK("http://attacker.example","x")+cmd|\' /C calc\'!A0'
READ_PAGES = ("project", "result", "result_panel", "sheet", "sheet_html", "project_history")


def take_in(cast: Cast, client: Client, content: bytes) -> Any:
    file = SimpleUploadedFile("document.json", content)
    return client.post(reverse("project_import"), {"district": cast.district.pk, "document": file})


def pages_of(project: Project) -> Iterator[str]:
    yield from (reverse(name, kwargs={"project": project.pk}) for name in READ_PAGES)
    for key in project.sections.values_list("key", flat=True):
        yield reverse("section", kwargs={"project": project.pk, "key": key})
    if project.component_pairs[0][1] == "port_security":
        yield reverse("indicator_html", kwargs={"project": project.pk})


def explanations_of(project: Project) -> Iterator[str]:
    """Without figures there are none; B/C is no figure of every type."""
    for name in ("figure_basis", "figure_basis_json"):
        for figure in ("cbr", "eirr", "cost_pv", "years/last", "answer/costs#l1.name"):
            yield reverse(name, kwargs={"project": project.pk, "figure": figure})
    yield reverse("basis_list", kwargs={"project": project.pk})


def test_mutated_documents_are_refused_or_become_cases_whose_pages_open(cast: Cast) -> None:
    client = signed_in_as(cast.clerk)
    taken = 0
    for number, data in enumerate(mutated(seed=23, count=DOCUMENTS, pictures=False)):
        answer = take_in(cast, client, data)
        assert answer.status_code in (200, 302), data
        if answer.status_code == 200:
            assert any(word in answer.content.decode() for word in ("文書", "ください")), data
            continue
        taken += 1
        if number % OPENED == 0:
            project = Project.objects.latest("created_at")
            statuses = {page: client.get(page).status_code for page in pages_of(project)}
            assert set(statuses.values()) == {200}, (statuses, data)
            explained = {page: client.get(page).status_code for page in explanations_of(project)}
            assert set(explained.values()) <= {200, 404, 409}, (explained, data)
    assert 0.2 < taken / DOCUMENTS < 0.8, "documents of both kinds were sent"
    assert Project.objects.count() == taken
    sys.stdout.write(f"\n{DOCUMENTS} documents: {taken} taken in, {DOCUMENTS - taken} refused in sentences\n")


@pytest.mark.parametrize("text", [SCRIPT, FORMULA], ids=["script", "formula"])
@pytest.mark.parametrize("payload", [sound_payload, sound_security_payload], ids=["benefits", "indicators"])
def test_text_that_pretends_to_be_code_is_shown_as_text_everywhere(
    cast: Cast, payload: Any, text: str
) -> None:
    client = signed_in_as(cast.clerk)
    answer = take_in(cast, client, archive_with(payload(), text))
    assert answer.status_code == 302, answer.content.decode()
    project = Project.objects.get()
    Project.objects.update(title=text[:200])
    shown = 0
    explanations = [one for one in explanations_of(project) if "json" not in one]
    for address in (*pages_of(project), *explanations, reverse("project_list"), reverse("home")):
        page = client.get(address).content.decode()
        assert "<script>alert" not in page, address
        assert "<img src=x" not in page, address
        assert inline_code(page) == [], address
        shown += "alert(1)" in page or "calc" in page
    assert shown > 8, "the texts are on the pages"


@pytest.mark.parametrize("payload", [sound_payload, sound_security_payload], ids=["benefits", "indicators"])
def test_no_cell_of_the_year_table_is_a_formula(cast: Cast, payload: Any) -> None:
    client = signed_in_as(cast.clerk)
    take_in(cast, client, archive_with(payload(), FORMULA))
    address = reverse("year_table_csv", kwargs={"project": Project.objects.get().pk})
    table = client.get(address).content.decode().removeprefix("\ufeff")
    cells = [cell for row in csv.reader(io.StringIO(table)) for cell in row]
    assert "calc" in table
    assert [cell for cell in cells if cell.startswith(("=", "+", "@", "\t")) or cell[:2] == "-c"] == []


def archive_with(payload: dict[str, Any], text: str) -> bytes:
    """The document with this text in every place that takes any text, the picture's name included."""
    target = io.BytesIO()
    Image.new("RGB", (8, 8), (0, 80, 160)).save(target, "PNG")
    picture = target.getvalue()
    changed = deepcopy(payload)
    named = {"sha256": hashlib.sha256(picture).hexdigest(), "media_type": "image/png", "name": "map.png"}
    changed["sections"]["narrative"]["location_map"] = named
    for holder, key in list(_texts(changed)):
        before, holder[key] = holder[key], text
        if not _is_sound(changed):
            holder[key] = before
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("document.json", json.dumps(changed))
        archive.writestr(f"files/{named['sha256']}", picture)
    return packed.getvalue()


def _texts(holder: Any) -> Iterator[tuple[Any, Any]]:
    for key, value in holder.items() if isinstance(holder, dict) else enumerate(holder):
        if isinstance(value, str):
            yield holder, key
        elif isinstance(value, dict | list):
            yield from _texts(value)


def _is_sound(payload: dict[str, Any]) -> bool:
    try:
        edition_of(parse_document(json.dumps(payload).encode()))
    except DocumentError:
        return False
    return True
