"""Which of several mistakes is answered: each request here makes one mistake and all that rank below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest
from attrs import evolve, field, frozen
from galleyproof.kernel.keys import ApiKey
from galleyproof.services.ubiqlu.records import Workspace

from tests.support.mock import Ubiqlu, open_client

POST = {"caption": "Hello", "socialAccountIds": ["acc_facebook"]}
RESERVE = {"fileName": "a.png", "mimeType": "image/png", "bytes": 5}
FINALIZE = {
    "fileName": "a.png",
    "storageKey": "workspaces/ws_demo/x.png",
    "mimeType": "image/png",
    "bytes": 5,
}


@frozen
class Request:
    """A request in the making."""

    method: str
    path: str
    body: Any = None
    key: str | None = "sandbox_test"
    workspace: str = "ws_demo"
    powers: Mapping[str, Any] = field(factory=dict)

    def send(self, ubiqlu: Ubiqlu) -> tuple[int, str]:
        """Send it and return status and sentence."""
        secret = self.key
        if secret and self.powers:
            secret = "restricted"
            ubiqlu.server.registry.add_key(ApiKey(secret, "test", **self.powers))
        with open_client(ubiqlu.server, secret) as http:
            content = {"content": self.body} if isinstance(self.body, bytes) else {"json": self.body}
            path = f"/ubiqlu/api/v1/workspaces/{self.workspace}{self.path}"
            answer = http.request(self.method, path, **content)
        return answer.status_code, answer.json()["error"]


Mistake = tuple[Callable[[Request], Request], int, str]


def body_with(**changes: Any) -> Callable[[Request], Request]:
    """Make a mistake in the body."""

    def spoil(request: Request) -> Request:
        return request if isinstance(request.body, bytes) else evolve(request, body=request.body | changes)

    return spoil


def has_powers(**powers: Any) -> Callable[[Request], Request]:
    """Take something from the key."""
    return lambda request: evolve(request, powers={**request.powers, **powers})


ACCESS: Sequence[Mistake] = (
    (lambda request: evolve(request, path="/nowhere" + request.path), 404, "There is nothing at this path."),
    (lambda request: evolve(request, method="DELETE"), 405, "This path takes"),
    (lambda request: evolve(request, key=None), 401, "Missing or invalid API key."),
    (lambda request: evolve(request, workspace="ws_other"), 403, "does not belong to this workspace"),
    (has_powers(scopes=frozenset()), 403, "lacks the scope"),
    (has_powers(api_access=False), 403, "plan does not include API access"),
)
NO_JSON: Mistake = (lambda request: evolve(request, body=b"{"), 400, "not valid JSON")

CASES: dict[str, tuple[Request, Sequence[Mistake]]] = {
    "list_social_accounts": (Request("GET", "/social-accounts"), ACCESS),
    "list_media": (Request("GET", "/media"), ACCESS),
    "create_upload_url": (
        Request("POST", "/media/upload-url", RESERVE),
        (
            *ACCESS,
            NO_JSON,
            (body_with(bytes=0), 400, "The request body is not valid"),
            (body_with(fileName=" "), 400, "fileName must not be blank."),
        ),
    ),
    "finalize_media": (
        Request("POST", "/media", FINALIZE),
        (
            *ACCESS,
            NO_JSON,
            (body_with(bytes=0), 400, "The request body is not valid"),
            (body_with(storageKey="workspaces/ws_other/x.png"), 403, "belongs to another workspace"),
            (lambda request: request, 409, "Nothing was uploaded under this storage key."),
        ),
    ),
    "create_post": (
        Request("POST", "/posts", POST),
        (
            *ACCESS,
            NO_JSON,
            (body_with(caption=None), 400, "The request body is not valid"),
            (body_with(socialAccountIds=["acc_unknown"]), 400, "not connected to this workspace"),
        ),
    ),
    "get_post": (
        Request("GET", "/posts/post_unknown"),
        (*ACCESS, (lambda request: request, 404, "Post not found.")),
    ),
    "retry_post_target": (
        Request("POST", "/post-targets/target_unknown/retry"),
        (*ACCESS, (lambda request: request, 404, "Publish target not found.")),
    ),
}


@pytest.mark.parametrize(
    ("operation", "rank"),
    [
        pytest.param(operation, rank, id=f"{operation}-{rank}-{mistake[1]}")
        for operation, (_, mistakes) in CASES.items()
        for rank, mistake in enumerate(mistakes)
    ],
)
def test_first_mistake_is_answered(ubiqlu: Ubiqlu, operation: str, rank: int) -> None:
    """A request with several mistakes gets the answer to the one that ranks first."""
    request, mistakes = CASES[operation]
    for spoil, _, _ in reversed(mistakes[rank:]):
        request = spoil(request)

    status, sentence = request.send(ubiqlu)

    _, expected, fragment = mistakes[rank]
    assert (expected, True) == (status, fragment in sentence), sentence


@pytest.mark.parametrize("workspace", ["ws_other", "ws_demo2", "WS_DEMO", "%20"])
def test_other_workspaces_look_alike(ubiqlu: Ubiqlu, workspace: str) -> None:
    """Which other workspaces exist is not told: any but the key's own is the same 403."""
    answer = ubiqlu.http.get(f"/ubiqlu/api/v1/workspaces/{workspace}/media")

    expected = {"error": "This API key does not belong to this workspace."}
    assert (403, expected) == (answer.status_code, answer.json())


SCOPES = {
    "list_social_accounts": "accounts:read",
    "list_media": "media:read",
    "create_upload_url": "media:write",
    "finalize_media": "media:write",
    "create_post": "posts:write",
    "get_post": "posts:read",
    "retry_post_target": "posts:write",
}


@pytest.mark.parametrize(("operation", "scope"), SCOPES.items())
def test_each_operation_needs_its_own_scope(ubiqlu: Ubiqlu, operation: str, scope: str) -> None:
    """With all scopes but its own an operation is refused and names the one; with its own alone it is not."""
    request, _ = CASES[operation]
    all_others = frozenset(SCOPES.values()) - {scope}

    refused = evolve(request, powers={"scopes": all_others}).send(ubiqlu)
    assert (403, f"This API key lacks the scope {scope}.") == refused

    allowed = ubiqlu.with_key(scopes=frozenset({scope}))
    assert allowed.request(request.method, request.path, json=request.body).status_code != 403


def test_discovery_needs_neither_scope_nor_plan(ubiqlu: Ubiqlu) -> None:
    """Finding the workspace works with any good key."""
    answer = ubiqlu.with_key(scopes=frozenset(), api_access=False).http.get("/ubiqlu/api/v1/workspaces")

    assert (answer.status_code, [found["id"] for found in answer.json()["workspaces"]]) == (200, ["ws_demo"])


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/social-accounts"),
        ("GET", "/media"),
        ("POST", "/media/upload-url"),
        ("POST", "/media"),
        ("POST", "/posts"),
        ("GET", "/posts/x"),
        ("POST", "/post-targets/x/retry"),
    ],
)
def test_deleted_workspace(ubiqlu: Ubiqlu, method: str, path: str) -> None:
    """A workspace that was deleted answers as one that never was, to its own key too."""
    store = ubiqlu.sandbox.store
    store.put(evolve(store.get(Workspace, "ws_demo"), deleted=True))

    answer = ubiqlu.request(method, path)

    expected = {"error": "This API key does not belong to this workspace."}
    assert (403, expected) == (answer.status_code, answer.json())
