"""What the fictitious edition asks for instead of routes."""

from pydantic import ConfigDict

from projects.document.fields import Part, Row, Text, given
from projects.document.sections.demand import GroupId
from projects.document.values import Quantum


class Saving(Row):
    """A cargo group and what each unit of it saves."""

    group: GroupId | None = given("貨物のまとまり", clause="Ⅲ 14.4")
    saving: Quantum | None = given("1単位当たりの節約額", unit="円/単位", clause="Ⅲ 14.4")
    source: Text | None = given("節約額の出典", clause="Ⅲ 14.4")


class UnitSaving(Part):
    """Savings by the unit."""

    model_config = ConfigDict(title="1単位当たりの節約額")

    savings: tuple[Saving, ...] = given("貨物ごとの節約額", default=(), clause="Ⅲ 14.4")
