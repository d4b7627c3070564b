"""Posts on their way: states as a table, networks' answers, approval, lost accounts and locked plans."""

from __future__ import annotations

from datetime import timedelta

import pytest
from attrs import evolve
from galleyproof.kernel.lifecycle import InvalidTransitionError
from galleyproof.networks import FAILURES
from galleyproof.services.publer.publishing import actions
from galleyproof.services.publer.publishing.lifecycle import CALLBACK, POST, group, matches
from galleyproof.services.publer.publishing.publishing import submission
from galleyproof.services.publer.records import Media, Post, Workspace
from galleyproof.services.publer.seed.ids import OTHER_USER, WORKSPACE

from tests.support.mock import START
from tests.support.publer import Publer
from tests.support.publer_posts import (
    BOARD,
    FACEBOOK,
    INSTAGRAM,
    LINKEDIN,
    MASTODON,
    PHOTO,
    PINTEREST,
    TIKTOK,
    VIDEO,
    WITHOUT_TOKEN,
    PostHelper,
    X,
    content,
    status,
)

GROUPS = {
    "draft": "dated undated private public",
    "scheduled": "approved pending declined reauth locked",
    "published": "posted deleted hidden",
    "recycling": "active paused expired failed pending declined reauth locked",
}
STATES = {f"{word}_{detail}" for word, details in GROUPS.items() for detail in details.split()}
STATES |= {"publishing", "failed", "recurring"}


def test_the_states_of_a_post() -> None:
    """The table has every state that lists can be narrowed to, and the way to a network."""
    assert POST.states == STATES
    assert CALLBACK.final_states == {"fired", "failed", "lapsed"}


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("scheduled_pending", {"all", "scheduled", "scheduled_pending"}),
        ("publishing", {"all", "scheduled", "publishing"}),
        ("published_hidden", {"all", "published", "published_hidden"}),
        ("failed", {"all", "failed"}),
        ("recurring", {"all", "recurring"}),
    ],
)
def test_filter_words(state: str, words: set[str]) -> None:
    """A state is found by its group, by itself and by ``all``."""
    asked = {"all", "failed", *STATES, *map(group, STATES)}

    assert {word for word in asked if matches(state, word)} == words


def test_a_scheduled_post_is_published_at_its_time(publer: Publer) -> None:
    """A scheduled post waits for its time, then for its network, and has an address then."""
    helper = PostHelper(publer)
    (post,) = helper.made(status(X, ahead=60))
    publer.sandbox.advance_to(START + timedelta(minutes=60))
    seen = [helper.post(post.id).state]
    publer.advance(seconds=2)

    gone_out = helper.post(post.id)
    assert [*seen, gone_out.state] == ["publishing", "published_posted"]
    assert gone_out.published_at == START + timedelta(minutes=60, seconds=2)
    assert (gone_out.post_link or "").startswith("https://x.com/harbourlane/status/")


def test_tiktok_tells_the_address_late(publer: Publer) -> None:
    """A TikTok post is published before its address is known."""
    helper = PostHelper(publer)
    (post,) = helper.made(content({"type": "video", "media": [{"id": VIDEO}]}, TIKTOK, ahead=5))
    publer.advance(minutes=6)
    at_first = helper.post(post.id)
    publer.advance(minutes=1)

    assert (at_first.state, at_first.post_link) == ("published_posted", None)
    assert (helper.post(post.id).post_link or "").startswith("https://www.tiktok.com/@harbourlane/video/")


def test_a_network_refuses(publer: Publer) -> None:
    """A post that its network refuses fails with the network's sentence."""
    store = publer.sandbox.store
    helper = PostHelper(publer)
    (post,) = helper.made(content({"type": "photo", "media": [{"id": PHOTO}]}, INSTAGRAM))
    store.put(evolve(store.get(Media, PHOTO), width=3000, height=1000))
    publer.advance(hours=2)

    failed = helper.post(post.id)
    assert (failed.state, failed.post_link) == ("failed", None)
    assert "3000 x 1000 (3.00:1)" in (failed.error or "")


def test_stories_may_be_upright(publer: Publer) -> None:
    """Instagram's bounds of a photo's shape are not those of a story."""
    store = publer.sandbox.store
    store.put(evolve(store.get(Media, PHOTO), width=1080, height=1920))
    helper = PostHelper(publer)
    photo = {"type": "photo", "media": [{"id": PHOTO}]}
    made = helper.made(
        content(photo | {"details": {"type": "story"}}, INSTAGRAM), content(photo, INSTAGRAM, ahead=90)
    )
    publer.advance(hours=2)

    assert [helper.post(post.id).state for post in made] == ["published_posted", "failed"]


def test_x_refuses_what_it_has_heard(publer: Publer) -> None:
    """X refuses a text that the account posted within twelve hours, and takes it again after that."""
    helper = PostHelper(publer)
    made = helper.made(
        status(X, ahead=60),
        status(X, ahead=120),
        status(X, text="Other", ahead=180),
        status(X, ahead=60 * 13 + 1),
    )
    publer.advance(hours=14)

    assert [helper.post(post.id).state for post in made] == [
        "published_posted",
        "failed",
        "published_posted",
        "published_posted",
    ]


def test_a_dead_token_holds_back_what_is_planned(publer: Publer) -> None:
    """The first post that meets a dead token fails, the account has to be reconnected, and the rest waits."""
    helper = PostHelper(publer)
    store = publer.sandbox.store
    first, second = helper.made(status(X, ahead=60), status(X, text="Other", ahead=90))
    # Nobody has noticed yet: only the account's record says so.
    store.put(evolve(helper.of(X), status="reauth"))
    publer.advance(minutes=70)

    assert [helper.post(post.id).state for post in (first, second)] == ["failed", "scheduled_reauth"]
    assert helper.post(first.id).error == FAILURES["x.token_expired"].message


def test_reconnecting_in_time(publer: Publer) -> None:
    """What waits for an account is published when it is reconnected before the time."""
    helper = PostHelper(publer)
    (post,) = helper.made(status(X))
    actions.disconnect(publer.sandbox, X)
    waiting = helper.post(post.id).state
    actions.reconnect(publer.sandbox, X)
    again = helper.post(post.id).state
    publer.advance(hours=2)

    assert [waiting, again, helper.post(post.id).state, helper.of(X).status] == [
        "scheduled_reauth",
        "scheduled_approved",
        "published_posted",
        "active",
    ]


def test_reconnecting_too_late(publer: Publer) -> None:
    """What waits for an account fails at its time, and reconnecting does not bring it back."""
    helper = PostHelper(publer)
    (post,) = helper.made(status(X))
    actions.disconnect(publer.sandbox, X)
    publer.advance(hours=2)
    actions.reconnect(publer.sandbox, X)

    failed = helper.post(post.id)
    assert (failed.state, (failed.error or "")[:30]) == ("failed", "The account needed to be recon")


def test_a_locked_plan_holds_everything_back(publer: Publer) -> None:
    """While a workspace is locked nothing is published; unlocked in time, what needs no account goes on."""
    helper = PostHelper(publer)
    late, early, lost = helper.made(status(X), status(X, text="Early", ahead=30), status(MASTODON))
    actions.suspend_plan(publer.sandbox, WORKSPACE)
    actions.disconnect(publer.sandbox, MASTODON)
    locked = {helper.post(post.id).state for post in (late, early, lost)}
    publer.advance(minutes=40)
    actions.restore_plan(publer.sandbox, WORKSPACE)

    assert locked == {"scheduled_locked"}
    assert [helper.post(post.id).state for post in (late, early, lost)] == [
        "scheduled_approved",
        "failed",
        "scheduled_reauth",
    ]


def test_a_post_on_its_way_into_a_locked_workspace(publer: Publer) -> None:
    """A post that its network is about to answer fails when the workspace is locked meanwhile."""
    helper = PostHelper(publer)
    (post,) = helper.made(status(X))
    publer.sandbox.advance_to(START + timedelta(minutes=60))
    actions.suspend_plan(publer.sandbox, WORKSPACE)
    publer.advance(minutes=1)

    assert (helper.post(post.id).state, (helper.post(post.id).error or "")[:24]) == (
        "failed",
        "The workspace was locked",
    )


def _restrict(publer: Publer) -> None:
    """Let the workspace be somebody else's, who wants to approve what others plan."""
    store = publer.sandbox.store
    workspace = store.get(Workspace, WORKSPACE)
    store.put(
        evolve(workspace, owner_id=OTHER_USER, member_ids=(workspace.owner_id,), members_need_approval=True)
    )


def test_approval(publer: Publer) -> None:
    """A member's post waits for approval: approved, it is published; rejected or forgotten, it is not."""
    _restrict(publer)
    helper = PostHelper(publer)
    approved, declined, forgotten = helper.made(status(X), status(MASTODON), status(LINKEDIN))
    pending = {helper.post(post.id).state for post in (approved, declined, forgotten)}
    actions.approve(publer.sandbox, approved.id)
    actions.decline(publer.sandbox, declined.id)
    publer.advance(hours=2)

    assert pending == {"scheduled_pending"}
    assert [helper.post(post.id).state for post in (approved, declined, forgotten)] == [
        "published_posted",
        "scheduled_declined",
        "failed",
    ]
    with pytest.raises(InvalidTransitionError):
        actions.approve(publer.sandbox, approved.id)


def test_publishing_now_waits_for_approval(publer: Publer) -> None:
    """What a member publishes now is published when it is approved, whenever that is."""
    _restrict(publer)
    helper = PostHelper(publer)
    (post,) = helper.made(status(X, ahead=None), path="/posts/schedule/publish")
    publer.advance(hours=30)
    pending = helper.post(post.id).state
    actions.approve(publer.sandbox, post.id)
    publer.advance(seconds=2)

    assert [pending, helper.post(post.id).state] == ["scheduled_pending", "published_posted"]


def test_approval_of_a_lost_account(publer: Publer) -> None:
    """An approved post of an account without a token goes on waiting for the account."""
    _restrict(publer)
    helper = PostHelper(publer)
    (post,) = helper.made(status(X))
    actions.disconnect(publer.sandbox, X)

    assert actions.approve(publer.sandbox, post.id).state == "scheduled_reauth"


def test_deleted_on_the_network(publer: Publer) -> None:
    """A published post can disappear from its network; nothing else can."""
    helper = PostHelper(publer)
    published, planned = helper.made(status(X, ahead=5), status(X, text="Later"))
    publer.advance(minutes=10)

    assert actions.delete_on_network(publer.sandbox, published.id).state == "published_deleted"
    with pytest.raises(InvalidTransitionError):
        actions.delete_on_network(publer.sandbox, planned.id)


def test_the_demo_account_without_token(publer: Publer) -> None:
    """The demo account that lost its connection can be reconnected and posted to."""
    helper = PostHelper(publer)
    actions.reconnect(publer.sandbox, WITHOUT_TOKEN)
    (post,) = helper.made(status(WITHOUT_TOKEN, ahead=5))
    publer.advance(minutes=10)

    assert helper.post(post.id).state == "published_posted"


def test_a_signature_goes_along(publer: Publer) -> None:
    """A network gets the signature under the text; the post itself keeps what was written."""
    (post,) = PostHelper(publer).made(status(FACEBOOK, signature="600000000000000000000201"))

    assert submission(publer.sandbox, post).text == "Hello\n\nOpen from seven, every day but Monday."
    assert post.text == "Hello"


def test_same_calls_same_posts() -> None:
    """The same calls in two sandboxes of one seed make the very same posts."""

    def posts() -> list[Post]:
        publer = Publer.build(seed=7)
        pin = content({"type": "photo", "text": "T", "media": [{"id": PHOTO}]}, PINTEREST, album_id=BOARD)
        PostHelper(publer).made(status(X, FACEBOOK), pin)
        publer.advance(hours=2)
        return list(publer.sandbox.store.all(Post))

    assert posts() == posts()
