"""Remove secrets from everything that people read."""

from __future__ import annotations

import re

import httpx
from attrs import field, frozen

from galleyproof_client._errors import APIError

HIDDEN = "[redacted]"
_SECRET_HEADERS = ("authorization", "proxy-authorization", "cookie")


@frozen
class Redactor:
    """Removes secrets from texts, requests and responses, in upper and lower case.

    Args:
        secrets: The secrets.
    """

    secrets: tuple[str, ...] = field(repr=False)
    _pattern: re.Pattern[str] | None = field(init=False, repr=False)

    @_pattern.default
    def _compile(self) -> re.Pattern[str] | None:
        # The longest first, in case one is the beginning of another.
        secrets = sorted(filter(None, self.secrets), key=len, reverse=True)
        return re.compile("|".join(map(re.escape, secrets)), re.IGNORECASE) if secrets else None

    def text(self, text: str) -> str:
        """Return a text with every secret replaced."""
        return text if self._pattern is None else self._pattern.sub(HIDDEN, text)

    def clean(self, error: APIError) -> None:
        """Replace every secret in an error, and remove the errors that led to it: they can contain secrets.

        Raise the error outside of ``except`` blocks, because Python would add those errors again.
        """
        error.__cause__ = error.__context__ = None
        error.message = self.text(error.message)
        error.args = (error.message,)
        error.messages = tuple(self.text(message) for message in error.messages)
        if error.response is not None:
            error.response = self.response(error.response)

    def response(self, response: httpx.Response) -> httpx.Response:
        """Return the response, or a copy without the secrets that it contains."""
        headers = [(name, self._bytes(value)) for name, value in response.headers.raw]
        content = self._bytes(response.content)
        if headers == response.headers.raw and content == response.content:
            return response
        return httpx.Response(
            response.status_code, headers=headers, content=content, request=response.request
        )

    def _bytes(self, text: bytes) -> bytes:
        # Latin-1 has a character for every byte.
        return self.text(text.decode("latin-1")).encode("latin-1")

    def request(self, request: httpx.Request) -> httpx.Request:
        """Return a copy of a request without body and credentials."""
        headers = httpx.Headers(
            [
                (name, self.text(value))
                for name, value in request.headers.items()
                if name not in _SECRET_HEADERS
            ]
        )
        kept = httpx.Request(request.method, request.url, headers=headers)
        kept.url = request.url  # httpx would replace a SignedUrl with a plain URL
        return kept


class SignedUrl(httpx.URL):
    """A URL whose query is a signature: it is sent in full and printed without the query.

    httpx logs the URL of every request; readers of such a log could use the signature.
    """

    def __str__(self) -> str:
        return super().__str__().partition("?")[0] + (f"?{HIDDEN}" if self.query else "")

    def __repr__(self) -> str:
        return f"SignedUrl({str(self)!r})"
