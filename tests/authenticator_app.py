"""An authenticator app: codes of RFC 6238 from the key a person typed or photographed."""

import base64
import hmac
import struct
import time

STEP_SECONDS, DIGITS = 30, 6


def code_of(secret: str, *, steps_ahead: int = 0, at: float | None = None) -> str:
    moment = time.time() if at is None else at
    counter = int(moment) // STEP_SECONDS + steps_ahead
    digest = hmac.digest(base64.b32decode(secret), struct.pack(">Q", counter), "sha1")
    offset = digest[-1] & 0xF
    (number,) = struct.unpack(">I", digest[offset : offset + 4])
    return f"{(number & 0x7FFFFFFF) % 10**DIGITS:0{DIGITS}}"
