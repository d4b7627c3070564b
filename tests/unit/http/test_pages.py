"""The pages of the server: its start page and the documentation."""

from __future__ import annotations

from typing import Any

import pytest
from galleyproof.app import create_server
from galleyproof.http import docs_app
from galleyproof.http.validation.contract import load_contract

from tests.support.mock import ORIGIN, Ubiqlu, open_client


def test_start_page(ubiqlu: Ubiqlu) -> None:
    """The start page loads its files from this server; tests/page/ looks at it in a browser."""
    page = ubiqlu.http.get("/")

    assert (page.status_code, page.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    for name, kind in (("style.css", "text/css"), ("app.js", "text/javascript")):
        assert f'"_page/{name}"' in page.text
        assert ubiqlu.http.get(f"/_page/{name}").headers["Content-Type"].startswith(kind)
    assert ubiqlu.http.get("/_page/none.js").status_code == 404
    assert ubiqlu.http.get("/_page/%2e%2e/page_app.py").status_code == 404
    assert ubiqlu.http.post("/_page/app.js").status_code == 405


def test_services_of_the_start_page(ubiqlu: Ubiqlu) -> None:
    """The catalogue has the addresses that the start page shows."""
    services = ubiqlu.http.get("/_control/v1/catalogue").json()["services"]

    assert {each["name"]: (each["api_path"], each["docs_path"]) for each in services} == {
        "publer": ("/publer/api/v1", "/publer/docs"),
        "ubiqlu": ("/ubiqlu/api/v1", "/ubiqlu/docs"),
    }


@pytest.mark.parametrize(
    ("service", "filled_in"),
    [
        ("ubiqlu", ['name = "bearerAuth"', 'value: "sandbox_demo"']),
        ("publer", ['name = "BearerApiAuth"', 'value: "Bearer-API sandbox_demo"']),
    ],
)
def test_documentation_has_the_demo_key(ubiqlu: Ubiqlu, service: str, filled_in: list[str]) -> None:
    """The documentation has the demo key in the form that the contract's scheme requires."""
    page = ubiqlu.http.get(f"/{service}/docs").text

    assert [text for text in filled_in if text not in page] == []


def test_documentation_of_control_has_no_key(ubiqlu: Ubiqlu) -> None:
    """The documentation of the control API has no key."""
    assert "authorize(" not in ubiqlu.http.get("/_control/docs").text


@pytest.mark.parametrize("path", ["/ubiqlu/docs", "/ubiqlu/docs/"])
def test_documentation_page(ubiqlu: Ubiqlu, path: str) -> None:
    """The documentation loads files of this server only, each with its content type."""
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
    """The documented contract is the served one, with the URL of this server."""
    with open_client(create_server(only=only)) as http:
        shown = http.get("/docs/openapi.json" if only else "/ubiqlu/docs/openapi.json").json()

    assert [base] == [server["url"] for server in shown["servers"]]
    assert load_contract("ubiqlu").document | {"servers": shown["servers"]} == shown


@pytest.mark.parametrize(
    "name", ["nothing.js", "../../../etc/passwd", "%2e%2e%2f__init__.py", "swagger-ui.css/x"]
)
def test_other_files(ubiqlu: Ubiqlu, name: str) -> None:
    """The documentation serves no other files."""
    assert ubiqlu.http.get(f"/ubiqlu/docs/{name}").status_code == 404


def test_server_for_one_service() -> None:
    """A server for one service has its API at /api/v1, and no other service."""
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
def test_other_methods(ubiqlu: Ubiqlu, path: str, method: str) -> None:
    """Pages support GET and HEAD only, so that no program takes a page for a response of the API."""
    response = ubiqlu.http.request(method, path)

    expected = (405, "GET, HEAD", {"error": "Method not allowed. Allowed: GET, HEAD."})
    assert expected == (response.status_code, response.headers["Allow"], response.json())
