"""The root application: it selects the part of the server for a path, and serves the start page."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urlsplit

from attrs import frozen
from starlette.responses import HTMLResponse
from starlette.responses import Response as HttpResponse

from galleyproof.http.asgi import App, Receive, Scope, Send
from galleyproof.http.errors import method_not_allowed, not_found
from galleyproof.http.exchange import origin_of
from galleyproof.http.security_headers import PAGE_POLICY, with_security_headers
from galleyproof.kernel.keys import DEMO_KEY


@frozen
class ApiLink:
    """An API on the start page.

    Args:
        title: its display name.
        api_path, docs_path: the paths of the API and of its documentation.
    """

    title: str
    api_path: str
    docs_path: str


@frozen
class ServiceLink(ApiLink):
    """A service on the start page.

    Args:
        sample_path: a path that can be tried with a plain GET.
        authorization: the header that opens the demo sandbox.
    """

    sample_path: str
    authorization: str


class RootApp:
    """Passes each request to the part with the longest matching path.

    Args:
        parts: an ASGI application for each path prefix; it adds the security headers itself.
        links: the APIs that the start page lists.
    """

    def __init__(self, parts: Mapping[str, App], links: Sequence[ApiLink]) -> None:
        self._parts = dict(sorted(parts.items(), key=lambda part: -len(part[0])))
        self._links = links

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            raise RuntimeError(f"This server supports HTTP only, not {scope['type']}.")
        path = scope["path"]
        for prefix, part in self._parts.items():
            if path == prefix or path.startswith(prefix + "/"):
                await part(scope, receive, send)
                return
        send = with_security_headers(send)
        response = (method_not_allowed(scope) or self._start_page(scope)) if path == "/" else not_found()
        await response(scope, receive, send)

    def _start_page(self, scope: Scope) -> HttpResponse:
        origin = html.escape(origin_of(scope))
        prefix = html.escape(urlsplit(origin_of(scope)).path)
        rows = "".join(
            f"<tr><th>{html.escape(link.title)}</th><td><code>{origin}{link.api_path}</code></td>"
            f'<td><a href="{prefix}{link.docs_path}">documentation</a></td></tr>'
            for link in self._links
        )
        headers = {"Content-Security-Policy": PAGE_POLICY}
        return HTMLResponse(_PAGE.format(rows=rows, key=DEMO_KEY), headers=headers)


class LazyApp:
    """Builds an ASGI application when it receives its first request.

    Args:
        build: returns the application.
    """

    def __init__(self, build: Callable[[], App]) -> None:
        self._build = build
        self._app: App | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if self._app is None:
            self._app = self._build()
        await self._app(scope, receive, send)


_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Galleyproof</title>
<link rel="icon" href="data:,">
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 4rem auto; padding: 0 1rem; }}
body {{ color: #1d2430; }}
h1 {{ font-weight: 600; margin-bottom: 0; }}
p.sub {{ margin-top: .25rem; color: #5a6473; }}
table {{ border-collapse: collapse; width: 100%; margin: 1.5rem 0; }}
th, td {{ text-align: left; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid #e3e7ee; }}
code {{ background: #f3f5f9; padding: .1rem .35rem; border-radius: 4px; }}
</style>
</head>
<body>
<h1>Galleyproof</h1>
<p class="sub">Mock servers for social publishing APIs. Nothing that is posted here leaves this machine.</p>
<table>{rows}</table>
<p>The API key <code>{key}</code> opens the demo sandbox. Any other <code>sandbox_…</code> key opens
a new sandbox, so parallel tests are isolated from each other. The control API moves a sandbox's clock,
adds faults, and returns the recorded requests and outcomes.</p>
</body>
</html>
"""
