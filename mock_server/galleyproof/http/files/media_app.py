"""Publer's media over HTTP: to everyone who knows the address, as the service's own CDN does it."""

from __future__ import annotations

from starlette.responses import Response as HttpResponse

from galleyproof.http.asgi import Receive, Scope, Send
from galleyproof.kernel.registry import Registry
from galleyproof.services.publer.media import files as media_files


class MediaApp:
    """Serves the bytes and small pictures of media.

    Args:
        registry: the sandboxes; an address names its sandbox by handle.
        root_path: where the media stands on the server, such as ``/publer/media``.
    """

    def __init__(self, registry: Registry, root_path: str) -> None:
        self._registry, self._root_path = registry, root_path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one GET or HEAD."""
        await self._answer(scope)(scope, receive, send)

    def _answer(self, scope: Scope) -> HttpResponse:
        if scope["method"] not in ("GET", "HEAD"):
            return HttpResponse("Use GET.\n", 405, {"Allow": "GET, HEAD"}, "text/plain")
        found = self._find(scope["path"])
        if found is None:
            return HttpResponse("There is no such media.\n", 404, media_type="text/plain")
        content = b"" if scope["method"] == "HEAD" else found.content
        length = {"Content-Length": str(len(found.content))}
        return HttpResponse(content, 200, length, found.content_type)

    def _find(self, path: str) -> media_files.MediaFile | None:
        parts = path.removeprefix(self._root_path).lstrip("/").split("/", 2)
        sandbox = self._registry.find_by_public_id(parts[0])
        if sandbox is None or len(parts) < 3:
            return None
        return media_files.find(sandbox, parts[1], parts[2])
