"""K78x: what an earthquake would cost, and cargo that two types of a project measure (B8, E3)."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from evaluations.checks.benefits import answers_to
from evaluations.checks.case import Case
from evaluations.checks.rule import Severity, at, rule
from evaluations.flows.hazard import loss_probability
from evaluations.flows.volumes import TEU_EACH
from projects.document import Problem, hazard_key
from projects.document.choices import LossMode
from projects.document.methods import DisasterHaulage, DisasterRestoration
from projects.notation import format_grouped


@rule("K781", "横持ちする割合は合計100%まで", source="B8、8.4 a", stops=True)
def hauled_shares_stay_within_the_whole(case: Case) -> Iterator[Problem]:
    names = {group.id: group.name or "" for group in case.document.demand.groups}
    for key, given in answers_to(DisasterHaulage, case):
        sums: dict[str | None, Decimal] = defaultdict(Decimal)
        for haul in given.hauls:
            sums[haul.group] += haul.share or 0
            if sums[haul.group] > 100:
                yield at(
                    key,
                    f"「{names.get(haul.group or '', '')}」の横持ちする割合の合計が100%を超えています。"
                    "同じ貨物を二重に数えていないかを確かめて、割合を直してください。",
                    row=haul.id,
                    field="share",
                )


@rule("K782", "震災時の貨物量は平常時以上", source="B8、8.3(2)")
def an_earthquake_brings_no_less_cargo(case: Case) -> Iterator[Problem]:
    for key, given in answers_to(DisasterHaulage, case):
        if given.surge is not None and given.surge < 1:
            yield at(
                key,
                "震災時の貨物量が平常時の1倍を下回っています。震災時は平常時より多いと想定されています。"
                "1以上の値とするか、平常時と同じとして空欄にしてください。",
                field="disaster_haulage.surge",
            )


@rule("K783", "平常時を超える貨物量の根拠", source="B8、8.3(2)", severity=Severity.NEEDS_REASON)
def more_cargo_than_normal_has_a_basis(case: Case) -> Iterator[Problem]:
    for key, given in answers_to(DisasterHaulage, case):
        if given.surge is None or given.surge <= 1:
            continue
        for name, what in (("capacity", "取扱能力"), ("surge_basis", "根拠")):
            if not getattr(given, name):
                yield at(
                    key,
                    f"震災時の貨物量を平常時より多くしています。その量を取り扱えることを示す{what}を記入してください。",
                    field=f"disaster_haulage.{name}",
                )


@rule("K784", "震災時の貨物量は取扱能力まで", source="B8、8.3(2)")
def cargo_fits_the_capacity(case: Case) -> Iterator[Problem]:
    groups = {group.id: group for group in case.document.demand.groups}
    for key, given in answers_to(DisasterHaulage, case):
        hauled = [groups[name] for name in dict.fromkeys(one.group for one in given.hauls) if name in groups]
        teu = sum(
            (group.volume or 0) * Decimal(TEU_EACH[group.unit]) for group in hauled if group.unit in TEU_EACH
        ) * (given.surge or 1)
        if given.capacity is not None and teu > given.capacity:
            yield at(
                key,
                f"目標年の震災時の貨物量({format_grouped(Decimal(teu), 0)}TEU/年)が、取扱能力を超えています。"
                "貨物量か、平常時に対する倍率か、取扱能力を確かめてください。",
                field="disaster_haulage.capacity",
            )


@rule("K785", "発生確率は1年当たり", source="B8", severity=Severity.WARNING)
def a_yearly_probability_is_not_that_of_decades(case: Case) -> Iterator[Problem]:
    timeline = case.timeline
    for component in case.document.components:
        hazard = case.document.hazard(component.id)
        if timeline is None or hazard.mode is not LossMode.EVERY_YEAR:
            continue
        expected = float(loss_probability(hazard).value) * timeline.service_years
        if expected > 1:
            yield at(
                hazard_key(component.id),
                f"供用期間({timeline.service_years}年)のうちに機能を失う回数の期待値が1回を超えます({expected:.1f}回)。"
                "30年間などの確率をそのまま記入していないかを確かめてください。",
                field="event",
            )


@rule("K786", "事業による復旧費用の減少", source="B8、8.4 f", severity=Severity.WARNING)
def restoration_is_cheaper_with_the_project(case: Case) -> Iterator[Problem]:
    for key, given in answers_to(DisasterRestoration, case):
        for one in given.restorations:
            if (one.with_project or 0) > (one.without_project or 0):
                yield at(
                    key,
                    f"「{one.name or ''}」の復旧費用が、事業を実施する場合のほうが大きくなっています。金額を確かめてください。",
                    row=one.id,
                    field="with_project",
                )
