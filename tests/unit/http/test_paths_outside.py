"""Requests outside the contract: 404 and 405 in the service's format, with all methods in `Allow`."""

from __future__ import annotations

import pytest
from galleyproof.http.validation.contract import load_contract

from tests.support.mock import Ubiqlu

BASE = "/ubiqlu/api/v1"
ALLOWED: dict[str, set[str]] = {}
for operation in load_contract("ubiqlu").operations:
    ALLOWED.setdefault(operation.path, set()).add(operation.method.upper())
METHODS = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "QUERY", "post", "BREW"]


def test_two_methods_share_a_path() -> None:
    """The table has a path with two methods, and paths with one."""
    assert {"GET", "POST"} == ALLOWED["/workspaces/{workspaceId}/media"]
    assert (len(ALLOWED), sum(map(len, ALLOWED.values()))) == (7, 8)


@pytest.mark.parametrize(
    ("path", "method"),
    [(path, method) for path in ALLOWED for method in METHODS if method.upper() not in ALLOWED[path]],
)
@pytest.mark.parametrize("key", ["Bearer sandbox_test", "nonsense"])
def test_other_methods(ubiqlu: Ubiqlu, path: str, method: str, key: str) -> None:
    """A method that a path does not have gets a 405 with the allowed methods, with any key."""
    concrete = path.format(workspaceId="ws_demo", postId="p", targetId="t")

    response = ubiqlu.http.request(method, BASE + concrete, headers={"Authorization": key})

    allowed = ", ".join(sorted(ALLOWED[path]))
    assert (405, allowed, "application/json", {"error": f"Method not allowed. Allowed: {allowed}."}) == (
        response.status_code,
        response.headers["Allow"],
        response.headers["Content-Type"],
        response.json(),
    )


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/nowhere",
        "/workspaces/",
        "/workspaces/ws_demo",
        "/workspaces//media",
        "/workspaces/ws_demo/media/",
        "/workspaces/ws_demo/media/upload-url/x",
        "/workspaces/ws_demo/posts/a/b",
        "/workspaces/ws_demo/POSTS/a/b",
        "/workspaces/ws_demo/post-targets/t/retry/",
        "/workspaces/ws_demo/posts%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/workspaces/ws_demo/posts/p%2Fq/r",
        "/workspaces%00",
        "/workspaces\\",
        "/%ff",
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
def test_unknown_paths(ubiqlu: Ubiqlu, method: str, path: str) -> None:
    """A path that the contract does not have gets a 404 in the same format, with any method."""
    response = ubiqlu.http.request(method, BASE + path)

    assert (
        response.status_code,
        response.headers["Content-Type"],
        response.json(),
    ) == (404, "application/json", {"error": "Not found: no operation has this path."})


@pytest.mark.parametrize("path", ["/nowhere", "/ubiqlu", "/ubiqlux/api/v1/workspaces", "/ubiqlu/api/v2"])
def test_unknown_paths_outside_services(ubiqlu: Ubiqlu, path: str) -> None:
    """Outside the services, a 404 is JSON too."""
    response = ubiqlu.http.get(path)

    assert (response.status_code, response.json()) == (
        404,
        {"error": "Not found. The page / lists the services and their documentation."},
    )


@pytest.mark.parametrize(
    "id",
    [
        "%0A",
        "a%0D%0Ab",
        "%00",
        "%7B%7D",
        "{postId}",
        "..",
        "%C3%A9",
        "%FF",
        "a" * 5_000,
        "%E2%80%A8",
        "a?b",
        "%3F",
        "%23",
    ],
)
def test_unusual_ids(ubiqlu: Ubiqlu, id: str) -> None:
    """Any text can be an id in a path; an unknown one gets a 404."""
    post = ubiqlu.request("GET", f"/posts/x{id}")
    target = ubiqlu.request("POST", f"/post-targets/x{id}/retry")

    assert (post.status_code, post.json()) == (404, {"error": "Post not found."})
    expected = (405, 404) if "?" in id else (404, 404)
    assert target.status_code in expected
