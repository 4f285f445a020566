"""How the fields of each section are grouped on its page, and what the page is for."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crispy_forms.layout import Layout

from projects.forms.groups import Group
from projects.forms.methods import method_groups

if TYPE_CHECKING:
    from projects.forms.section_form import SectionForm


@dataclass(frozen=True)
class Plan:
    """The purpose of a page in one sentence and its groups: heading, introduction, fields.

    `unmeasured` is the purpose where no benefit is measured, when it is another one.
    """

    purpose: str
    groups: tuple[tuple[str, str, tuple[str, ...]], ...]
    unmeasured: str = ""


_EVIDENCE = ("根拠資料", "", ("evidence",))
PLANS: dict[str, Plan] = {
    "Overview": Plan(
        "どこで、だれが行う事業かを記入します。分析結果整理シートの冒頭に印刷されます。",
        (
            (
                "港湾と実施箇所",
                "",
                ("port_name", "port_class", "eligibility_reason", "district_name", "location"),
            ),
            (
                "事業の範囲",
                "",
                (
                    "inland",
                    "built_with_mooring",
                    "industrial_area",
                    "in_quay_body",
                    "recycling_port",
                    "recycling_port_basis",
                    "regular_passenger_ships",
                    "tourism_gateway",
                    "tourism_zone",
                    "tourism_zone_source",
                    "built_with_disaster_base",
                    "disaster_base_region",
                    "disaster_base",
                ),
            ),
            (
                "国際戦略港湾までの距離",
                "他のアジア主要港より国際戦略港湾の方が近い港湾であることを示します。",
                (
                    "strategic_port",
                    "strategic_distance",
                    "asian_port",
                    "asian_distance",
                    "distance_source",
                ),
            ),
            ("事業主体", "", ("implementing_body_name", "implementing_body_kind")),
            ("担当", "", ("department", "section_chief")),
        ),
    ),
    "Schedule": Plan(
        "費用と便益をどの年度からどの年度まで数えるかを決めます。年度は「R7」「令和7」「2025」のどれでも記入できます。",
        (
            ("評価と事業の年度", "", ("evaluation_year", "adoption_year", "completion_year")),
            ("供用の期間", "", ("opening_year", "service_years", "service_years_reason")),
        ),
        "費用をどの年度からどの年度まで数えるかを決めます。年度は「R7」「令和7」「2025」のどれでも記入できます。",
    ),
    "Facilities": Plan(
        "整備する施設と、その耐用年数・再投資・残存価値を記入します。",
        (
            ("整備する施設", "", ("facilities", "central_facility", "and_others")),
            ("再投資の年度を指定する場合", "", ("reinvestments",)),
        ),
    ),
    "Costs": Plan(
        "建設費と管理運営費を、だれが負担するかにかかわらず全て記入します。",
        (
            (
                "建設費など、年度ごとに記入する費用",
                "はじめに費用の項目を並べると、その項目が年度ごとの表の列になります。",
                ("lines", "years"),
            ),
            ("管理運営費", "", ("operation", "operation_none_reason")),
            ("消費税と補助金", "", ("tax_rate", "tax_rate_reason", "subsidies")),
        ),
    ),
    "Demand": Plan(
        "施設を利用する貨物の量を、目標年の量として記入します。",
        (
            ("貨物のまとまり", "", ("target_year", "groups")),
            ("過去の実績", "", ("actuals",)),
            ("目標年の前と後", "", ("ramp_shape", "ramp", "growth")),
            ("組み合わせた種類の間の重複", "", ("shared_cargo_reason",)),
        ),
    ),
    "WithoutCases": Plan(
        "事業を実施しない場合に貨物がどう動くかを、複数の案から選んで決めます。",
        (
            ("想定した案", "", ("cases",)),
            ("採用する案", "", ("chosen", "consideration", "decision_basis", "dearer_reason")),
        ),
    ),
    "Effects": Plan(
        "マニュアルが挙げる効果のそれぞれについて、この事業に当てはまるかどうかと、その理由を記入します。",
        (("効果の項目", "", ("effects",)),),
    ),
    "BenefitItem": Plan(
        "便益を計測する方法を選び、計測に必要な値を記入します。",
        (
            ("計測の方法", "", ("method",)),
            *method_groups(),
        ),
    ),
    "Hazard": Plan(
        "事業を実施しない場合に、地震で物流拠点の機能が失われる確率を記入します。輸送コストと復旧費用の両方の便益に用います。",
        (
            ("1年当たりの確率", "", ("event", "event_source", "loss", "loss_source")),
            ("供用期間の数え方", "", ("mode", "mode_reason")),
        ),
    ),
    "Emissions": Plan(
        "目標年に減る排出ガスの量を記入します。金額にはせず、量だけを示します。",
        (
            (
                "輸送量から求める",
                "輸送トンキロに排出係数を掛けます。実施する場合の行と、採用したしない場合の案の行を記入します。",
                ("carriages",),
            ),
            (
                "トラックの燃料から求める",
                "積載率と最大積載量から燃料を求めます(改良トンキロ法)。",
                ("trucks",),
            ),
            ("燃料の使用量から求める", "荷役機械など、燃料の使用量がわかるときに用います。", ("fuel_uses",)),
            (
                "船舶の速力から求める",
                "総トン数・速力・航行時間から燃料を求めます。",
                ("voyages",),
            ),
            (
                "別に求めた削減量",
                "計算表を使わないときに記入します。",
                ("co2_reduction", "nox_reduction", "basis", "source"),
            ),
        ),
    ),
    "Indicators": Plan(
        "効果の大きさを示す指標を記入します。1つの値は1回だけ記入し、シートの必要な箇所すべてに印刷されます。",
        (
            (
                "指標の値",
                "マニュアルの記載シートと同じく、想定される効果ごとに並べています。値には、データの年度と出典を添えます。",
                ("values",),
            ),
            ("就航船舶", "", ("ships",)),
        ),
    ),
    "Narrative": Plan(
        "分析結果整理シートに印刷される文章と位置図を用意します。",
        (
            ("必要性・緊急性", "", ("need", "need_particulars")),
            (
                "目的・必要性",
                "",
                ("issue", "issue_particulars", "goal", "policy_goal", "policy_measure"),
            ),
            ("事業の効果等", "", ("effect", "effect_particulars")),
            (
                "地域経済への効果",
                "",
                ("regional_economy", "production_increase", "employment_increase", "regional_source"),
            ),
            ("輸送・移動への効果", "", ("transport_effect",)),
            ("その他", "", ("remarks",)),
            ("概要図", "", ("location_map",)),
        ),
    ),
}


def purpose_of(form: "SectionForm") -> str:
    """What the page of a section is for."""
    plan = PLANS[form.model.__name__]
    return plan.purpose if form.scene.measures_benefits else plan.unmeasured or plan.purpose


def layout_of(form: "SectionForm") -> Layout:
    """The groups of a section's plan that have fields in this form, the evidence last."""
    groups = []
    for heading, introduction, names in (*PLANS[form.model.__name__].groups, _EVIDENCE):
        present = [name for name in names if name in form.fields]
        if present:
            method = present[0].partition(".")[0] if "." in present[0] else ""
            groups.append(Group(heading, introduction, present, method=method))
    return Layout(*groups)
