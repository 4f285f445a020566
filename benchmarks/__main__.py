"""All benchmarks, each in a process of its own, so that none inherits what another loaded."""

import subprocess
import sys

NAMES = (
    "engine",
    "scenarios",
    "remeasure",
    "forms",
    "tables",
    "recompute",
    "analysis",
    "sheet",
    "starting",
    "crowd",
)


def main() -> int:
    return max(subprocess.call((sys.executable, "-m", f"benchmarks.{name}")) for name in NAMES)


if __name__ == "__main__":
    sys.exit(main())
