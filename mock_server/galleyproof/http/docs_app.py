"""The documentation pages: Swagger UI over the contract that is served, or a list of its operations."""

from __future__ import annotations

import html
import importlib.util
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson
from starlette.responses import HTMLResponse
from starlette.responses import Response as HttpResponse

from galleyproof.http.asgi import Receive, Scope, Send
from galleyproof.http.errors import nothing_here, unless_reading
from galleyproof.http.exchange import origin_of
from galleyproof.http.validation.contract import Contract
from galleyproof.kernel.service import Service

_METHODS = ("get", "post", "put", "patch", "delete")
_FILES = {
    "swagger-ui.css": "text/css",
    "swagger-ui-bundle.js": "text/javascript",
    "favicon-32x32.png": "image/png",
}

_SWAGGER_UI_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} API · Galleyproof</title>
<link rel="icon" href="{base}/favicon-32x32.png">
<link rel="stylesheet" href="{base}/swagger-ui.css">
</head>
<body>
<div id="ui"></div>
<script src="{base}/swagger-ui-bundle.js"></script>
<script>
const ui = SwaggerUIBundle({{
  url: "{base}/openapi.json", dom_id: "#ui", deepLinking: true, persistAuthorization: true, {on_complete}
}});
</script>
</body>
</html>
"""

# Only where the reader has not said another key, which the browser remembers.
_FILL_IN = """onComplete: () => {{
    const name = {scheme}, schema = ui.specSelectors.securityDefinitions().get(name);
    const filledIn = {{[name]: {{name, schema, value: {value}}}}};
    if (!ui.authSelectors.authorized().get(name)) ui.authActions.authorize(filledIn);
  }}"""


def swagger_ui_folder() -> Path | None:
    """Return the folder with the files of Swagger UI, or None if the extra `swagger-ui` is not installed."""
    # Found, not imported: the package's code is for web frameworks that we do not use.
    spec = importlib.util.find_spec("swagger_ui")
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / "static"


class DocsApp:
    """Serves a service's documentation page, its files and its contract.

    Args:
        service: what is documented.
        contract: its contract; the copy served here names this server.
        root_path: where the service stands, such as ``/ubiqlu``.
        key: a key that the page has filled in, so that operations can be tried at once.
    """

    def __init__(self, service: Service, contract: Contract, root_path: str, key: str | None = None) -> None:
        self._service, self._contract, self._root_path, self._key = service, contract, root_path, key
        self._base = f"{root_path}/docs"
        self._files = swagger_ui_folder()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request for the page or what it loads."""
        answer = unless_reading(scope) or self._answer(scope)
        await answer(scope, receive, send)

    def _answer(self, scope: Scope) -> HttpResponse:
        name = scope["path"].removeprefix(self._base).strip("/")
        if name == "":
            return HTMLResponse(self._page())
        if name == "openapi.json":
            return HttpResponse(orjson.dumps(self._document(scope)), media_type="application/json")
        if self._files is not None and name in _FILES:
            return HttpResponse((self._files / name).read_bytes(), media_type=_FILES[name])
        return nothing_here()

    def _page(self) -> str:
        if self._files is None:
            header = None if self._key is None else self._service.authorization.format(key=self._key)
            authorization = None if header is None else f"Authorization: {header}"
            return _operations_page(self._contract.document, self._service.title, self._base, authorization)
        title = html.escape(self._service.title)
        return _SWAGGER_UI_PAGE.format(title=title, base=self._base, on_complete=self._filling_in())

    def _filling_in(self) -> str:
        """Return what fills in the key: the whole header where the scheme is one, else the key."""
        if self._key is None:
            return ""
        ((name, scheme),) = self._contract.document["components"]["securitySchemes"].items()
        header = self._service.authorization.format(key=self._key)
        value = header if scheme["type"] == "apiKey" else self._key
        return _FILL_IN.format(scheme=json.dumps(name), value=json.dumps(value))

    def _document(self, scope: Scope) -> dict[str, Any]:
        server = f"{origin_of(scope)}{self._root_path}{self._service.api_path}"
        return {**self._contract.document, "servers": [{"url": server, "description": "This mock"}]}


def _operations_page(document: Mapping[str, Any], title: str, base: str, authorization: str | None) -> str:
    """Return a page that lists a service's operations and links to its contract.

    Args:
        document: the contract.
        title: the service's name.
        base: where the page stands; the contract is served below it.
        authorization: the header that opens the demo sandbox; None where there is none to give away.
    """
    key = f"<p>Send the header <code>{html.escape(authorization)}</code>.</p>" if authorization else ""
    rows = "".join(_rows(document))
    return _OPERATIONS_PAGE.format(title=html.escape(title), base=base, key=key, rows=rows)


def _rows(document: Mapping[str, Any]) -> Iterator[str]:
    for path, item in document["paths"].items():
        for method in _METHODS:
            if method in item:
                summary = html.escape(item[method].get("summary", ""))
                name = html.escape(item[method].get("operationId", ""))
                yield (
                    f"<tr><td><code>{method.upper()}</code></td><td><code>{html.escape(path)}</code></td>"
                    f"<td>{summary}</td><td><code>{name}</code></td></tr>"
                )


_OPERATIONS_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} API · Galleyproof</title>
<link rel="icon" href="data:,">
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 3rem auto; padding: 0 1rem; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ text-align: left; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #e3e7ee; }}
</style>
</head>
<body>
<h1>{title} API</h1>
<p>The contract, with every parameter and response: <a href="{base}/openapi.json">openapi.json</a>.</p>
{key}
<table><tr><th>Method</th><th>Path</th><th>Summary</th><th>Operation</th></tr>{rows}</table>
<p>To try the operations on this page, install the extra <code>swagger-ui</code> and restart the server.</p>
</body>
</html>
"""
