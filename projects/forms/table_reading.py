"""What the typed rows of a table mean."""

from dataclasses import dataclass, field
from typing import Any

from projects.document import Place


@dataclass
class TableReading:
    """JSON rows, values by place, and what could not be read."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    values: dict[Place, Any] = field(default_factory=dict)
    problems: dict[Place, str] = field(default_factory=dict)
