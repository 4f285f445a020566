"""How a table of entry may differ from a plain one."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Shape:
    """The particulars of one table; the columns themselves come from the document model.

    `group_by` names the column that points at the table whose rows head the groups; `years` is the period the
    fill button lays out; `past` are columns that only matter before the base year, `measured` those that only
    matter where benefits are measured, `by_facility` those that only facilities of some types have.
    """

    noun: str = "行"
    first: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    ordered: bool = False
    group_by: str = ""
    years: Literal["", "construction", "service"] = ""
    past: tuple[str, ...] = ()
    measured: tuple[str, ...] = ()
    by_facility: tuple[str, ...] = ()
    unit: str = "円"
