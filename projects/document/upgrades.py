"""Formats of the document: the current number and the pure steps that lead to it."""

from typing import Any, Literal

FORMAT: Literal[1] = 1


def upgrade(data: dict[str, Any]) -> dict[str, Any]:
    """Bring a document of an older format to the current one; ValueError with a sentence otherwise.

    Format 1 is the first, so there is no step yet; a step is a function `upgrade_n` from format n to n + 1.
    """
    number = data.get("format")
    if isinstance(number, bool) or not isinstance(number, int):
        raise ValueError("format(書式の番号)がありません。この様式の文書ではないようです。")
    if number != FORMAT:
        raise ValueError(f"書式の番号{str(number)[:20]}は扱えません。このシステムが扱う書式は{FORMAT}です。")
    return data
