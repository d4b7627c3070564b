"""What the server shows to people: its front page and the interactive documentation."""

from __future__ import annotations

from typing import Any

import pytest
from galleyproof.app import create_server
from galleyproof.http import docs_app
from galleyproof.http.validation.contract import load_contract

from tests.support.mock import ORIGIN, Ubiqlu, open_client


def test_front_page(ubiqlu: Ubiqlu) -> None:
    """The front page says what is here, where, and with which key."""
    page = ubiqlu.http.get("/")

    assert (page.status_code, page.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    for text in ("Galleyproof", f"{ORIGIN}/ubiqlu/api/v1", 'href="/ubiqlu/docs"', "sandbox_demo"):
        assert text in page.text
    for text in (f"{ORIGIN}/_control/v1", 'href="/_control/docs"'):
        assert text in page.text


@pytest.mark.parametrize(
    ("service", "filled_in"),
    [
        ("ubiqlu", ['name = "bearerAuth"', 'value: "sandbox_demo"']),
        ("publer", ['name = "BearerApiAuth"', 'value: "Bearer-API sandbox_demo"']),
    ],
)
def test_documentation_has_the_demo_key_filled_in(ubiqlu: Ubiqlu, service: str, filled_in: list[str]) -> None:
    """Trying an operation works at once: the page has the demo key, as the contract's scheme wants it."""
    page = ubiqlu.http.get(f"/{service}/docs").text

    assert [text for text in filled_in if text not in page] == []


def test_control_has_no_key_to_fill_in(ubiqlu: Ubiqlu) -> None:
    """The control API has a token of its own, which is nobody's to give away."""
    assert "authorize(" not in ubiqlu.http.get("/_control/docs").text


@pytest.mark.parametrize("path", ["/ubiqlu/docs", "/ubiqlu/docs/"])
def test_documentation_page(ubiqlu: Ubiqlu, path: str) -> None:
    """The documentation is one page; all it loads is served here, with the right types."""
    page = ubiqlu.http.get(path)

    assert (page.status_code, "SwaggerUIBundle" in page.text) == (200, True)
    assert "http://" not in page.text
    assert "https://" not in page.text
    loaded = {
        name: ubiqlu.http.get(f"/ubiqlu/docs/{name}").headers["Content-Type"].partition(";")[0]
        for name in ("openapi.json", "swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png")
    }
    assert all(f"/ubiqlu/docs/{name}" in page.text for name in loaded)
    assert list(loaded.values()) == ["application/json", "text/css", "text/javascript", "image/png"]


def test_documentation_without_swagger_ui(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra `swagger-ui`, the page lists every operation and loads nothing."""
    monkeypatch.setattr(docs_app, "swagger_ui_folder", lambda: None)

    with open_client(create_server()) as http:
        pages = {name: http.get(f"/{name}/docs").text for name in ("ubiqlu", "publer", "_control")}
        statuses = [
            http.get(f"/ubiqlu/docs/{name}").status_code for name in ("swagger-ui.css", "openapi.json")
        ]

    assert statuses == [404, 200]
    for name, page in pages.items():
        document = load_contract(name.strip("_")).document
        names = [op["operationId"] for item in document["paths"].values() for op in operations_of(item)]
        assert [operation for operation in names if f"<code>{operation}</code>" not in page] == []
        assert "<script" not in page
        assert ("sandbox_demo" in page) == (name != "_control")


def operations_of(item: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the operations of one path."""
    return [operation for operation in item.values() if "operationId" in operation]


@pytest.mark.parametrize(
    ("only", "base"), [(None, f"{ORIGIN}/ubiqlu/api/v1"), ("ubiqlu", f"{ORIGIN}/api/v1")]
)
def test_documented_contract_names_this_server(only: str | None, base: str) -> None:
    """The contract shown is the contract served, but for its server, which is this one."""
    with open_client(create_server(only=only)) as http:
        shown = http.get("/docs/openapi.json" if only else "/ubiqlu/docs/openapi.json").json()

    assert [base] == [server["url"] for server in shown["servers"]]
    assert load_contract("ubiqlu").document | {"servers": shown["servers"]} == shown


@pytest.mark.parametrize(
    "name", ["nothing.js", "../../../etc/passwd", "%2e%2e%2f__init__.py", "swagger-ui.css/x"]
)
def test_nothing_else_is_served(ubiqlu: Ubiqlu, name: str) -> None:
    """No other file can be had through the documentation."""
    assert ubiqlu.http.get(f"/ubiqlu/docs/{name}").status_code == 404


def test_service_at_the_top() -> None:
    """A server for one service has it at /api/v1, its uploads included, and no other."""
    with open_client(create_server(only="ubiqlu"), "sandbox_test") as http:
        base = "/api/v1/workspaces/ws_demo"
        file = {"fileName": "a.png", "mimeType": "image/png", "bytes": 3}
        reserved = http.post(f"{base}/media/upload-url", json=file).json()
        put = http.put(reserved["uploadUrl"], content=b"png", headers={"Content-Type": "image/png"})
        asset = http.post(f"{base}/media", json=file | {"storageKey": reserved["storageKey"]}).json()["asset"]
        public = http.get(asset["publicUrl"])
        elsewhere = http.get("/ubiqlu/api/v1/workspaces")

    assert (
        put.status_code,
        public.status_code,
        public.content,
        elsewhere.status_code,
    ) == (200, 200, b"png", 404)


@pytest.mark.parametrize("path", ["/", "/ubiqlu/docs", "/publer/docs/openapi.json"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_pages_are_only_read(ubiqlu: Ubiqlu, path: str, method: str) -> None:
    """A program that calls a page for the API is told so, and does not take the page for its answer."""
    answer = ubiqlu.http.request(method, path)

    expected = (405, "GET, HEAD", {"error": "This path takes GET, HEAD only."})
    assert expected == (answer.status_code, answer.headers["Allow"], answer.json())
