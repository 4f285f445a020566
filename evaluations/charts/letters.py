"""How wide words are and how they break, as far as a drawing must know."""

import unicodedata

LETTER = 13
"""Size of the letters in a drawing."""
_THIN, _WIDE = set(" .,:;'|!-/()[]ijl"), set("%@MWm&")
_NEVER_FIRST = set('、。，．,.)）」』】］〉》・:：;；%％々ー～」"”')


def text_width(words: str, size: float = LETTER) -> float:
    """About the width of the words, rather more than less: Japanese letters are square, others narrower."""
    return size * sum(_share(letter) for letter in words)


def wrapped(words: str, width: float, lines: int) -> list[str]:
    """The words in at most so many lines of this width; what does not fit ends in 「…」."""
    found = [""]
    for letter in " ".join(words.split()):
        if found[-1] and letter not in _NEVER_FIRST and text_width(found[-1] + letter) > width:
            found.append("")
        found[-1] += letter
    if len(found) > lines:
        found = [*found[: lines - 1], found[lines - 1][:-1] + "…"]
    return found


def _share(letter: str) -> float:
    """Of the height, in the wider ones of our fonts."""
    if letter in _THIN:
        return 0.5
    return 1.0 if letter in _WIDE or unicodedata.east_asian_width(letter) in "WFA" else 0.78
