"""EMAIL_URL: where mail goes. console:// prints it, smtp:// (with ?tls=1 for STARTTLS) and smtps:// send it."""

from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

BACKENDS = "django.core.mail.backends"


@dataclass(frozen=True)
class EmailServer:
    """What Django's EMAIL_ settings need."""

    backend: str
    host: str = ""
    port: int = 25
    user: str = ""
    password: str = ""
    starttls: bool = False
    ssl: bool = False


def read_email_url(url: str) -> EmailServer:
    """The scheme has been checked with the rest of the environment."""
    parts = urlsplit(url)
    if parts.scheme == "console":
        return EmailServer(backend=f"{BACKENDS}.console.EmailBackend")
    ssl = parts.scheme == "smtps"
    starttls = parse_qs(parts.query).get("tls", ["0"])[-1] == "1"
    return EmailServer(
        backend=f"{BACKENDS}.smtp.EmailBackend",
        host=parts.hostname or "",
        port=parts.port or (465 if ssl else 25),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        starttls=starttls and not ssl,
        ssl=ssl,
    )
