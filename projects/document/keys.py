"""Section keys: which sections a project has, and which model each one follows."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from projects.document.fields import Section
from projects.document.sections import (
    BenefitItem,
    Costs,
    Demand,
    Effects,
    Emissions,
    Facilities,
    Hazard,
    Indicators,
    Narrative,
    Overview,
    Schedule,
    WithoutCases,
)
from projects.document.sections.hazard import WITH_HAZARD
from projects.manuals import CostBenefitType, Edition, IndicatorType, ProjectType, joint_analysis

SINGLE: dict[str, tuple[str, type[Section]]] = {
    "overview": ("事業の概要", Overview),
    "schedule": ("事業期間と計算期間", Schedule),
    "facilities": ("施設", Facilities),
    "costs": ("費用", Costs),
    "demand": ("需要", Demand),
    "without_cases": ("事業を実施しない場合", WithoutCases),
    "emissions": ("排出ガス", Emissions),
    "narrative": ("記述事項", Narrative),
}
MEASURED_ONLY = frozenset({"demand", "without_cases"})
LAST = ("emissions", "narrative")
EFFECTS = re.compile(r"components/([a-z][a-z0-9_]{0,31})/effects")
HAZARD = re.compile(r"components/([a-z][a-z0-9_]{0,31})/hazard")
INDICATORS = re.compile(r"components/([a-z][a-z0-9_]{0,31})/indicators")
BENEFIT = re.compile(r"components/([a-z][a-z0-9_]{0,31})/benefits/([a-z][a-z0-9_]{0,31})")


@dataclass(frozen=True)
class SectionTitle:
    """A section in the order of the task list."""

    key: str
    title: str


def section_model(key: str) -> type[Section]:
    """The model of a section key; KeyError when no section has such a key."""
    if key in SINGLE:
        return SINGLE[key][1]
    if EFFECTS.fullmatch(key):
        return Effects
    if HAZARD.fullmatch(key):
        return Hazard
    if INDICATORS.fullmatch(key):
        return Indicators
    if BENEFIT.fullmatch(key):
        return BenefitItem
    raise KeyError(key)


def benefit_key(component: str, item: str) -> str:
    """Section key of one benefit item of a component."""
    return f"components/{component}/benefits/{item}"


def effects_key(component: str) -> str:
    """Section key of the effects of a component."""
    return f"components/{component}/effects"


def hazard_key(component: str) -> str:
    """Section key of the probability that a component's site is lost to an earthquake."""
    return f"components/{component}/hazard"


def indicators_key(component: str) -> str:
    """Section key of the indicators of a component."""
    return f"components/{component}/indicators"


def section_titles(components: Iterable[tuple[str, str]], edition: Edition) -> tuple[SectionTitle, ...]:
    """The sections of a project in the order they are filled in.

    `components` are pairs of component id and project type key.
    """
    pairs = [(component, edition.type(type_key)) for component, type_key in components]
    single = [key for key in SINGLE if _asked(key, [kind for _, kind in pairs])]
    titles = [SectionTitle(key, SINGLE[key][0]) for key in single if key not in LAST]
    for component, kind in pairs:
        titles.append(SectionTitle(effects_key(component), "効果の項目"))
        if isinstance(kind, IndicatorType):
            titles.append(SectionTitle(indicators_key(component), "効果に関する指標"))
        if any(WITH_HAZARD.intersection(item.methods) for item in kind.benefits):
            titles.append(SectionTitle(hazard_key(component), "地震で機能を失う確率"))
        titles += [
            SectionTitle(benefit_key(component, item.id), _benefit_title(kind, item.id))
            for item in kind.benefits
        ]
    titles += [SectionTitle(key, SINGLE[key][0]) for key in single if key in LAST]
    return tuple(titles)


def _asked(key: str, kinds: Sequence[ProjectType]) -> bool:
    """Whether types ask for a section that is not of one component: exhaust gas only where it changes (S5)."""
    if key == "emissions":
        return any(isinstance(kind, CostBenefitType) and kind.emissions.sources for kind in kinds)
    return key not in MEASURED_ONLY or joint_analysis(kinds) == "cost_benefit"


def _benefit_title(kind: ProjectType, item_id: str) -> str:
    """The item's name, and what is measured where another part of the benefit has the same name."""
    item, names = kind.benefit(item_id), [one.item for one in kind.benefits]
    return f"便益: {item.item}" + (f"({item.target})" if names.count(item.item) > 1 else "")
