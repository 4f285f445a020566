"""What can go wrong with quantities, as sentences that may reach users."""


class QuantityError(ValueError):
    """A figure cannot be computed.

    Attributes:
        sentence: Japanese; names the terms and says what to do.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class UnitMismatch(QuantityError):
    """Two terms have different units where they must agree."""


class ZeroDivisor(QuantityError):
    """A divisor is zero."""


class OutsideTable(QuantityError):
    """A table has no value for the argument; tables are never extrapolated (D5)."""
