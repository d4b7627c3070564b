"""Keeping secrets out of everything that people read."""

from __future__ import annotations

import httpx
from attrs import field, frozen

HIDDEN = "[redacted]"
_SECRET_HEADERS = ("authorization", "proxy-authorization", "cookie")


@frozen
class Redactor:
    """Takes known secrets out of texts and requests.

    Args:
        secrets: What must not be seen.
    """

    secrets: tuple[str, ...] = field(repr=False)

    def text(self, text: str) -> str:
        """Return a text with every secret replaced."""
        for secret in self.secrets:
            text = text.replace(secret, HIDDEN)
        return text

    def request(self, request: httpx.Request) -> httpx.Request:
        """Return a copy of a request to show and keep: no body, no credentials."""
        headers = httpx.Headers(
            [
                (name, self.text(value))
                for name, value in request.headers.items()
                if name not in _SECRET_HEADERS
            ]
        )
        kept = httpx.Request(request.method, request.url, headers=headers)
        kept.url = request.url  # httpx builds a URL of its own kind, and would lose a SignedUrl
        return kept


class SignedUrl(httpx.URL):
    """An address whose query is a signature: it is sent in full and shown without.

    httpx logs the address of every request; whoever reads such a log could use the signature.
    """

    def __str__(self) -> str:
        return super().__str__().partition("?")[0] + (f"?{HIDDEN}" if self.query else "")

    def __repr__(self) -> str:
        return f"SignedUrl({str(self)!r})"
