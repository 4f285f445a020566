"""Every row of a case that charges a price, whichever method of measuring it belongs to."""

from collections.abc import Iterator

from projects.document import Document, rows_of
from projects.document.priced import Priced
from projects.document.sections import BenefitAnswers


def priced_rows(document: Document) -> Iterator[tuple[str, Priced]]:
    """Section key and row, of the chosen methods only; answers to other methods lie dormant."""
    for key, section in sorted(document.sections.items()):
        if isinstance(section, BenefitAnswers) and section.chosen is not None:
            for _, row in rows_of(section.chosen):
                if isinstance(row, Priced):
                    yield key, row
