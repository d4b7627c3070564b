"""Simulated actions of users and networks."""

from __future__ import annotations

from typing import Any

import pytest
from galleyproof.services.publer.records import Post
from galleyproof.services.publer.seed.ids import account_id

from tests.support.control import Control
from tests.support.mock import open_client
from tests.support.publer_posts import PostHelper, status

Json = dict[str, Any]
DISCOVERY, POSTS = "/ubiqlu/api/v1/workspaces", "/ubiqlu/api/v1/workspaces/ws_demo/posts"


def statuses(control: Control, key: str) -> list[int]:
    """Return the statuses of listing workspaces, reading a missing post and creating a post with a key."""
    with open_client(control.server, key) as http:
        draft = {"caption": "x", "socialAccountIds": ["acc_facebook"], "timing": "draft"}
        return [
            http.get(DISCOVERY).status_code,
            http.get(f"{POSTS}/none").status_code,
            http.post(POSTS, json=draft).status_code,
        ]


def act(control: Control, name: str, record: str = "", **more: str) -> Any:
    """Perform an action and return the services that changed."""
    return control.ask("POST", "actions", {"action": name, "id": record, **more})["services"]


def test_disconnecting_and_reconnecting_an_account(control: Control) -> None:
    """An account is disconnected with the given reason and reconnected in Ubiqlu."""
    lost = act(control, "disconnect_account", "acc_facebook", reason="The page is gone.")
    account = control.ubiqlu.accounts()["acc_facebook"]
    found = act(control, "reconnect_account", "acc_facebook")

    assert (lost, found) == (["ubiqlu"], ["ubiqlu"])
    assert (account["status"], account["health"]["detail"]) == ("disconnected", "The page is gone.")
    assert control.ubiqlu.accounts()["acc_facebook"]["status"] == "connected"


def test_disconnecting_and_reconnecting_an_account_in_publer(control: Control) -> None:
    """Posts of a disconnected account wait, and are scheduled again when it is reconnected."""
    (post,) = PostHelper(control.publer).made(status())

    seen = []
    for name in ("disconnect_account", "reconnect_account"):
        assert act(control, name, account_id(1)) == ["publer"]
        seen.append(PostHelper(control.publer).post(post.id).state)

    assert seen == ["scheduled_reauth", "scheduled_approved"]


def test_publishing_a_draft(control: Control) -> None:
    """A draft is published once."""
    post = control.ubiqlu.post(timing="draft")

    assert act(control, "publish_draft", post["id"]) == ["ubiqlu"]
    control.ask("POST", "clock/advance", {"until": "idle"})

    assert control.ubiqlu.read(post)["aggregateStatus"] == "published"
    assert control.error("POST", "actions", {"action": "publish_draft", "id": post["id"]}) == (
        409,
        {"message": f"{post['id']} is not a draft."},
    )


def test_retrying_a_post(control: Control) -> None:
    """A post is published again where it failed, and only there; without a failure that is an error."""
    control.fault("fb.service", network="facebook")
    post = control.ubiqlu.post(socialAccountIds=["acc_facebook", "acc_linkedin_company"])
    control.ask("POST", "clock/advance", {"until": "idle"})
    assert control.ubiqlu.read(post)["aggregateStatus"] == "partially_published"

    assert act(control, "retry_post", post["id"]) == ["ubiqlu"]
    control.ask("POST", "clock/advance", {"until": "idle"})

    assert control.ubiqlu.read(post)["aggregateStatus"] == "published"
    networks = [row["network"] for row in control.ask("GET", "ledger", kind="published")["outcomes"]]
    assert sorted(networks) == ["facebook", "linkedin"]
    assert control.error("POST", "actions", {"action": "retry_post", "id": post["id"]}) == (
        409,
        {"message": f"{post['id']} has not failed anywhere."},
    )


def test_deleting_a_post_in_publer(control: Control) -> None:
    """A scheduled post that is deleted is not published; one that is being published cannot be deleted."""
    helper = PostHelper(control.publer)
    (scheduled,) = helper.made(status(), path="/posts/schedule")
    assert act(control, "delete_post", scheduled.id) == ["publer"]
    control.ask("POST", "clock/advance", {"until": "idle"})
    assert control.ask("GET", "ledger", kind="published")["outcomes"] == []

    helper.send(status(ahead=None), path="/posts/schedule/publish")
    control.ask("POST", "clock/advance", {"until": "next_event"})
    (post_id,) = (post.id for post in control.sandbox.store.all(Post) if post.state == "publishing")
    assert control.error("POST", "actions", {"action": "delete_post", "id": post_id})[0] == 409


@pytest.mark.parametrize("by", ["post", "target"])
def test_deleting_on_the_network(control: Control, by: str) -> None:
    """A post is removed from its network without a message to the service."""
    post = control.ubiqlu.post()
    control.ask("POST", "clock/advance", {"until": "idle"})
    record = {"post": post["id"], "target": post["targets"][0]["id"]}[by]

    assert act(control, "delete_post_on_network", record) == ["ubiqlu"]

    assert control.ubiqlu.read(post)["aggregateStatus"] == "published"
    assert [post["targets"][0]["id"]] == [
        effect["record_id"] for effect in control.ask("GET", "ledger", kind="removed")["outcomes"]
    ]
    assert control.error("POST", "actions", {"action": "delete_post_on_network", "id": record})[0] == 409


def test_deleting_on_the_network_in_publer(control: Control) -> None:
    """Publer reports a post that was deleted on its network as deleted."""
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
def test_approving_and_rejecting(control: Control, name: str, state: str) -> None:
    """A post that awaits approval is approved or rejected once."""
    data = {
        "publer": {
            "posts": [
                {"id": "p", "state": "scheduled_pending", "account_id": account_id(1), "network": "facebook"}
            ]
        }
    }
    box = Control(
        control.server,
        control.ask("POST", "/sandboxes", {"data": {"base": "demo", **data}})["name"],
        control.http,
    )

    assert act(box, name, "p") == ["publer"]

    assert state == PostHelper(box.publer).post("p").state
    assert box.error("POST", "actions", {"action": name, "id": "p"})[0] == 409


def test_suspending_the_plan(control: Control) -> None:
    """A suspended plan has no API access, a restored one has."""
    seen = []
    for name in ("suspend_plan", "restore_plan"):
        assert act(control, name) == ["publer", "ubiqlu"]
        seen.append(
            (control.ubiqlu.request("GET", "/media").status_code, control.sandbox.store.count(object))
        )

    assert [status_code for status_code, _ in seen] == [403, 200]


def test_suspending_the_plan_of_one_service(control: Control) -> None:
    """The plan of one service can be suspended alone."""
    assert act(control, "suspend_plan", api="publer") == ["publer"]
    assert control.ubiqlu.request("GET", "/media").status_code == 200


def test_deleting_the_workspace(control: Control) -> None:
    """A key of a deleted workspace is valid, but has no workspace."""
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
            "Unknown service 'myspace'. Known: publer, ubiqlu.",
        ),
        (
            {"action": "approve_post", "id": "x", "api": "ubiqlu"},
            400,
            "ubiqlu does not support the action approve_post.",
        ),
    ],
)
def test_invalid_actions(control: Control, order: Json, status_code: int, sentence: str) -> None:
    """An action requires a known id and a service that supports it."""
    found, error = control.error("POST", "actions", order)

    assert (status_code, sentence) == (found, error["message"])


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
                "The Publer plan is already suspended. The Ubiqlu plan is already suspended.",
                "The Publer plan is not suspended. The Ubiqlu plan is not suspended.",
            ],
        ),
    ],
)
def test_actions_that_are_done_already(
    control: Control, action: str, reverse: str, record: str, messages: list[str]
) -> None:
    """An action that is done already is a conflict until the reverse action is performed."""
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
