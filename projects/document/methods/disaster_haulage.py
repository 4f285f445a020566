"""震災時の輸送コストの増大 (第Ⅲ編 8.4 a; B8)."""

from pydantic import ConfigDict

from projects.document.charges import Charged
from projects.document.fields import LongText, Part, Text, given
from projects.document.sections.demand import GroupId
from projects.document.values import Percent, PositiveNumber


class Haul(Charged):
    """The extra way that a share of one cargo group takes to another site while this one is out of use."""

    group: GroupId | None = given("貨物のまとまり", clause="8.3(1)")
    share: Percent | None = given(
        "横持ちする割合",
        unit="%",
        help="その貨物のうち、この代替の物流施設を使うことになる割合です。同じ貨物の割合は、合計して100%までです。",
        clause="8.4 a",
    )


class DisasterHaulage(Part):
    """Extra transport cost until the site works again, without the project; the project avoids it."""

    model_config = ConfigDict(title="震災時に増える輸送コスト")

    hauls: tuple[Haul, ...] = given(
        "代替の物流施設までの横持ち",
        default=(),
        help="平常時の輸送に加えて必要となる分だけを記入します。",
        clause="8.4 a",
    )
    months: PositiveNumber | None = given(
        "機能の回復までの月数",
        unit="月",
        help="地震の発生から、物流拠点が再び使えるようになるまでの月数です。その間に増える輸送コストを、地震の年度に計上します。",
        clause="8.3(1)",
    )
    months_source: Text | None = given("月数の根拠")
    surge: PositiveNumber | None = given(
        "平常時に対する震災時の貨物量",
        unit="倍",
        required=False,
        help="空欄のときは、需要の節の貨物量と同じとします。1を超えるときは、取扱能力と根拠が必要です。",
        clause="8.3(2)",
    )
    capacity: PositiveNumber | None = given(
        "震災時の取扱能力",
        unit="TEU/年",
        required=False,
        help="稼働率を高めた場合に、この拠点の係留施設で取り扱うことのできる量です。",
        clause="8.3(2)",
    )
    surge_basis: LongText | None = given("震災時の貨物量と取扱能力の根拠", required=False, clause="8.3(2)")
    time_cost: bool | None = given(
        "時間費用の計上",
        required=False,
        help="空欄のときは計上します。結果には、時間費用を含めない値も並べて示します。",
        clause="8.2 a",
    )
    time_cost_reason: Text | None = given("時間費用の扱いを変える理由", required=False)
