"""The probability that a disaster is booked in a year (第Ⅲ編 8.4; B8)."""

import numpy as np

from evaluations.flows.timeline import Timeline
from projects.document import Place
from projects.document.choices import LossMode
from projects.document.sections import Hazard
from projects.units import Quantity


def loss_probability(hazard: Hazard, key: str = "") -> Quantity:
    """p: that the site loses its function within a year without the project; dimensionless. `key`: the section's."""
    event = Quantity(
        float(hazard.event or 0) / 100,
        "",
        "地震の発生確率(1年当たり)",
        source=hazard.event_source or "",
        place=str(Place(key, "", "event")),
    )
    loss = Quantity(
        float(hazard.loss or 0) / 100,
        "",
        "地震が起きたときに機能を失う確率",
        source=hazard.loss_source or "",
        place=str(Place(key, "", "loss")),
    )
    return (event * loss).named("機能を失う確率p(1年当たり)", clause="Ⅲ 8.4")


def yearly_probability(hazard: Hazard, timeline: Timeline, key: str = "") -> Quantity:
    """p in every year of service, or p(1-p)^t where only the first loss counts, t years after opening; else 0.

    Returns: 1/年, shape (years,). Source: 第Ⅲ編 8.4, our reading B8.
    """
    p, years = loss_probability(hazard, key), np.array(timeline.years)
    served = Quantity(
        ((years >= timeline.opening) & (years <= timeline.last)).astype(np.float64),
        "1/年",
        "供用する年度",
        clause="B8",
    )
    if hazard.mode is LossMode.FIRST_LOSS:
        passed = Quantity(
            np.maximum(years - timeline.opening, 0).astype(np.float64), "", "供用開始からの年数", clause="B8"
        )
        p = (p * (1 - p) ** passed).named("t年目に初めて機能を失う確率p(1-p)^t", clause="Ⅲ 8.4")
    return (p * served).named("その年度に震災を計上する確率", clause="Ⅲ 8.4")
