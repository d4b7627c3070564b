"""Keys with less, settings that change, and what people and platforms do."""

from __future__ import annotations

from typing import Any

import pytest
from galleyproof.services.publer.seed.ids import account_id

from tests.support.control import Control
from tests.support.mock import after, open_client
from tests.support.publer_posts import PostHelper, status

Json = dict[str, Any]
DISCOVERY, POSTS = "/ubiqlu/api/v1/workspaces", "/ubiqlu/api/v1/workspaces/ws_demo/posts"


def statuses(control: Control, key: str) -> list[int]:
    """Return what a key gets for discovery, for a missing post and for making a post."""
    with open_client(control.server, key) as http:
        draft = {"caption": "x", "socialAccountIds": ["acc_facebook"], "timing": "draft"}
        return [
            http.get(DISCOVERY).status_code,
            http.get(f"{POSTS}/none").status_code,
            http.post(POSTS, json=draft).status_code,
        ]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ({}, [200, 404, 201]),
        ({"scopes": ["posts:read"]}, [200, 404, 403]),
        ({"scopes": []}, [200, 403, 403]),
        ({"api_access": False}, [200, 403, 403]),
        ({"revoked": True}, [401, 401, 401]),
        ({"expires_at": after(hours=1)}, [200, 404, 201]),
        ({"expires_at": after()}, [401, 401, 401]),
    ],
)
def test_keys_with_less(control: Control, order: Json, expected: list[int]) -> None:
    """A key opens the sandbox with what it was made with and nothing more."""
    made = control.ask("POST", "keys", order)

    assert expected == statuses(control, made["key"])
    assert control.ask("GET", "keys") == {"keys": [made]}


def test_scopes_that_no_service_has(control: Control) -> None:
    """A misspelt scope is refused: its key would be refused everywhere, and a test of that proves nothing."""
    assert control.error("POST", "keys", {"scopes": ["posts:read", "write"]}) == (
        400,
        {
            "message": "Unknown scope 'write'. Did you mean posts:write?",
            "pointer": "/scopes/1",
        },
    )


def test_keys_end_on_the_sandbox_clock(control: Control) -> None:
    """A key expires when the sandbox's clock says so."""
    key = control.ask("POST", "keys", {"expires_at": after(hours=1)})["key"]

    control.ask("POST", "clock/advance", {"by": "1h"})

    assert statuses(control, key)[0] == 401


def test_revoking(control: Control) -> None:
    """Any key can be revoked, the sandbox's own too; its calls are recorded all the same."""
    made = control.ask("POST", "keys", {"key": "mine"})
    revoked = [control.ask("DELETE", f"keys/{key}") for key in ("mine", "sandbox_test")]

    assert [(made | {"revoked": True}), made | {"key": "sandbox_test", "revoked": True}] == revoked
    assert [statuses(control, key) for key in ("mine", "sandbox_test")] == [[401] * 3] * 2
    assert {401: 6}.items() == {401: control.ask("GET", "journal", status=401)["count"]}.items()


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("taken", "The key 'taken' already exists."),
        ("sandbox_other", "The key 'sandbox_other' belongs to another sandbox."),
    ],
)
def test_keys_that_cannot_be_made(control: Control, key: str, sentence: str) -> None:
    """A key opens one sandbox only."""
    control.ask("POST", "keys", {"key": "taken"})

    assert control.error("POST", "keys", {"key": key}) == (409, {"message": sentence, "pointer": "/key"})


def test_revoking_what_is_not_there(control: Control) -> None:
    """A key of another sandbox cannot be revoked here."""
    assert control.error("DELETE", "keys/other") == (404, {"message": "Sandbox 'test' has no key 'other'."})


def test_changing_settings(control: Control) -> None:
    """Settings change from now on, in the words of JSON or of the command line; others stay."""
    before = control.ask("GET", "settings")["settings"]

    changed = control.ask(
        "PATCH",
        "settings",
        {
            "ubiqlu": {"detect_duplicates": True, "max_accounts": "50"},
            "publer": {"import_allowed_hosts": ["a.test", "b.test"], "rate_limit": "on"},
            "networks": {"facebook": 60, "twitter": "2.5", "linkedin": None},
        },
    )["settings"]

    assert changed == {
        "ubiqlu": before["ubiqlu"] | {"detect_duplicates": True, "max_accounts": "50"},
        "publer": before["publer"] | {"import_allowed_hosts": ["a.test", "b.test"], "rate_limit": True},
        "networks": before["networks"] | {"facebook": 60.0, "twitter": 2.5},
    }
    assert control.ask("GET", "settings")["settings"] == changed


def test_latency_is_a_setting(control: Control) -> None:
    """A network answers after the seconds that the sandbox gives it, at both services."""
    control.ask("PATCH", "settings", {"networks": {"facebook": 60}})
    control.ubiqlu.post()
    PostHelper(control.publer).send(status(ahead=None), path="/posts/schedule/publish")

    happened = control.ask("POST", "clock/advance", {"until": "idle"})["outcomes"]

    out = {effect["api"]: effect["at"] for effect in happened if effect["kind"] == "published"}
    assert out["ubiqlu"] == after(seconds=60)
    assert after(seconds=61) <= out["publer"] <= after(seconds=64)


def act(control: Control, name: str, record: str = "", **more: str) -> Any:
    """Let something happen and return the services in which it did."""
    return control.ask("POST", "actions", {"action": name, "id": record, **more})["services"]


def test_losing_and_reconnecting_an_account(control: Control) -> None:
    """An account is lost and connected again, at Ubiqlu with the reason that was given."""
    lost = act(control, "disconnect_account", "acc_facebook", reason="The page is gone.")
    account = control.ubiqlu.accounts()["acc_facebook"]
    found = act(control, "reconnect_account", "acc_facebook")

    assert (lost, found) == (["ubiqlu"], ["ubiqlu"])
    assert (account["status"], account["health"]["detail"]) == ("disconnected", "The page is gone.")
    assert control.ubiqlu.accounts()["acc_facebook"]["status"] == "connected"


def test_losing_and_reconnecting_an_account_at_publer(control: Control) -> None:
    """What is planned for a lost account waits, and is planned again when it is connected."""
    (post,) = PostHelper(control.publer).made(status())

    seen = []
    for name in ("disconnect_account", "reconnect_account"):
        assert act(control, name, account_id(1)) == ["publer"]
        seen.append(PostHelper(control.publer).post(post.id).state)

    assert seen == ["scheduled_reauth", "scheduled_approved"]


def test_publishing_a_draft(control: Control) -> None:
    """A draft is published from the dashboard, once."""
    post = control.ubiqlu.post(timing="draft")

    assert act(control, "publish_draft", post["id"]) == ["ubiqlu"]
    control.ask("POST", "clock/advance", {"until": "idle"})

    assert control.ubiqlu.read(post)["aggregateStatus"] == "published"
    assert control.error("POST", "actions", {"action": "publish_draft", "id": post["id"]}) == (
        409,
        {"message": f"{post['id']} is not a draft."},
    )


@pytest.mark.parametrize("by", ["post", "target"])
def test_deleting_on_the_network(control: Control, by: str) -> None:
    """A post that is deleted on its network is gone there; the service does not hear of it."""
    post = control.ubiqlu.post()
    control.ask("POST", "clock/advance", {"until": "idle"})
    record = {"post": post["id"], "target": post["targets"][0]["id"]}[by]

    assert act(control, "delete_post_on_network", record) == ["ubiqlu"]

    assert control.ubiqlu.read(post)["aggregateStatus"] == "published"
    assert [post["targets"][0]["id"]] == [
        effect["record_id"] for effect in control.ask("GET", "ledger", kind="removed")["outcomes"]
    ]
    assert control.error("POST", "actions", {"action": "delete_post_on_network", "id": record})[0] == 409


def test_deleting_on_the_network_at_publer(control: Control) -> None:
    """Publer shows a post that was deleted on its network as deleted."""
    (post,) = PostHelper(control.publer).made(status(ahead=None), path="/posts/schedule/publish")

    assert act(control, "delete_post_on_network", post.id) == ["publer"]

    assert PostHelper(control.publer).post(post.id).state == "published_deleted"
    assert [effect["kind"] for effect in control.ask("GET", "ledger", record_id=post.id)["outcomes"]] == [
        "published",
        "removed",
    ]


@pytest.mark.parametrize(
    ("name", "state"), [("approve_post", "scheduled_approved"), ("reject_post", "scheduled_declined")]
)
def test_approving_and_declining(control: Control, name: str, state: str) -> None:
    """A post that waits for approval gets it or not, once."""
    world = {
        "publer": {
            "posts": [
                {"id": "p", "state": "scheduled_pending", "account_id": account_id(1), "network": "facebook"}
            ]
        }
    }
    box = Control(
        control.server,
        control.ask("POST", "/sandboxes", {"data": {"base": "demo", **world}})["name"],
        control.http,
    )

    assert act(box, name, "p") == ["publer"]

    assert state == PostHelper(box.publer).post("p").state
    assert box.error("POST", "actions", {"action": name, "id": "p"})[0] == 409


def test_locking_the_plan(control: Control) -> None:
    """A locked plan closes both APIs, an unlocked one opens them again."""
    seen = []
    for name in ("suspend_plan", "restore_plan"):
        assert act(control, name) == ["ubiqlu", "publer"]
        seen.append(
            (control.ubiqlu.request("GET", "/media").status_code, control.sandbox.store.count(object))
        )

    assert [status_code for status_code, _ in seen] == [403, 200]


def test_locking_one_service(control: Control) -> None:
    """The plan of one service can be locked alone."""
    assert act(control, "suspend_plan", api="publer") == ["publer"]
    assert control.ubiqlu.request("GET", "/media").status_code == 200


def test_deleting_the_workspace(control: Control) -> None:
    """A key whose workspace was deleted is good and opens nothing."""
    assert act(control, "delete_workspace") == ["ubiqlu"]
    assert statuses(control, "sandbox_test") == [404, 403, 403]
    assert control.ubiqlu.http.get(f"{POSTS}/none").json() == {
        "error": "This API key does not belong to this workspace."
    }


@pytest.mark.parametrize(
    ("order", "status_code", "sentence"),
    [
        ({"action": "reconnect_account"}, 400, "reconnect_account requires an id."),
        (
            {"action": "reconnect_account", "id": "x"},
            404,
            "No account with id 'x'.",
        ),
        (
            {"action": "suspend_plan", "api": "myspace"},
            400,
            "Unknown service 'myspace'. Known: ubiqlu, publer.",
        ),
        (
            {"action": "approve_post", "id": "x", "api": "ubiqlu"},
            400,
            "ubiqlu does not support the action approve_post.",
        ),
    ],
)
def test_invalid_actions(control: Control, order: Json, status_code: int, sentence: str) -> None:
    """An act needs something to be done to."""
    refused, error = control.error("POST", "actions", order)

    assert (status_code, sentence) == (refused, error["message"])


@pytest.mark.parametrize(
    ("action", "reverse", "record", "messages"),
    [
        (
            "disconnect_account",
            "reconnect_account",
            "acc_facebook",
            [
                "Account 'acc_facebook' is already disconnected.",
                "Account 'acc_facebook' is already connected.",
            ],
        ),
        (
            "disconnect_account",
            "reconnect_account",
            account_id(1),
            [
                f"Account '{account_id(1)}' is already disconnected.",
                f"Account '{account_id(1)}' is already connected.",
            ],
        ),
        (
            "suspend_plan",
            "restore_plan",
            "",
            [
                "The Ubiqlu plan is already suspended. The Publer plan is already suspended.",
                "The Ubiqlu plan is not suspended. The Publer plan is not suspended.",
            ],
        ),
    ],
)
def test_actions_that_are_done_already(
    control: Control, action: str, reverse: str, record: str, messages: list[str]
) -> None:
    """An action that changes nothing is a conflict, and its reverse makes it possible again."""
    found = []
    for name in (action, reverse):
        act(control, name, record)
        found.append(control.error("POST", "actions", {"action": name, "id": record}))

    assert [(409, {"message": message}) for message in messages] == found
    assert act(control, action, record)


def test_an_action_is_performed_where_it_is_still_possible(control: Control) -> None:
    """Suspending all plans works while one service is not suspended yet."""
    act(control, "suspend_plan", api="publer")

    assert act(control, "suspend_plan") == ["ubiqlu"]


def test_deleting_the_workspace_twice(control: Control) -> None:
    """A workspace is deleted once."""
    act(control, "delete_workspace")

    assert control.error("POST", "actions", {"action": "delete_workspace"}) == (
        409,
        {"message": "The Ubiqlu workspace is already deleted."},
    )
