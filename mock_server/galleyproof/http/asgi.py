"""The words of ASGI, the interface between a web server and this application."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Scope = MutableMapping[str, Any]
"""What is known of a request before its body: method, path, headers."""
Message = MutableMapping[str, Any]
"""A part of a request's body or of an answer."""
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
