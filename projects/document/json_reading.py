"""JSON bytes to plain values, strictly: what JSON leaves open (doubles, NaN, huge numbers) is refused."""

import json
from typing import Any

from projects.document.errors import refused

MOST_BYTES = 3 * 1024 * 1024
MOST_DIGITS = 40


def read_json(data: bytes) -> Any:
    """The plain values. Raises DocumentError, whatever the bytes are."""
    if len(data) > MOST_BYTES:
        raise refused("文書が大きすぎます(3MBまで)。")
    try:
        parsed = json.loads(
            data,
            parse_constant=_no_constant,
            parse_float=_no_float,
            parse_int=_short_int,
            object_pairs_hook=_no_doubles,
        )
        # A lone half of a surrogate pair is JSON, but neither a page nor the canonical form could hold it.
        json.dumps(parsed, ensure_ascii=False).encode()
    except RecursionError:
        raise refused("入れ子が深すぎます。") from None
    except UnicodeError:
        raise refused("UTF-8で表せない文字が含まれています。UTF-8で保存してください。") from None
    except json.JSONDecodeError as error:
        raise refused(
            f"JSONとして読めません({error.lineno}行{error.colno}桁)。書式を確かめてください。"
        ) from None
    return parsed


def _no_constant(text: str) -> Any:
    raise refused(f"「{text}」は使えません。数値は10進数の文字列で記してください。")


def _no_float(text: str) -> Any:
    raise refused(f"数値「{text[:MOST_DIGITS]}」は、引用符で囲んだ10進数の文字列で記してください。")


def _short_int(text: str) -> int:
    if len(text) > MOST_DIGITS:
        raise refused(f"数値「{text[:MOST_DIGITS]}…」は桁が多すぎます。")
    return int(text)


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            shown = name[:80].encode(errors="replace").decode()
            raise refused(f"項目「{shown}」が重複しています。")
        found[name] = value
    return found
