"""分析(参考) as PDF."""

from collections.abc import Iterator

import pypdfium2 as pdfium
import pytest
from django.test import Client
from django.urls import reverse

from projects.models import Person, Project
from tests.integration.cast import Cast
from tests.integration.evaluations.simulation_posts import asked, computed


def _pages(person: Person, project: Project, **asked: str) -> Iterator[str]:
    client = Client()
    client.force_login(person)
    answer = client.get(reverse("analysis_pdf", kwargs={"project": project.pk}), asked)
    assert answer.headers["Content-Type"] == "application/pdf"
    return _read(answer.content)


def _read(content: bytes) -> Iterator[str]:
    document = pdfium.PdfDocument(content)
    try:
        for page in document:
            yield page.get_textpage().get_text_range()
    finally:
        document.close()


def test_every_page_is_marked_as_reference_and_names_the_case(cast: Cast, case: Project) -> None:
    pages = list(_pages(cast.clerk, case))
    assert len(pages) > 1
    for page in pages:
        assert f"{case.title} 参考" in page


def test_it_holds_what_was_asked_for(cast: Cast, case: Project) -> None:
    whole = "".join(
        _pages(cast.clerk, case, **{"rate1-rate": "2", "rate1-source": "指針(架空)", "q": "上屋"})
    )
    assert "指針(架空)" in whole
    assert "2.774倍" in whole  # the works of 上屋: B / C
    assert "0.361倍" not in whole  # demand
    assert "「上屋」を含む入力だけを示します。" in whole


@pytest.mark.parametrize("person", ["reviewer", "reader"])
def test_reviewers_take_away_what_was_handed_in(cast: Cast, adopted: Project, person: str) -> None:
    client = Client()
    client.force_login(getattr(cast, person))
    answer = client.get(reverse("analysis_pdf", kwargs={"project": adopted.pk}))
    assert "%E7%AC%AC1%E7%89%88.pdf" in answer.headers["Content-Disposition"]  # 第1版


def test_a_simulation_prints_what_its_page_shows_and_every_page_says_reference(
    client: Client, cast: Cast, case: Project
) -> None:
    simulation = computed(cast.clerk, case)
    client.force_login(cast.clerk)
    address = reverse("simulation_pdf", kwargs={"project": case.pk, "simulation": simulation.pk})
    printed = list(_read(client.get(address).content))
    assert all("参考" in page for page in printed)
    for known in ("B/Cが1以上になる確率", "パーセンタイル", "乱数の種"):
        assert any(known in page for page in printed), known
    waiting = asked(cast.clerk, case)
    address = reverse("simulation_pdf", kwargs={"project": case.pk, "simulation": waiting.pk})
    assert client.get(address).status_code == 404
