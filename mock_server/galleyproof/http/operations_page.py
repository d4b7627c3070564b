"""The documentation page without Swagger UI: a list of the operations, made from the contract."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from typing import Any

_METHODS = ("get", "post", "put", "patch", "delete")


def operations_page(document: Mapping[str, Any], title: str, base: str, authorization: str | None) -> str:
    """Return a page that lists a service's operations and links to its contract.

    Args:
        document: the contract.
        title: the service's name.
        base: where the page stands; the contract is served below it.
        authorization: the header that opens the demo sandbox; None where there is none to give away.
    """
    key = f"<p>Send the header <code>{html.escape(authorization)}</code>.</p>" if authorization else ""
    rows = "".join(_rows(document))
    return _PAGE.format(title=html.escape(title), base=base, key=key, rows=rows)


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


_PAGE = """<!doctype html>
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
