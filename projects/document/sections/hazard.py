"""地震で機能を失う確率 (components/{id}/hazard)."""

from projects.document.choices import LossMode
from projects.document.fields import LongText, Section, Text, given
from projects.document.values import Chance, Likelihood

WITH_HAZARD = frozenset({"disaster_haulage", "disaster_restoration"})
"""The measurement methods that weigh a damage with these probabilities."""


class Hazard(Section):
    """How likely the site loses its function without the project: asked once for all damages of a component (B8)."""

    event: Chance | None = given(
        "地震の発生確率(1年当たり)",
        unit="%",
        help="30年間の確率qだけが公表されているときは、毎年同じ確率とみて1-(1-q)^(1/30)で1年当たりに換算し、"
        "換算したことを出典に記入します。",
        clause="Ⅲ 8.4",
    )
    event_source: Text | None = given("発生確率の出典")
    loss: Likelihood | None = given(
        "地震が起きたときに機能を失う確率",
        unit="%",
        help="事業を実施しない場合に、その地震で物流拠点が使えなくなる確率です。地震の発生確率とは別に、地盤や構造の調査に基づいて記入します。",
        clause="Ⅲ 8.4",
    )
    loss_source: Text | None = given("機能を失う確率の出典")
    mode: LossMode | None = given(
        "失われる回数の数え方",
        help="pは、上の2つの確率の積です。「毎年同じ」は復旧のたびにまた失われうるとみて毎年pとし、"
        "「最初の1回だけ」は供用開始からt年目に初めて失われる確率p(1-p)^tとします。",
        clause="Ⅲ 8.4",
    )
    mode_reason: LongText | None = given("その数え方とした理由")
