"""The documentation page of a service: Swagger UI, or a list of the operations."""

from __future__ import annotations

import base64
import hashlib
import html
import importlib.util
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import orjson
from starlette.responses import HTMLResponse
from starlette.responses import Response as HttpResponse

from galleyproof.http.asgi import Receive, Scope, Send
from galleyproof.http.errors import method_not_allowed, not_found
from galleyproof.http.exchange import origin_of
from galleyproof.http.security_headers import PAGE_POLICY, script_page_policy
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
<script>{script}</script>
</body>
</html>
"""

# Without a validator, which would be another server.
_START = """
const ui = SwaggerUIBundle({{
  url: "{base}/openapi.json", dom_id: "#ui", deepLinking: true, persistAuthorization: true,
  validatorUrl: null, {on_complete}
}});
"""

# Only if the browser does not remember another key of the user.
_SET_KEY = """onComplete: () => {{
    const name = {scheme}, schema = ui.specSelectors.securityDefinitions().get(name);
    const authorization = {{[name]: {{name, schema, value: {value}}}}};
    if (!ui.authSelectors.authorized().get(name)) ui.authActions.authorize(authorization);
  }}"""


def swagger_ui_folder() -> Path | None:
    """Return the folder with the files of Swagger UI, or None if the extra `swagger-ui` is not installed."""
    # Found without importing it: its code is for other web frameworks.
    spec = importlib.util.find_spec("swagger_ui")
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / "static"


class DocsApp:
    """Serves a service's documentation page, its files and its contract.

    Args:
        service: the service.
        contract: its contract; it is served with the URL of this server.
        root_path: the path of the service on the server, such as ``/ubiqlu``.
        key: the API key that the page uses for trying operations; None for no key.
    """

    def __init__(self, service: Service, contract: Contract, root_path: str, key: str | None = None) -> None:
        self._service, self._contract, self._root_path, self._key = service, contract, root_path, key
        self._base = f"{root_path}/docs"
        self._files = swagger_ui_folder()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request for the page or what it loads."""
        response = method_not_allowed(scope) or self._response(scope)
        await response(scope, receive, send)

    def _response(self, scope: Scope) -> HttpResponse:
        name = scope["path"].removeprefix(self._base).strip("/")
        if name == "":
            return self._page(urlsplit(origin_of(scope)).path + self._base)
        if name == "openapi.json":
            return HttpResponse(orjson.dumps(self._document(scope)), media_type="application/json")
        if self._files is not None and name in _FILES:
            return HttpResponse((self._files / name).read_bytes(), media_type=_FILES[name])
        return not_found()

    def _page(self, base: str) -> HttpResponse:
        """Return the page.

        Args:
            base: the path of the page for the client, which a proxy can have another prefix for.
        """
        if self._files is None:
            header = None if self._key is None else self._service.authorization.format(key=self._key)
            authorization = None if header is None else f"Authorization: {header}"
            page = _operations_page(self._contract.document, self._service.title, base, authorization)
            return HTMLResponse(page, headers={"Content-Security-Policy": PAGE_POLICY})
        script = _START.format(base=base, on_complete=self._set_key())
        script_hash = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        title = html.escape(self._service.title)
        return HTMLResponse(
            _SWAGGER_UI_PAGE.format(title=title, base=base, script=script),
            headers={"Content-Security-Policy": script_page_policy(script_hash)},
        )

    def _set_key(self) -> str:
        """Return the script that sets the key: the whole header if the scheme is an API key, else the key."""
        if self._key is None:
            return ""
        ((name, scheme),) = self._contract.document["components"]["securitySchemes"].items()
        header = self._service.authorization.format(key=self._key)
        value = header if scheme["type"] == "apiKey" else self._key
        return _SET_KEY.format(scheme=json.dumps(name), value=json.dumps(value))

    def _document(self, scope: Scope) -> dict[str, Any]:
        server = f"{origin_of(scope)}{self._root_path}{self._service.api_path}"
        return {**self._contract.document, "servers": [{"url": server, "description": "This mock"}]}


def _operations_page(document: Mapping[str, Any], title: str, base: str, authorization: str | None) -> str:
    """Return a page that lists the operations of a service and links to its contract.

    Args:
        document: the contract.
        title: the display name of the service.
        base: the path of the page; the contract is served below it.
        authorization: the header that opens the demo sandbox; None for no header.
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
