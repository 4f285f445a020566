"""Looking up variables of the environment and collecting what is wrong with them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

Profile = Literal["embedded", "production"]


@dataclass
class Reader:
    """Looks up variables and collects every problem, so that one start names all of them."""

    given: Mapping[str, str]
    profile: Profile
    problems: list[str]

    def value(self, name: str, *, embedded: Callable[[], str], why: str, example: str) -> str:
        """The variable, or the embedded default; in production there is no default."""
        value = self.given.get(name, "").strip()
        if value:
            return value
        if self.profile == "embedded":
            return embedded()
        self.problems.append(f"{name} が設定されていません。{why} 設定例: {name}={example}")
        return ""

    def scheme(self, name: str, url: str, allowed: tuple[str, ...], *, example: str) -> None:
        """Refuses an address of a kind this application cannot use."""
        scheme = urlsplit(url).scheme
        if url and scheme not in allowed:
            kinds = "、".join(f"{kind}://" for kind in allowed)
            self.problems.append(
                f"{name} の形式「{scheme}」は使えません。使えるのは {kinds} です。設定例: {name}={example}"
            )
