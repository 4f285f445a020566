"""効果の項目 (components/{id}/effects)."""

from projects.document.fields import LongText, Row, Section, Text, given


class Effect(Row):
    """One row of the chapter's table of effects; its id is the effect's key in the edition (B10)."""

    applies: bool | None = given("該当", clause="Ⅱ 1.3")
    reason: Text | None = given("該当・非該当の理由", clause="Ⅱ 1.3")
    bearer: Text | None = given(
        "効果の帰着先", required=False, help="誰に効果が及ぶかを具体的に記入します。", clause="Ⅱ 1.3"
    )
    description: LongText | None = given("効果の内容", required=False, clause="Ⅱ 1.8")


class Effects(Section):
    """Which effects of the chapter's table arise, and why."""

    effects: tuple[Effect, ...] = given("効果の項目", default=(), clause="Ⅱ 1.3")
