"""Paths, API keys, workspaces, scopes, plans, the order of checks, and errors in each dialect."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest
from attrs import evolve
from galleyproof.http.validation.contract import load_contract
from galleyproof.kernel.keys import UNKNOWN_KEY_HINT
from galleyproof.services.publer.access import SCOPES
from galleyproof.services.publer.records import Workspace
from galleyproof.services.publer.seed.ids import OTHER_WORKSPACE, WORKSPACE, demo_id
from galleyproof.services.publer.settings import PublerSettings

from tests.support.mock import START
from tests.support.publer import DIALECTS, Publer, error_of

KEY_ERRORS = {
    "introduction": (401, "The API key is missing or not valid. Send it as Authorization: Bearer-API KEY."),
    "reference": (401, "The API key is missing or not valid. Send it as Authorization: Bearer-API KEY."),
    "live": (403, "Invalid API key or not active for this account."),
}
WORKSPACE_ERRORS = {
    "introduction": (403, "Publer-Workspace-Id is missing or names a workspace that you are not in."),
    "reference": (403, "Publer-Workspace-Id is missing or names a workspace that you are not in."),
    "live": (401, "You don't have access on this workspace"),
}
INVALID_KEYS = [
    "",
    "Bearer sandbox_test",
    "Bearer-API",
    "Bearer-API ",
    "Bearer-API unknown",
    "Bearer-API sandbox_",
    "Bearer-API sandbox_a sandbox_b",
    "sandbox_test",
    "Token sandbox_test",
]


def key_error(answer: httpx.Response) -> tuple[int, str]:
    """Return status and message for a rejected key; a second message says which keys the mock accepts."""
    message, hint = answer.json()["errors"]
    assert hint == UNKNOWN_KEY_HINT
    return answer.status_code, message


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("header", INVALID_KEYS)
def test_invalid_keys(dialect: str, header: str) -> None:
    """An unknown key, or a key with another scheme, is rejected with the status of the dialect."""
    answer = Publer.build(dialect=dialect).request("GET", "/users/me", headers={"Authorization": header})

    assert key_error(answer) == KEY_ERRORS[dialect]


@pytest.mark.parametrize("powers", [{"revoked": True}, {"expires_at": START}])
def test_revoked_and_expired_keys(publer: Publer, powers: dict[str, object]) -> None:
    """A revoked or expired key gets the same error as an unknown one."""
    assert key_error(publer.with_key(**powers).get("/users/me")) == KEY_ERRORS["introduction"]


def test_key_works_until_it_expires(publer: Publer) -> None:
    """A key is valid before its expiry and invalid from then on."""
    brief = publer.with_key(expires_at=START + timedelta(minutes=1))

    before = brief.get("/users/me").status_code
    brief.advance(minutes=1)

    assert (before, brief.get("/users/me").status_code) == (200, 401)


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("workspace", [None, "", "unknown", "f" * 24])
def test_invalid_workspaces(dialect: str, workspace: str | None) -> None:
    """A missing, unknown or foreign workspace is rejected with the status of the dialect."""
    publer = Publer.build(dialect=dialect)
    store = publer.sandbox.store
    store.put(evolve(store.get(Workspace, WORKSPACE), id="f" * 24, owner_id="x", member_ids=()))

    assert error_of(publer.within(workspace).get("/accounts")) == WORKSPACE_ERRORS[dialect]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_foreign_workspace_in_the_path(dialect: str) -> None:
    """Routes with the workspace in their path reject a foreign one with the same error."""
    answer = Publer.build(dialect=dialect).get("/workspaces/unknown/signatures")

    assert error_of(answer) == WORKSPACE_ERRORS[dialect]


@pytest.mark.parametrize("workspace", [WORKSPACE, OTHER_WORKSPACE])
def test_valid_workspaces(publer: Publer, workspace: str) -> None:
    """The user may use an own workspace and one where the user is a member."""
    assert publer.within(workspace).get("/accounts").status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "scope"),
    [
        ("GET", "/posts", "posts"),
        ("POST", "/posts", "posts"),
        ("DELETE", "/posts/1", "posts"),
        ("POST", "/posts/links", "posts"),
        ("GET", "/job_status/1", "posts"),
        ("GET", "/locations/facebook", "posts"),
        ("GET", "/media", "media"),
        ("POST", "/media", "media"),
        ("POST", "/media/from-url", "media"),
        ("GET", "/analytics/charts", "analytics"),
        ("GET", "/competitors", "analytics"),
    ],
)
def test_scopes(publer: Publer, method: str, path: str, scope: str) -> None:
    """A key without the scope is rejected before the request is validated."""
    others = frozenset({"posts", "media", "analytics"}) - {scope}

    answer = publer.with_key(scopes=others).request(method, path)

    assert error_of(answer) == (403, f"This API key lacks the scope {scope}.")


@pytest.mark.parametrize("path", ["/workspaces", "/accounts", f"/workspaces/{WORKSPACE}/media_options"])
def test_scopes_of_every_key(publer: Publer, path: str) -> None:
    """Every key may read workspaces and accounts."""
    assert publer.with_key(scopes=frozenset()).get(path).status_code == 200


def test_every_operation_has_its_scope() -> None:
    """Each operation of the contract belongs to exactly one scope, or is allowed for every key."""
    covered = [operation for operations in SCOPES.values() for operation in operations.split()]
    with_every_key = ["get_me", "list_workspaces", "list_accounts", "list_signatures", "get_media_options"]

    assert sorted(covered + with_every_key) == sorted(
        operation.id for operation in load_contract("publer").operations
    )


@pytest.mark.parametrize(("plan", "status"), [("free", 403), ("professional", 403), ("enterprise", 200)])
def test_plans(publer: Publer, plan: str, status: int) -> None:
    """The API is part of the plans Business and Enterprise."""
    store = publer.sandbox.store
    store.put(evolve(store.get(Workspace, WORKSPACE), plan=plan))

    assert publer.get("/accounts").status_code == status


def test_key_without_api_access(publer: Publer) -> None:
    """A key without API access gets the error of a plan without the API."""
    assert error_of(publer.with_key(api_access=False).get("/accounts")) == (
        403,
        "The workspace's plan does not include API access. Upgrade to Business.",
    )


@pytest.mark.parametrize(
    ("powers", "workspace", "status"),
    [
        ({"revoked": True}, "unknown", 401),
        ({"scopes": frozenset(), "api_access": False}, "unknown", 403),
        ({"scopes": frozenset(), "api_access": False}, WORKSPACE, 403),
        ({"api_access": False}, WORKSPACE, 403),
        ({}, WORKSPACE, 400),
    ],
)
def test_order_of_checks(publer: Publer, powers: dict[str, object], workspace: str, status: int) -> None:
    """Key, workspace, scope and plan are checked before the request is validated."""
    answer = publer.with_key(**powers).within(workspace).request("GET", "/media?page=x")

    assert answer.status_code == status


@pytest.mark.parametrize(
    ("path", "status"), [("/nothing", 404), ("/me", 404), ("/media/1", 404), ("/posts/schedule/x/y", 404)]
)
def test_unknown_routes(publer: Publer, path: str, status: int) -> None:
    """Unknown routes get a 404, with or without a key."""
    with_key = publer.get(path)
    without = publer.request("GET", path, headers={"Authorization": ""})

    assert (with_key.status_code, without.status_code) == (status, status)
    assert list(with_key.json()) == ["errors"]


def test_other_methods(publer: Publer) -> None:
    """A 405 lists the allowed methods."""
    answer = publer.request("PATCH", "/media")

    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, POST")


@pytest.mark.parametrize(
    "path", ["//accounts", "///accounts", "/accounts/", "//accounts/", "//posts?state=draft"]
)
def test_ignored_slashes(publer: Publer, path: str) -> None:
    """Extra slashes at the start of a path and one at its end are ignored."""
    assert publer.get(path).status_code == 200


@pytest.mark.parametrize("path", ["", "/", "//", "/accounts//", "/analytics//charts", "/job_status/"])
def test_slashes_that_matter(publer: Publer, path: str) -> None:
    """A part of a path cannot be empty."""
    assert publer.get(path).status_code == 404


def test_slash_after_an_id(publer: Publer) -> None:
    """A slash at the end is not part of the id."""
    answer = publer.request("PUT", f"/posts/{demo_id(1408)}/", json={"post": {"text": "Rye on Friday"}})

    assert (answer.status_code, answer.json()["id"]) == (200, demo_id(1408))


@pytest.mark.parametrize("path", [f"/posts/{demo_id(1408)}", f"/posts/{demo_id(1408)}/"])
@pytest.mark.parametrize(("dialect", "status"), list(zip(DIALECTS, (405, 405, 403), strict=True)))
def test_reading_one_post(path: str, dialect: str, status: int) -> None:
    """No operation reads one post; in the live dialect the route exists and is closed to API keys."""
    publer = Publer.build(dialect=dialect)

    with_key, without = publer.get(path), publer.request("GET", path, headers={"Authorization": ""})

    assert (with_key.status_code, without.status_code) == (status, status)
    assert ("allow" in with_key.headers) is (status == 405)


@pytest.mark.parametrize(("path", "status"), [("hashtags", 403), ("posts", 404), ("charts", 404)])
def test_older_analytics(path: str, status: int) -> None:
    """In the live dialect one older route of analytics is closed, and the others are unknown."""
    assert Publer.build(dialect="live").get(f"/analytics/{demo_id(101)}/{path}").status_code == status


def test_sandbox_with_a_dialect_of_its_own(publer: Publer) -> None:
    """The closed routes depend on the sandbox's dialect, not on the server's."""
    publer.sandbox.settings = {**publer.sandbox.settings, PublerSettings: PublerSettings(dialect="live")}

    assert error_of(publer.get("/posts/1")) == (403, "This route is not open to API keys.")
