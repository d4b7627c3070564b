"""Sends responses in JSON."""

from __future__ import annotations

import orjson

from galleyproof.http.asgi import Send
from galleyproof.kernel.requests import Response

_JSON = (b"content-type", b"application/json")


def encode(response: Response) -> bytes:
    """Return the body of a response as JSON."""
    return orjson.dumps(response.body)


async def send_response(response: Response, send: Send) -> None:
    """Send a response."""
    await send_json(response, encode(response), send)


async def send_json(response: Response, content: bytes, send: Send) -> None:
    """Send a response whose body is encoded already."""
    headers = [(b"content-length", str(len(content)).encode()), _JSON]
    if response.headers:
        headers += [
            (name.lower().encode("latin-1"), value.encode("latin-1"))
            for name, value in response.headers.items()
        ]
    await send({"type": "http.response.start", "status": response.status, "headers": headers})
    await send({"type": "http.response.body", "body": content})
