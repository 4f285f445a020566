"""The only things a PDF may be made from: what we hand over by name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

STYLESHEET = "sheet:style"
PICTURE = "sheet:files/"


@dataclass(frozen=True)
class Resource:
    content: bytes
    media_type: str


class NotNamedError(ValueError):
    """A page asked for an address nobody named."""


def locked_fetcher(resources: Mapping[str, Resource]) -> Any:
    """A fetcher of WeasyPrint that knows `resources` by address, and no network and no disk."""
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class LockedFetcher(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
            resource = resources.get(url)
            if resource is None:
                raise FatalURLFetchingError(f"{url!r} is not part of this sheet") from NotNamedError(url)
            return URLFetcherResponse(url, resource.content, {"Content-Type": resource.media_type})

    return LockedFetcher()
