"""Headers that keep browsers from running anything that was uploaded, and other sites from framing pages."""

from __future__ import annotations

from collections.abc import Iterable

from galleyproof.http.asgi import App, Message, Receive, Scope, Send

_NO_FRAMES = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

FILE_POLICY = (
    "default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'unsafe-inline'; "
    f"sandbox; {_NO_FRAMES}"
)
"""The policy of all responses but pages: no scripts, and an origin of their own, also for HTML and SVG."""

PAGE_POLICY = f"default-src 'none'; img-src data:; style-src 'unsafe-inline'; {_NO_FRAMES}"
"""The policy of pages without scripts."""

_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"content-security-policy", FILE_POLICY.encode()),
)
_NAMES = frozenset(name for name, _value in _HEADERS)
SECURITY_HEADERS = "".join(f"{name.decode()}: {value.decode()}\r\n" for name, value in _HEADERS)
"""The headers as text, for responses that are sent without an application."""


def script_page_policy(script_hash: str) -> str:
    """Return the policy of a page with one script of its own and scripts from files of the server.

    Args:
        script_hash: the base64 of the SHA-256 of the script's text.
    """
    return (
        f"default-src 'none'; script-src 'self' 'sha256-{script_hash}'; style-src 'self' 'unsafe-inline'; "
        f"img-src 'self' data: blob:; connect-src 'self'; {_NO_FRAMES}"
    )


def complete(headers: Iterable[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """Return the headers of a response, with those that are missing."""
    given = list(headers)
    present = {name.lower() for name, _value in given}
    missing = (
        _HEADERS if present.isdisjoint(_NAMES) else [each for each in _HEADERS if each[0] not in present]
    )
    return [*given, *missing]


def secured(app: App) -> App:
    """Return an application that adds the headers to each of its responses that does not have them."""

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        await app(scope, receive, with_security_headers(send))

    return serve


def with_security_headers(send: Send) -> Send:
    """Return a send that adds the headers to a response that does not have them."""

    async def send_message(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": complete(message.get("headers", ()))}
        await send(message)

    return send_message
