"""The types whose benefits are measured in yen (費用便益分析, types 1-8)."""

from typing import Literal

from pydantic import Field

from projects.manuals.project_type import BenefitItem, Hints, ProjectType, TypeSheet
from projects.manuals.strict import Clause, Key, Strict, Text


class DemandContent(Strict):
    """What is forecast, and how the sheet prints it: target-year volume ÷ `sheet_divisor` in `sheet_unit` (S4)."""

    content: Text
    units: tuple[Text, ...] = Field(min_length=1)
    clause: Clause
    sheet_label: Text
    sheet_base_unit: Literal["トン/年", "TEU/年"]
    sheet_divisor: int = Field(gt=0)
    sheet_unit: Text
    sheet_clause: Clause


class RouteKind(Strict):
    """A kind of route the chapter lists, in our own words."""

    key: Key
    mark: Text
    label: Text
    clause: Clause


class TimeCost(Strict):
    """Whether cargo time is counted unless the user says otherwise; `compared` shows the result without it, too (D6)."""

    default: bool
    compared: bool = False
    clause: Clause


class NonMonetisedPart(Strict):
    """A part of <貨幣換算が困難な効果等による評価>: printed sentence with named figures, and without them (S5).

    A part that claims more than its figures has no sentence without them, a part without figures none at all: the
    case says it in its own words (S3).
    A part that states an effect of the table is not printed where that effect does not apply.
    """

    key: Key
    heading: Text
    effect: Key | None = None
    sentence: Text | None = None
    figures: tuple[Key, ...] = ()
    sentence_without_figures: Text | None = None
    clause: Clause


class Emissions(Strict):
    """Whose exhaust gas is measured, if any, and whether by the year or by the event (S5)."""

    sources: tuple[Literal["vehicles", "ships", "handling"], ...]
    per: Literal["year", "event"] = "year"
    clause: Clause


class Policy(Strict):
    """政策体系上の位置付け as printed on the chapter's sheet."""

    goal: Text
    measure: Text
    clause: Clause


class CostBenefitSheet(TypeSheet):
    """分析結果整理シート例1."""

    variant: Literal["result_1"]
    benefit_basis: Text


class CostBenefitHints(Hints):
    """Help for the texts of 例1 and for the without-cases."""

    issue: Text
    issue_particulars: Text
    goal: Text
    without_cases: Text
    regional_economy: Text | None = None


class CostBenefitType(ProjectType):
    """A type with B/C: what its demand is, how its benefits are measured, what it says beside them."""

    analysis: Literal["cost_benefit"]
    demand: DemandContent
    routes: tuple[RouteKind, ...] = ()
    time_cost: TimeCost
    benefits: tuple[BenefitItem, ...] = Field(min_length=1)
    non_monetised: tuple[NonMonetisedPart, ...]
    emissions: Emissions
    policy: Policy
    sheet: CostBenefitSheet
    hints: CostBenefitHints
