"""Taking times in turn and printing them beside a peer."""

import gc
import os
import resource
import statistics
import time
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

HEADINGS = ("what", "ours", "peer", "ratio", "ours, CPU", "ratio, CPU", "the peer", "target", "holds")


@dataclass(frozen=True)
class Times:
    """Seconds of each repeat, and of the processor, which a busy machine changes less."""

    seconds: tuple[float, ...]
    processor: tuple[float, ...] = ()

    @property
    def processor_median(self) -> float:
        return statistics.median(self.processor)

    def percentile(self, percent: int) -> float:
        """The time that so many percent of the repeats did not exceed; 50 is the median."""
        if percent == 50:
            return statistics.median(self.seconds)
        ordered = sorted(self.seconds)
        return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


@dataclass(frozen=True)
class Line:
    """One result beside the peer's, and its target: a ratio to the peer, or seconds.

    What is compared is the time that `percent` of the repeats did not exceed.
    """

    what: str
    ours: Times
    peer: Times | None = None
    peer_name: str = ""
    at_most_ratio: float | None = None
    at_most_seconds: float | None = None
    percent: int = 50

    @property
    def ratio(self) -> float | None:
        if self.peer is None:
            return None
        return self.ours.percentile(self.percent) / self.peer.percentile(self.percent)

    @property
    def processor_ratio(self) -> float | None:
        if self.peer is None or not (self.ours.processor and self.peer.processor):
            return None
        return self.ours.processor_median / self.peer.processor_median

    @property
    def target(self) -> str:
        if self.at_most_ratio is not None:
            return f"<= {self.at_most_ratio}x"
        return "" if self.at_most_seconds is None else f"<= {shown(self.at_most_seconds)}"

    @property
    def holds(self) -> str:
        if self.at_most_ratio is not None and self.ratio is not None:
            return "yes" if self.ratio <= self.at_most_ratio else "NO"
        if self.at_most_seconds is not None:
            return "yes" if self.ours.percentile(self.percent) <= self.at_most_seconds else "NO"
        return ""

    @property
    def cells(self) -> tuple[str, ...]:
        return (
            self.what,
            shown(self.ours.percentile(self.percent)),
            "" if self.peer is None else shown(self.peer.percentile(self.percent)),
            _times(self.ratio),
            shown(self.ours.processor_median) if self.ours.processor else "",
            _times(self.processor_ratio),
            self.peer_name,
            self.target,
            self.holds,
        )


def race(runners: Mapping[str, Callable[[], object]], *, repeats: int, warm_up: int = 2) -> dict[str, Times]:
    """Each runner once per round, so that a busy machine hurts all alike; the order turns every round."""
    seconds: dict[str, list[float]] = {name: [] for name in runners}
    processor: dict[str, list[float]] = {name: [] for name in runners}
    order = list(runners)
    for number in range(-warm_up, repeats):
        for name in order:
            gc.collect()
            started, worked = time.perf_counter(), _processor()
            runners[name]()
            taken, work = time.perf_counter() - started, _processor() - worked
            if number >= 0:
                seconds[name].append(taken)
                processor[name].append(work)
        order = [*order[1:], order[0]]
    return {name: Times(tuple(seconds[name]), tuple(processor[name])) for name in runners}


def _processor() -> float:
    """Seconds of the processor that this process and the ones it waited for have used."""
    used = (resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def shown(seconds: float) -> str:
    """A time with three digits that count."""
    if seconds < 0.001:
        return f"{seconds * 1e6:.3g} us"
    return f"{seconds * 1e3:.3g} ms" if seconds < 1 else f"{seconds:.3g} s"


def _times(ratio: float | None) -> str:
    return "" if ratio is None else f"{ratio:.3g}x"


def report(title: str, lines: Iterable[Line], note: str = "") -> None:
    """Print the results of one benchmark."""
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    print(f"\n{title}  (load {load} on {os.cpu_count()} processors)")
    for row in _aligned([HEADINGS, *(line.cells for line in lines)]):
        print(f"  {row}")
    if note:
        print(f"  {note}")


def _aligned(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    widths = [max(_cells(row[column]) for row in rows) for column in range(len(HEADINGS))]
    for row in rows:
        padded = (text + " " * (width - _cells(text)) for text, width in zip(row, widths, strict=True))
        yield "  ".join(padded).rstrip()


def _cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in text)
