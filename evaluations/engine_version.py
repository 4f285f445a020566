"""Which engine computed a run, by the code itself: nobody has to remember to count a number up."""

import hashlib
import platform
import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
KERNEL = (
    "evaluations/analysis",
    "evaluations/appraisal",
    "evaluations/benefits",
    "evaluations/engine",
    "evaluations/flows",
    "projects/document",
    "projects/manuals",
    "projects/units",
)


ANALYSIS = "evaluations/analysis"


@cache
def engine_version() -> str:
    """First 16 hexadecimal digits of the SHA-256 over the kernel's source, names included."""
    return _digest(KERNEL)


@cache
def analysis_version() -> str:
    """As `engine_version`, over the kernel and the analysis beyond the manual that uses it."""
    return _digest((*KERNEL, ANALYSIS))


def libraries() -> dict[str, str]:
    """What computed beside our own code."""
    return {"python": sys.version.split()[0], "numpy": version("numpy")}


def libraries_and_machine() -> dict[str, str]:
    """As `libraries`, with the mathematical library and the kind of processor, on which the last bits may depend."""
    return {**libraries(), "libc": " ".join(platform.libc_ver()), "machine": platform.machine()}


def _digest(folders: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted((HOUSE / folder).rglob("*.py")):
            source = path.read_bytes()
            digest.update(f"{path.relative_to(HOUSE).as_posix()} {len(source)}\n".encode())
            digest.update(source)
    return digest.hexdigest()[:16]
