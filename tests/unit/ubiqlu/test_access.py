"""API keys, scopes and the order of checks: a request with several mistakes gets the first one's error."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve, field, frozen
from galleyproof.kernel.keys import UNKNOWN_KEY_HINT, ApiKey
from galleyproof.services.ubiqlu.records import Workspace

from tests.support.mock import START, Ubiqlu, open_client

PATH = "/ubiqlu/api/v1/workspaces"
INVALID_HEADERS = [
    None,
    "",
    "Bearer",
    "Bearer ",
    "Basic c2FuZGJveF9hOg==",
    "sandbox_a",
    "Bearer-API sandbox_a",
    "Bearer sandbox_",
    "Bearer unknown",
    "Bearer sandbox_a sandbox_b",
    "Bearer sandbox_ä",
    "Token sandbox_a",
]
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
    """A request to which mistakes can be added."""

    method: str
    path: str
    body: Any = None
    key: str | None = "sandbox_test"
    workspace: str = "ws_demo"
    powers: Mapping[str, Any] = field(factory=dict)

    def send(self, ubiqlu: Ubiqlu) -> tuple[int, str]:
        """Send it and return status and error message."""
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
    """Return a mistake in the body."""

    def change(request: Request) -> Request:
        return request if isinstance(request.body, bytes) else evolve(request, body=request.body | changes)

    return change


def has_powers(**powers: Any) -> Callable[[Request], Request]:
    """Return a mistake in the key."""
    return lambda request: evolve(request, powers={**request.powers, **powers})


ACCESS: Sequence[Mistake] = (
    (
        lambda request: evolve(request, path="/nowhere" + request.path),
        404,
        "Not found: no operation has this path.",
    ),
    (lambda request: evolve(request, method="DELETE"), 405, "Method not allowed."),
    (lambda request: evolve(request, key=None), 401, f"Missing or invalid API key. {UNKNOWN_KEY_HINT}"),
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
            (lambda request: request, 409, "Nothing was uploaded with this storage key."),
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
def test_first_mistake_decides(ubiqlu: Ubiqlu, operation: str, rank: int) -> None:
    """A request with this mistake and all that are checked later gets the error of this one."""
    request, mistakes = CASES[operation]
    for change, _, _ in reversed(mistakes[rank:]):
        request = change(request)

    status, message = request.send(ubiqlu)

    _, expected, fragment = mistakes[rank]
    assert (expected, True) == (status, fragment in message), message


@pytest.mark.parametrize("workspace", ["ws_other", "ws_demo2", "WS_DEMO", "%20"])
def test_other_workspaces(ubiqlu: Ubiqlu, workspace: str) -> None:
    """Each workspace but the key's own gets the same 403, whether it exists or not."""
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
    """An operation needs exactly one scope; the 403 names it."""
    request, _ = CASES[operation]
    all_others = frozenset(SCOPES.values()) - {scope}

    rejected = evolve(request, powers={"scopes": all_others}).send(ubiqlu)
    assert (403, f"This API key lacks the scope {scope}.") == rejected

    allowed = ubiqlu.with_key(scopes=frozenset({scope}))
    assert allowed.request(request.method, request.path, json=request.body).status_code != 403


def test_list_workspaces_needs_neither_scope_nor_plan(ubiqlu: Ubiqlu) -> None:
    """Any valid key may list its workspace."""
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
    """A deleted workspace gets the same 403 as an unknown one."""
    store = ubiqlu.sandbox.store
    store.put(evolve(store.get(Workspace, "ws_demo"), deleted=True))

    answer = ubiqlu.request(method, path)

    expected = {"error": "This API key does not belong to this workspace."}
    assert (403, expected) == (answer.status_code, answer.json())


@pytest.mark.parametrize("header", INVALID_HEADERS)
def test_invalid_authorization_header(ubiqlu: Ubiqlu, header: str | None) -> None:
    """A missing, malformed or unknown key gets a 401 that does not say what is wrong."""
    headers = [] if header is None else [(b"Authorization", header.encode("latin-1"))]
    with open_client(ubiqlu.server) as http:
        answer = http.get(PATH, headers=headers)

    assert (
        answer.status_code,
        answer.headers["WWW-Authenticate"],
        answer.json(),
    ) == (401, "Bearer", {"error": f"Missing or invalid API key. {UNKNOWN_KEY_HINT}"})


@pytest.mark.parametrize("powers", [{"revoked": True}, {"expires_at": START}])
def test_revoked_or_expired_key(ubiqlu: Ubiqlu, powers: dict[str, object]) -> None:
    """A revoked or expired key gets the same 401 as an unknown one."""
    answer = ubiqlu.with_key(**powers).http.get(PATH)

    assert (
        answer.status_code,
        answer.headers["WWW-Authenticate"],
        answer.json(),
    ) == (401, "Bearer", {"error": f"Missing or invalid API key. {UNKNOWN_KEY_HINT}"})


def test_key_works_until_it_expires(ubiqlu: Ubiqlu) -> None:
    """A key is valid before its expiry and invalid from then on."""
    short_lived = ubiqlu.with_key(expires_at=START + timedelta(minutes=1))

    before = short_lived.http.get(PATH).status_code
    short_lived.advance(minutes=1)

    assert (before, short_lived.http.get(PATH).status_code) == (200, 401)


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", "BEARER", "Bearer  "])
def test_scheme_ignores_case(ubiqlu: Ubiqlu, scheme: str) -> None:
    """The name of the scheme is case-insensitive, as RFC 9110 demands."""
    with open_client(ubiqlu.server) as http:
        answer = http.get(PATH, headers={"Authorization": f"{scheme} sandbox_a"})

    assert answer.status_code == 200


def test_list_workspaces_of_a_deleted_workspace(ubiqlu: Ubiqlu) -> None:
    """list_workspaces returns 404 when the workspace was deleted."""
    store = ubiqlu.sandbox.store
    store.put(evolve(store.get(Workspace, "ws_demo"), deleted=True))

    answer = ubiqlu.http.get(PATH)

    assert (answer.status_code, answer.json()) == (404, {"error": "Workspace not found."})
