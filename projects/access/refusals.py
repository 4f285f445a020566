"""How the house says no."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ParamSpec

from django.http import Http404

P = ParamSpec("P")


class Refused(Exception):  # it is an answer, not an error
    """Something a person may not do; `sentence` says what, why and what to do, in polite Japanese."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class RefusedFields(Refused):
    """A row that may not be stored so: a sentence for each field, under "" for the row as a whole."""

    def __init__(self, sentences: Mapping[str, str]) -> None:
        super().__init__(" ".join(sentences.values()))
        self.sentences = dict(sentences)


class Hidden(Http404):
    """For this person the thing does not exist; the web layer answers 404."""


@dataclass(frozen=True)
class Permission:
    """Whether a button works, and the sentence beside it when it does not."""

    allowed: bool
    reason: str = ""


def can(check: Callable[P, None], *args: P.args, **kwargs: P.kwargs) -> Permission:
    """Ask a check instead of obeying it: the guard, the disabled button and its reason are one rule."""
    try:
        check(*args, **kwargs)
    except Refused as refusal:
        return Permission(allowed=False, reason=refusal.sentence)
    return Permission(allowed=True)
