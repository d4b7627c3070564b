"""The address under which clients reach the server, if a proxy stands before it."""

from __future__ import annotations

import re
from collections.abc import Collection
from urllib.parse import urlsplit

from attrs import frozen

from galleyproof.http.asgi import App, Receive, Scope, Send
from galleyproof.http.exchange import PUBLIC_ORIGIN, headers_of

ANYONE = "*"
"""Stands for all addresses that a proxy can have."""
_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(:\d{1,5})?")
_PREFIX = re.compile(r"(/[A-Za-z0-9._~-]+)*")


def public_url_problem(url: str) -> str | None:
    """Return why a text cannot be a public URL; None if it can."""
    try:
        parts = urlsplit(url)
        host = parts.netloc
    except ValueError:
        return "is not a URL"
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(host):
        return "is not a URL such as https://mock.example.com or https://example.com/mock"
    if parts.query or parts.fragment or not _PREFIX.fullmatch(parts.path.rstrip("/")):
        return "has a query, a fragment or a path that is not plain"
    return None


@frozen
class PublicAddressApp:
    """Finds out under which address a client called.

    Args:
        app: the application.
        public_url: the address of this server for clients, with the path before its own paths; None to use
            the header Host.
        proxies: the IP addresses of proxies whose headers X-Forwarded-Proto, -Host, -Port and -Prefix count;
            ``*`` for all.
    """

    app: App
    public_url: str | None = None
    proxies: Collection[str] = ()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] == "http" and (origin := self._origin(scope)) is not None:
            scope = {**scope, PUBLIC_ORIGIN: origin, **_paths(scope, urlsplit(origin).path)}
        await self.app(scope, receive, send)

    def _origin(self, scope: Scope) -> str | None:
        if self.public_url is not None:
            return self.public_url.rstrip("/")
        client = (scope.get("client") or ("",))[0]
        if not self.proxies or (ANYONE not in self.proxies and client not in self.proxies):
            return None
        return forwarded_origin(scope)


def forwarded_origin(scope: Scope) -> str | None:
    """Return the address that the headers of a proxy tell; None if there are none."""
    headers = headers_of(scope)
    sent = {
        name: headers.get(f"x-forwarded-{name}", "").split(",")[0].strip()
        for name in ("proto", "host", "port", "prefix")
    }
    if not any(sent.values()):
        return None
    scheme = sent["proto"] if sent["proto"] in ("http", "https") else scope.get("scheme", "http")
    host = sent["host"] if _HOST.fullmatch(sent["host"]) else headers.get("host", "")
    if not _HOST.fullmatch(host):
        return None
    name, _, own_port = host.rpartition(":") if _has_port(host) else (host, "", "")
    port = sent["port"] if sent["port"].isascii() and sent["port"].isdigit() else own_port
    is_default = port in ("", "80" if scheme == "http" else "443")
    prefix = sent["prefix"].rstrip("/")
    return f"{scheme}://{name}{'' if is_default else ':' + port}{prefix if _PREFIX.fullmatch(prefix) else ''}"


def _has_port(host: str) -> bool:
    return ":" in host.rpartition("]")[2]


def _paths(scope: Scope, prefix: str) -> Scope:
    """Return the paths of a request without the prefix, which some proxies leave in."""
    path, raw_path = scope["path"], scope.get("raw_path")
    if not prefix or not (path == prefix or path.startswith(prefix + "/")):
        return {}
    raw = None if raw_path is None else raw_path.removeprefix(prefix.encode()) or b"/"
    return {"path": path.removeprefix(prefix) or "/", "raw_path": raw}
