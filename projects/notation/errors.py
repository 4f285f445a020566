"""The error of a text that cannot be read, with the sentence its author sees."""

_LONGEST_QUOTE = 30


class NotationError(ValueError):
    """A typed text cannot be read as a value.

    Attributes:
        sentence: Japanese; says what was typed, why it cannot be read and what to type instead.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def quoted(text: str) -> str:
    """The typed text in 「」, cut where it would fill the screen."""
    shown = " ".join(text.split())
    return f"「{shown[:_LONGEST_QUOTE]}…」" if len(shown) > _LONGEST_QUOTE else f"「{shown}」"
