"""Serves the page for people: files of the package, and nothing that is made for a request."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from starlette.responses import Response as HttpResponse

from galleyproof.http.asgi import Receive, Scope, Send
from galleyproof.http.errors import method_not_allowed, not_found

PREFIX = "/_page"
_TYPES = {"html": "text/html; charset=utf-8", "css": "text/css", "js": "text/javascript"}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""Scripts and styles from files only, so that nothing in a post can run; no images of other servers."""


@cache
def _files() -> dict[str, bytes]:
    """Return the files of the page by name."""
    folder = files("galleyproof.http") / "page"
    return {
        file.name: file.read_bytes() for file in folder.iterdir() if file.name.rpartition(".")[2] in _TYPES
    }


class PageApp:
    """Serves the files of the page below `PREFIX`."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        response = method_not_allowed(scope) or page_file(scope["path"].removeprefix(f"{PREFIX}/"))
        await response(scope, receive, send)


def page_file(name: str) -> HttpResponse:
    """Return the response with a file of the page.

    Args:
        name: its name, such as ``index.html``.
    """
    content = _files().get(name)
    if content is None:
        return not_found()
    headers = {
        "Content-Security-Policy": POLICY,
        "Cache-Control": "no-cache",
        "Referrer-Policy": "no-referrer",
    }
    return HttpResponse(content, headers=headers, media_type=_TYPES[name.rpartition(".")[2]])
