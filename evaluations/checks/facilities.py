"""K3xx: facilities, lives, renewal and residual value (T4-T6)."""

from collections.abc import Iterator

from evaluations.checks.case import Case
from evaluations.checks.rule import Severity, at, rule
from evaluations.flows.costs import works_lines
from evaluations.flows.timeline import facility_life, reinvestment_years
from projects.document import Problem, facilities_of, known_parts
from projects.document.choices import CostKind, Reinvestment
from projects.notation import wareki


@rule("K301", "施設には耐用年数", source="T4、表Ⅱ-1-2", stops=True)
def every_facility_has_a_life(case: Case) -> Iterator[Problem]:
    for facility in case.document.facilities.facilities:
        if facility_life(facility, case.edition) is None:
            yield at(
                "facilities",
                f"「{facility.name or ''}」の耐用年数がわかりません。区分を選ぶか、年数と理由を記入してください。",
                row=facility.id,
                field="life",
            )


@rule("K302", "表と異なる耐用年数には理由", source="T4、Ⅱ 1.2(3)", severity=Severity.NEEDS_REASON)
def own_life_has_a_reason(case: Case) -> Iterator[Problem]:
    tabled = {life.key: life.years for life in case.edition.service_lives}
    for facility in case.document.facilities.facilities:
        own = facility.life is not None and tabled.get(facility.kind or "") != int(facility.life)
        if own and not facility.life_reason:
            yield at(
                "facilities",
                f"「{facility.name or ''}」の耐用年数は表Ⅱ-1-2の年数ではありません。理由・出典を記入してください。",
                row=facility.id,
                field="life_reason",
            )


@rule("K303", "再投資を計上しない理由", source="T5、Ⅱ 1.6(2)", severity=Severity.NEEDS_REASON)
def no_renewal_has_a_reason(case: Case) -> Iterator[Problem]:
    timeline = case.timeline
    for facility in case.document.facilities.facilities:
        life = facility_life(facility, case.edition)
        if facility.reinvestment is not Reinvestment.NONE or facility.reinvestment_reason:
            continue
        if timeline and life is not None and life < timeline.service_years:
            yield at(
                "facilities",
                f"「{facility.name or ''}」は供用期間のうちに償却しますが、再投資を計上していません。理由を記入してください。",
                row=facility.id,
                field="reinvestment_reason",
            )


@rule("K304", "再投資の年度は供用期間のうち", source="T5", stops=True)
def renewal_within_service(case: Case) -> Iterator[Problem]:
    timeline = case.timeline
    for row in case.document.facilities.reinvestments:
        if timeline and row.year is not None and not timeline.opening < row.year <= timeline.last:
            yield at(
                "facilities",
                f"再投資の年度({wareki(row.year)})が供用期間"
                f"({wareki(timeline.opening)}から{wareki(timeline.last)}まで)の外です。年度を直してください。",
                row=row.id,
                field="year",
            )


@rule("K305", "再投資費のもとになる工事費", source="C2、Ⅱ 1.6(2)", stops=True)
def renewal_has_works_to_repeat(case: Case) -> Iterator[Problem]:
    timeline = case.timeline
    for facility in case.document.facilities.facilities:
        if not timeline or works_lines(case.document, facility):
            continue
        if reinvestment_years(case.document, facility, case.edition, timeline):
            yield at(
                "facilities",
                f"「{facility.name or ''}」の再投資費を求める工事費がありません。"
                "費用の節で、工事費の項目にこの施設を選んでください。",
                row=facility.id,
                field="reinvestment",
            )


@rule("K306", "再投資費の二重計上", source="C2、Ⅱ 1.6(2)", stops=True)
def renewal_is_counted_once(case: Case) -> Iterator[Problem]:
    typed = {line.facility for line in case.document.costs.lines if line.kind is CostKind.REINVESTMENT}
    for facility in case.document.facilities.facilities:
        if facility.id in typed and facility.reinvestment is not Reinvestment.NONE:
            yield at(
                "facilities",
                f"「{facility.name or ''}」の再投資費は費用の節にも年度ごとに記入されています。"
                "どちらか一方だけにしてください。",
                row=facility.id,
                field="reinvestment",
            )


@rule("K307", "残存価値には根拠", source="T6、Ⅱ 1.7(2)", severity=Severity.NEEDS_REASON)
def residual_value_has_a_basis(case: Case) -> Iterator[Problem]:
    for facility in case.document.facilities.facilities:
        if facility.residual_value and not facility.residual_basis:
            yield at(
                "facilities",
                f"「{facility.name or ''}」の残存価値の根拠を記入してください。",
                row=facility.id,
                field="residual_basis",
            )


@rule("K308", "再投資の年度の指定", source="T5", stops=True)
def listed_renewal_lists_years(case: Case) -> Iterator[Problem]:
    facilities = {one.id: one for one in case.document.facilities.facilities}
    for row in case.document.facilities.reinvestments:
        renewed = facilities.get(row.facility or "")
        if renewed and renewed.reinvestment not in (None, Reinvestment.LISTED):
            yield at(
                "facilities",
                f"「{renewed.name or ''}」は再投資を「年度を指定」としていないため、この年度は計算に用いられません。"
                "施設の再投資を「年度を指定」とするか、行を削除してください。",
                row=row.id,
                field="facility",
            )
    listed = {row.facility for row in case.document.facilities.reinvestments}
    for facility in facilities.values():
        if facility.reinvestment is Reinvestment.LISTED and facility.id not in listed:
            yield at(
                "facilities",
                f"「{facility.name or ''}」は再投資の「年度を指定」としていますが、年度がありません。"
                "「再投資の年度の指定」に記入してください。",
                row=facility.id,
                field="reinvestment",
            )


@rule("K309", "どの施設の整備かがわかること", source="E3、表Ⅱ-1-2")
def parts_are_told_by_lives(case: Case) -> Iterator[Problem]:
    """A type of several parts prints what is built; the lives of its facilities tell."""
    document = case.document
    for component, kind in zip(document.components, case.types.values(), strict=True):
        built = list(facilities_of(document, component))
        if not kind.parts or not built or known_parts(document, component, kind):
            continue
        names = "と".join(part.name for part in kind.parts)
        yield at(
            "facilities",
            f"{names}のどちらを整備するのかがわかりません。"
            "当てはまる施設の「耐用年数の区分」を選んでください(異なる年数とするときも選びます)。",
            row=built[0].id,
            field="kind",
        )


@rule("K310", "蔵置容量", source="S2、Ⅲ 5.6")
def storage_says_what_it_holds(case: Case) -> Iterator[Problem]:
    """Where the 諸元 of a type name a capacity, one of the component's facilities has it."""
    for component in case.document.components:
        built = list(facilities_of(case.document, component))
        kinds = [one for one in case.edition.type(component.type).facilities if one.storage_capacity]
        if built and kinds and all(one.storage_capacity is None for one in built):
            yield at(
                "facilities",
                f"{kinds[0].name}の蔵置容量(TEU)を記入してください。主な事業の諸元に印刷されます。",
                row=built[0].id,
                field="storage_capacity",
            )
