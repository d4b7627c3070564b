"""The whole server: which part answers which path, and a page that says what is here."""

from __future__ import annotations

import html
from collections.abc import Mapping

from attrs import frozen
from starlette.responses import HTMLResponse, Response

from mock_server.http.asgi import App, Receive, Scope, Send
from mock_server.http.exchange import origin_of
from mock_server.http.refusals import nothing_here, unless_reading
from mock_server.kernel.keys import DEMO_KEY


@frozen
class Entry:
    """What people are told of a service.

    Args:
        title: its name.
        api_path, docs_path: where its API and its documentation stand.
        sample_path: a path that answers a plain GET.
        authorization: the header that opens the demo sandbox.
    """

    title: str
    api_path: str
    docs_path: str
    sample_path: str
    authorization: str


class RootApp:
    """Hands each request to the part with the longest matching path.

    Args:
        parts: an ASGI application for each path prefix.
        entries: what the front page lists.
    """

    def __init__(self, parts: Mapping[str, App], entries: tuple[Entry, ...]) -> None:
        self._parts = dict(sorted(parts.items(), key=lambda part: -len(part[0])))
        self._entries = entries

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            raise RuntimeError(f"This server speaks HTTP only; got {scope['type']}.")
        path = scope["path"]
        for prefix, part in self._parts.items():
            if path == prefix or path.startswith(prefix + "/"):
                await part(scope, receive, send)
                return
        answer = (unless_reading(scope) or self._front_page(scope)) if path == "/" else nothing_here()
        await answer(scope, receive, send)

    def _front_page(self, scope: Scope) -> Response:
        origin = html.escape(origin_of(scope))
        rows = "".join(
            f"<tr><th>{html.escape(entry.title)}</th><td><code>{origin}{entry.api_path}</code></td>"
            f'<td><a href="{entry.docs_path}">documentation</a></td></tr>'
            for entry in self._entries
        )
        return HTMLResponse(_PAGE.format(rows=rows, key=DEMO_KEY))


_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Galleyproof</title>
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
<p class="sub">A mock of social publishing services. Nothing that is posted here leaves this machine.</p>
<table>{rows}</table>
<p>The API key <code>{key}</code> opens the demo sandbox. Any other <code>sandbox_…</code> key opens
a fresh one of its own, so tests that run side by side never meet.</p>
</body>
</html>
"""
