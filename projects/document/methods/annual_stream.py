"""年次別直接入力: yearly yen worked out elsewhere."""

from pydantic import ConfigDict

from projects.document.annual import AmountLine, AmountYear
from projects.document.fields import Part, given


class AnnualStream(Part):
    """Benefits a year, with the basis of each line and the share of it that follows demand (D7)."""

    model_config = ConfigDict(title="年次別直接入力")

    lines: tuple[AmountLine, ...] = given("便益の項目", default=())
    years: tuple[AmountYear, ...] = given(
        "年度ごとの便益", default=(), help="負の便益は「△」または「-」を付けて記入します。"
    )
