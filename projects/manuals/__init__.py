"""What each edition of the manual says, as data with its clauses. Pure: imports no Django."""

from projects.manuals.consumption_tax import (
    DatedValue,
    consumption_tax_rate,
    consumption_tax_rate_for_fiscal_year,
    consumption_tax_rates,
)
from projects.manuals.cost_benefit_type import CostBenefitType, NonMonetisedPart, RouteKind
from projects.manuals.edition import (
    CostItem,
    CostKind,
    Edition,
    EffectClass,
    Implementer,
    Interpretation,
    SensitivityFactor,
    ServiceLife,
    SheetRow,
    SheetWording,
)
from projects.manuals.indicator_type import (
    FACILITIES,
    Derived,
    Indicator,
    IndicatorGroup,
    IndicatorRow,
    Indicators,
    IndicatorType,
    PrintedLine,
)
from projects.manuals.loading import EDITIONS, editions, folder_digest, load_edition, read_edition
from projects.manuals.plausibility import PlausibleRange
from projects.manuals.project_type import (
    Analysis,
    Bearer,
    BenefitItem,
    Effect,
    Facility,
    ProjectType,
    ScopeQuestion,
    Treatment,
    joint_analysis,
)
from projects.manuals.strict import Note, Statement
from projects.manuals.unit_values import REGISTRY, State, Status, UnitValue, fitting
from projects.manuals.yaml_reading import ManualError

__all__ = [
    "EDITIONS",
    "FACILITIES",
    "REGISTRY",
    "Analysis",
    "Bearer",
    "BenefitItem",
    "CostBenefitType",
    "CostItem",
    "CostKind",
    "DatedValue",
    "Derived",
    "Edition",
    "Effect",
    "EffectClass",
    "Facility",
    "Implementer",
    "Indicator",
    "IndicatorGroup",
    "IndicatorRow",
    "IndicatorType",
    "Indicators",
    "Interpretation",
    "ManualError",
    "NonMonetisedPart",
    "Note",
    "PlausibleRange",
    "PrintedLine",
    "ProjectType",
    "RouteKind",
    "ScopeQuestion",
    "SensitivityFactor",
    "ServiceLife",
    "SheetRow",
    "SheetWording",
    "State",
    "Statement",
    "Status",
    "Treatment",
    "UnitValue",
    "consumption_tax_rate",
    "consumption_tax_rate_for_fiscal_year",
    "consumption_tax_rates",
    "editions",
    "fitting",
    "folder_digest",
    "joint_analysis",
    "load_edition",
    "read_edition",
]
