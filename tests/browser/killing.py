"""Clicks with a SIGKILL at a moment drawn by lot, and what a person does after it: look, and click again."""

import random
import time
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from playwright.sync_api import Error

from tests.browser.killed_server import WEB, WORKER, KilledServer

AFTER_THE_ANSWER = 1.2  # so much of a click's usual time may pass until the kill
VICTIMS = ((WEB,), (WORKER,), (WEB, WORKER))


@dataclass(frozen=True)
class Moment:
    """`at` in units of the time which the click took when nothing was killed."""

    at: float
    victims: tuple[str, ...]


@dataclass
class Tally:
    """What the kills met."""

    answered: int = 0  # the click was acknowledged; the kill came before, with or after the answer
    done_unanswered: int = 0  # the answer was lost, the work was not
    not_done: int = 0  # neither; the person clicks again
    seconds: list[float] = field(default_factory=list)  # from each kill until the server is ready again

    @property
    def kills(self) -> int:
        return self.answered + self.done_unanswered + self.not_done

    def add(self, *, answered: bool, done: bool) -> None:
        self.answered += answered
        self.done_unanswered += done and not answered
        self.not_done += not done


class Killing:
    """Spreads a number of moments over the clicks of a run; the same seed draws the same moments."""

    def __init__(self, server: KilledServer, clicks: list[str], *, kills: int, seed: int) -> None:
        lot = random.Random(seed)
        self.server = server
        self.tally = Tally()
        self.usual: dict[str, float] = {}
        self.moments: defaultdict[str, list[Moment]] = defaultdict(list)
        for click in lot.sample(clicks, kills):
            self.moments[click].append(Moment(lot.uniform(0, AFTER_THE_ANSWER), lot.choice(VICTIMS)))

    def click(
        self,
        name: str,
        act: Callable[[], object],
        is_done: Callable[[], bool],
        *,
        takes: float,
    ) -> None:
        """Clicks until it is done. What was answered must be there, whatever was killed when.

        `takes` is a guess at its seconds, for as long as none was measured.
        """
        kind, done = name.partition(": ")[2], False
        for moment in self.moments.pop(name, []):
            answered = self._answered(act, moment, self.usual.get(kind, takes))
            done = is_done()
            assert done or not answered, f"{name} was acknowledged, and is lost after {moment}"
            self.tally.add(answered=answered, done=done)
        if done:
            return
        began = time.monotonic()
        act()
        self.usual[kind] = time.monotonic() - began
        assert is_done(), f"{name} was acknowledged, and is not there"

    def _answered(self, act: Callable[[], object], moment: Moment, usual: float) -> bool:
        """The kill and the new start come while or after the click works; the person stays on the page."""
        with ThreadPoolExecutor(1) as other:
            back = other.submit(self._kill_and_start_again, moment, usual)
            try:
                act()
                answered = True
            except Error:
                answered = False
            self.tally.seconds.append(back.result())
        return answered

    def _kill_and_start_again(self, moment: Moment, usual: float) -> float:
        """Seconds from the kill until the server is ready again."""
        time.sleep(moment.at * usual)
        began = time.monotonic()
        self.server.kill(moment.victims)
        self.server.start_again()
        return time.monotonic() - began
