"""The pages of simulations: asking, waiting, reading, proving."""

import re
from typing import Any

import pytest
from django.test import Client

from evaluations import jobs, workflow
from evaluations.models import Simulation
from evaluations.services import simulation_runs
from evaluations.services.simulating import simulation_cancel
from evaluations.workers import simulate
from projects.models import Job, JobState, Person, Project
from projects.services.sections import section_save
from tests.integration.cast import Cast
from tests.integration.evaluations.simulation_posts import (
    CONSTRUCTION,
    DEMAND,
    address,
    asked,
    computed,
    job,
)
from tests.integration.sheets.conftest import security_case  # noqa: F401  # fixture


@pytest.fixture
def clerk(cast: Cast, client: Client) -> Client:
    client.force_login(cast.clerk)
    return client


def _typed(**changed: Any) -> dict[str, Any]:
    """What a person types who lets construction cost move."""
    return {
        "do": "begin",
        "seed": "3",
        "most": "5千",
        "half_width": "",
        "note": "上振れ",
        "rows:inputs": ["r1"],
        "inputs.r1.input": CONSTRUCTION,
        "inputs.r1.basis": "factor",
        "inputs.r1.shape": "triangular",
        "inputs.r1.low": "０.９",
        "inputs.r1.mode": "1倍",
        "inputs.r1.high": "1.4",
    } | changed


def _page(client: Client, name: str, project: Project, simulation: Simulation | None = None) -> str:
    answer = client.get(address(name, project, simulation))
    assert answer.status_code == 200
    return answer.content.decode()


def _posted(client: Client, project: Project, **changed: Any) -> str:
    answer = client.post(address("simulation_create", project), _typed(**changed))
    assert answer.status_code == 200, "it was begun"
    assert not Simulation.objects.exists()
    return answer.content.decode()


def _error_at(page: str, control: str) -> str:
    found = re.search(rf'id="{re.escape(control)}[-_]error">([^<]*)<', page)
    assert found, control
    return found[1]


def test_a_new_form_offers_the_inputs_of_the_case(clerk: Client, case: Project) -> None:
    page = _page(clerk, "simulation_create", case)
    for offered in ("需要: 需要(全体)", "費用: 建設費(全体)", "三角分布", "対数正規分布"):
        assert f">{offered}</option>" in page
    assert re.search(r'name="seed" value="[0-9]+"', page)


def test_what_is_typed_is_computed_and_printed(clerk: Client, case: Project) -> None:
    answer = clerk.post(address("simulation_create", case), _typed())
    simulation = Simulation.objects.get()
    assert answer["Location"] == address("simulation", case, simulation)
    assert simulation.spec["most"] == 5_000
    assert simulation.spec["inputs"][0]["distribution"] == {
        "shape": "triangular",
        "low": "0.9",
        "mode": "1",
        "high": "1.4",
    }
    waiting = _page(clerk, "simulation", case, simulation)
    assert "計算の順番を待っています。" in waiting
    assert f'hx-get="{address("simulation_progress", case, simulation)}"' in waiting
    simulate(str(job(simulation).pk))
    page = _page(clerk, "simulation", case, simulation)
    for told in (
        "B/Cが1以上になる確率",
        "三角分布(最小 0.9倍、最頻値 1倍、最大 1.4倍)",
        "5,000回(指定 5,000回。1,000回ずつ計算)",
        "<dt>乱数の種</dt><dd>3</dd>",
        "<svg",
        simulation.runs.get().sha256,
        "上振れ",
        "参考",
    ):
        assert told in page


@pytest.mark.parametrize(
    ("changed", "control", "words"),
    [
        ({"most": "0"}, "id_most", "試行回数は1回から1,000,000回まで"),
        ({"most": ""}, "id_most", "試行回数を記入してください"),
        ({"most": "たくさん"}, "id_most", "数として読めません"),
        ({"seed": "1.5"}, "id_seed", "整数で"),
        ({"half_width": "60"}, "id_half_width", "50以下"),
        ({"note": "あ" * 201}, "id_note", "200文字以内"),
        ({"inputs.r1.input": ""}, "r1.input", "必要な項目がありません"),
        ({"inputs.r1.shape": ""}, "r1.shape", "分布を選んでください"),
        ({"inputs.r1.low": ""}, "r1.low", "必要な項目がありません"),
        ({"inputs.r1.low": "90%"}, "r1.low", "この欄の単位は「倍」です"),
        ({"inputs.r1.high": "0.5"}, "r1.high", "最大(0.5)が最小(0.9)より小さく"),
        ({"inputs.r1.mode": "2"}, "r1.mode", "範囲にありません"),
    ],
)
def test_what_is_wrong_is_told_at_its_field_and_stays_typed(
    clerk: Client, case: Project, changed: dict[str, str], control: str, words: str
) -> None:
    page = _posted(clerk, case, **changed)
    assert words in _error_at(page, control)
    assert f'<a href="#{control}">' in page
    for text in {**_typed(), **changed}.values():
        assert text in ("", "begin", ["r1"]) or f'"{text}"' in page


def test_without_any_input_the_table_says_so(clerk: Client, case: Project) -> None:
    page = _posted(
        clerk, case, **{f"inputs.r1.{name}": "" for name in ("input", "shape", "low", "mode", "high")}
    )
    assert '<p class="field__error">動かす入力がありません' in page


def test_correlations_that_cannot_be_are_told_together(clerk: Client, case: Project) -> None:
    changed = {
        "rows:correlations": ["c1"],
        "correlations.c1.first": CONSTRUCTION,
        "correlations.c1.second": DEMAND,
        "correlations.c1.coefficient": "0.5",
    }
    page = _posted(clerk, case, **changed)
    assert "「需要(全体)」には分布がありません" in _error_at(page, "c1.second")


def test_buttons_add_and_remove_cards_and_lose_nothing(clerk: Client, case: Project) -> None:
    form = address("simulation_create", case)
    page = clerk.post(form, _typed(do="add:inputs", most="いくつか")).content.decode()
    rows = re.findall(r'name="rows:inputs" value="(\w+)"', page)
    assert len(rows) == 2
    assert f'id="{rows[1]}.input" name="inputs.{rows[1]}.input" class="input select"' in page
    assert 'value="いくつか"' in page
    assert 'value="０.９"' in page
    assert "読めません" not in page
    page = clerk.post(form, _typed(do="remove:inputs:r1")).content.decode()
    assert 'name="rows:inputs"' not in page


def test_another_distribution_asks_otherwise_and_keeps_what_was_typed(clerk: Client, case: Project) -> None:
    page = clerk.post(
        address("simulation_create", case), _typed(do="redraw", **{"inputs.r1.shape": "normal"})
    ).content.decode()
    assert 'id="r1.sd"' in page
    assert 'id="r1.low"' not in page
    assert '<input type="hidden" name="inputs.r1.low" value="０.９">' in page


@pytest.mark.parametrize(
    "changed",
    [
        {"rows:inputs": ["R1"]},
        {"rows:inputs": ["r1", "r1"]},
        {"rows:inputs": [f"r{number}" for number in range(51)]},
        {"do": "add:others"},
    ],
)
def test_what_no_page_of_ours_sends_is_refused(clerk: Client, case: Project, changed: dict[str, Any]) -> None:
    assert clerk.post(address("simulation_create", case), _typed(**changed)).status_code == 400


def test_what_was_typed_waits_for_the_sign_in(cast: Cast, case: Project) -> None:
    nobody = Client()
    nobody.post(address("simulation_create", case), _typed(most="5千"))
    nobody.force_login(cast.clerk)
    page = _page(nobody, "simulation_create", case)
    assert "計算はまだ始めていません" in page
    assert 'value="5千"' in page
    assert not Simulation.objects.exists()


def test_a_second_one_is_told_to_wait_and_stays_typed(cast: Cast, clerk: Client, case: Project) -> None:
    asked(cast.clerk, case)
    answer = clerk.post(address("simulation_create", case), _typed())
    assert "一人1件ずつ" in answer.content.decode()
    assert 'value="０.９"' in answer.content.decode()


def test_an_earlier_one_can_be_asked_again_with_its_settings(
    cast: Cast, clerk: Client, case: Project
) -> None:
    simulation = computed(cast.clerk, case, half_width="0.5")
    answer = clerk.get(address("simulation_create", case) + f"?from={simulation.pk}")
    page = answer.content.decode()
    for written in ('value="1.1"', 'value="0.2"', 'value="0.5"', 'value="5,000"', 'name="seed" value="3"'):
        assert written in page
    assert clerk.get(address("simulation_create", case) + "?from=nothing").status_code == 200


@pytest.mark.parametrize("name", ["draft", "security_case"])
def test_where_there_is_no_ratio_the_page_says_why(
    clerk: Client, name: str, request: pytest.FixtureRequest
) -> None:
    project: Project = request.getfixturevalue(name)
    why = {"draft": "まだ計算できないため", "security_case": "便益を金額で計測しません"}[name]
    assert why in _page(clerk, "simulation_create", project)
    page = _page(clerk, "simulation_list", project)
    assert why in page
    assert address("simulation_create", project) not in page
    assert why in clerk.post(address("simulation_create", project), _typed()).content.decode()


def test_the_fragment_follows_the_work_and_ends_with_the_result(
    cast: Cast, clerk: Client, case: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    simulation = asked(cast.clerk, case)
    seen: list[str] = []

    def beat(job: Job, progress: int) -> None:
        Job.objects.filter(pk=job.pk).update(progress=progress)
        seen.append(_page(clerk, "simulation_progress", case, simulation))

    monkeypatch.setattr(simulation_runs, "BEAT_SECONDS", 0)
    monkeypatch.setattr(simulation_runs, "job_beat", beat)
    simulate(str(job(simulation).pk))
    assert 'value="40"' in seen[1]
    assert "計算しています。" in seen[1]
    assert "残り1分未満" in seen[1]
    answer = clerk.get(address("simulation_progress", case, simulation))
    assert answer["HX-Refresh"] == "true"


def test_stopping_asks_first(cast: Cast, clerk: Client, case: Project) -> None:
    simulation = asked(cast.clerk, case)
    page = _page(clerk, "simulation_cancel", case, simulation)
    assert "途中から続けることはできません" in page
    assert job(simulation).state == JobState.WAITING
    answer = clerk.post(address("simulation_cancel", case, simulation), follow=True)
    assert "結果が出る前に中止されました" in answer.content.decode()
    assert "すでに終わっています" in _page(clerk, "simulation_cancel", case, simulation)


def test_a_stopped_one_shows_its_result_as_soon_as_it_is_there(
    cast: Cast, clerk: Client, case: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    simulation = asked(cast.clerk, case)
    seen: list[str] = []

    def beat(job: Job, progress: int) -> None:
        simulation_cancel(person=cast.clerk, simulation=simulation)
        seen.append(_page(clerk, "simulation", case, simulation))
        jobs.job_beat(job, progress)

    monkeypatch.setattr(simulation_runs, "BEAT_SECONDS", 0)
    monkeypatch.setattr(simulation_runs, "job_beat", beat)
    simulate(str(job(simulation).pk))
    assert "計算を中止しています。" in seen[0]
    assert 'hx-trigger="every 2s"' in seen[0]
    assert "もう一度計算する" not in seen[0]
    assert "途中で中止したため" in _page(clerk, "simulation", case, simulation)


def test_a_failed_one_can_be_asked_for_again(
    cast: Cast, clerk: Client, case: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    simulation = asked(cast.clerk, case)

    def broken(*_: object, **__: object) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as patch:
        patch.setattr(simulation_runs, "simulate", broken)
        for _ in range(3):
            simulate(str(job(simulation).pk))
    assert "計算できませんでした。" in _page(clerk, "simulation", case, simulation)
    clerk.post(address("simulation_progress", case, simulation))
    simulate(str(job(simulation).pk))
    assert "パーセンタイル" in _page(clerk, "simulation", case, simulation)


def test_a_recomputation_proves_the_result(cast: Cast, clerk: Client, case: Project) -> None:
    simulation = computed(cast.clerk, case)
    clerk.post(address("simulation_recompute", case, simulation))
    assert "計算の順番を待っています。" in _page(clerk, "simulation", case, simulation)
    simulate(str(job(simulation, 2).pk))
    assert "最後の桁まで一致しました" in _page(clerk, "simulation", case, simulation)


def test_a_result_says_what_a_reader_must_know(cast: Cast, clerk: Client, case: Project) -> None:
    """Costs that become negative, and a case that changed since."""
    wild = {"shape": "normal", "mean": "1", "sd": "1"}
    row = {"id": "r1", "input": CONSTRUCTION, "distribution": wild}
    simulation = computed(cast.clerk, case, inputs=[row])
    assert "この計算の後に" not in _page(clerk, "simulation", case, simulation)
    costs = case.sections.get(key="costs")
    section_save(
        person=cast.clerk,
        project=case,
        key="costs",
        payload=costs.payload | {"operation_none_reason": "検討中"},
        unread={},
        expected_version=costs.version,
    )
    page = _page(clerk, "simulation", case, simulation)
    assert re.search(r"「建設費\(全体\)」は、[0-9,]+回の試行で負の値になりました", page)
    assert "この計算の後に、事業の内容が変わっています" in page


def test_the_list_is_searched_narrowed_and_sorted(cast: Cast, clerk: Client, case: Project) -> None:
    computed(cast.clerk, case)
    waiting = asked(cast.colleague, case)
    simulation_cancel(person=cast.colleague, simulation=waiting)
    titles = re.compile(r">(シミュレーション[0-9]+)</a>")

    def found(query: str) -> list[str]:
        answer = clerk.get(address("simulation_list", case) + query)
        return titles.findall(answer.content.decode())

    assert found("") == ["シミュレーション2", "シミュレーション1"]
    assert found("?sort=oldest") == ["シミュレーション1", "シミュレーション2"]
    assert found("?computed=yes") == ["シミュレーション1"]
    assert found("?q=相田") == ["シミュレーション2"]
    assert found("?q=感度 青木") == ["シミュレーション1"]
    assert found("?q=なし&sort=nonsense") == []


def test_each_side_reads_its_own_work_only(cast: Cast, case: Project) -> None:
    workflow.request_approval(person=cast.clerk, project=case)
    workflow.approve_and_submit(person=cast.approver, project=case)
    own, theirs = computed(cast.reviewer, case), computed(cast.clerk, case)

    def status(person: Person, simulation: Simulation) -> int:
        client = Client()
        client.force_login(person)
        return client.get(address("simulation", case, simulation)).status_code

    assert [status(cast.reviewer, one) for one in (own, theirs)] == [200, 404]
    assert [status(cast.approver, one) for one in (own, theirs)] == [404, 200]
    client = Client()
    client.force_login(cast.clerk)
    history = client.get(address("project_history", case)).content.decode()
    assert history.count("シミュレーションの依頼") == history.count("シミュレーションの結果の保存") == 1


def test_the_data_of_its_charts_can_be_saved(clerk: Client, cast: Cast, case: Project) -> None:
    simulation = computed(cast.clerk, case)
    page = _page(clerk, "simulation", case, simulation)
    saved = re.findall(r'href="([^"]+\.csv)"', page)
    assert len(saved) == 2
    for link in saved:
        answer = clerk.get(link)
        assert answer["Content-Type"].startswith("text/csv")
        assert len(answer.content.decode().splitlines()) > 2
    assert clerk.get(saved[0].replace("distribution", "nothing")).status_code == 404
