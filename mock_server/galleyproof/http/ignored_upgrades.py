"""Serves a request that offers to change the protocol as if it did not; uvicorn loses its body."""

from __future__ import annotations

import sys

import httptools
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

_OFFER = (b"upgrade", b"http2-settings")


class IgnoredUpgradesProtocol(HttpToolsProtocol):
    """uvicorn's HTTP, which answers in HTTP/1.1 whatever a client offers, as RFC 9110, 7.8, allows.

    Java's client and ``curl --http2`` offer HTTP/2 with each request. The parser stops after the headers of
    such a request, because it expects another protocol, so they are parsed once more without the offer.
    See encode/uvicorn#2722.
    """

    def data_received(self, data: bytes) -> None:
        """Handle received data."""
        self._received = data
        super().data_received(data)

    def on_headers_complete(self) -> None:
        """Handle a request, unless it is parsed once more."""
        if not self._offers_upgrade():
            super().on_headers_complete()

    def on_message_complete(self) -> None:
        """Handle the end of a request, unless it is parsed once more."""
        if not self._offers_upgrade():
            super().on_message_complete()

    def _offers_upgrade(self) -> bool:
        # CONNECT also asks for another protocol, but offers nothing that could be ignored.
        return self.parser.should_upgrade() and any(name == b"upgrade" for name, _value in self.headers)

    def _unsupported_upgrade_warning(self) -> None:
        """Parse a request without its offer, and then what follows it."""
        stopped = sys.exc_info()[1]
        assert isinstance(stopped, httptools.HttpParserUpgrade)
        if not self._offers_upgrade():
            return
        rest = self._received[stopped.args[0] :]
        version, method = self.parser.get_http_version().encode(), self.parser.get_method()
        kept = [(name, value) for name, value in self.headers if name not in _OFFER]
        lines = [b"%s %s HTTP/%s" % (method, self.url, version)]
        lines += [
            b"%s: %s" % (name, _without_offer(value) if name == b"connection" else value)
            for name, value in kept
        ]
        self.parser = httptools.HttpRequestParser(self)
        self.data_received(b"\r\n".join(lines) + b"\r\n\r\n" + rest)


def _without_offer(connection: bytes) -> bytes:
    """Return the value of the header Connection without what belongs to the offer."""
    tokens = (token.strip() for token in connection.split(b","))
    return b", ".join(token for token in tokens if token.lower() not in _OFFER)
