"""Listing posts: filters, order and pages."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from galleyproof.services.publer.publishing.actions import disconnect
from galleyproof.services.publer.publishing.lifecycle import POST, group
from galleyproof.services.publer.records import Post
from galleyproof.services.publer.seed.ids import OTHER_USER, OTHER_WORKSPACE, USER, WORKSPACE

from tests.support.mock import START
from tests.support.publer import DIALECTS, Publer, error_of
from tests.support.publer_posts import FACEBOOK, LINKEDIN, MASTODON, PHOTO, PostHelper, X, at, content, status

Json = Any
IDEA = {"networks": {"default": {"type": "status", "text": "An idea"}}}
INES = {
    "id": USER,
    "name": "Ines Carvalho",
    "picture": f"https://cdn.galleyproof.test/users/{USER}.png",
}


def _ids(answer: Json) -> list[str]:
    return [post["id"] for post in answer["posts"]]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_post_in_a_list(dialect: str) -> None:
    """A post shows its group as state; the live dialect adds the times that were observed."""
    publer = Publer.build(dialect=dialect)
    said = {"type": "link", "text": "Come", "url": "https://example.test"}
    body = {"bulk": {"state": "scheduled", "posts": [content(said, X)]}}
    publer.request("POST", "/posts/schedule", json=body)
    publer.advance(seconds=5)

    answer = publer.read("/posts", state="scheduled")

    (post,) = answer.pop("posts")
    expected = {
        "id": post["id"],
        "text": "Come",
        "url": "https://example.test",
        "state": "scheduled",
        "type": "link",
        "account_id": X,
        "user": INES,
        "scheduled_at": "2026-01-05T10:00:00.000+00:00",
        "post_link": None,
        "has_media": False,
        "network": "twitter",
    }
    if dialect == "live":
        times = {name: post[name] for name in ("created_at", "updated_at")}
        expected |= {"published_at": None, "media": [], **times}
    assert post == expected
    assert answer == {"total": 1, "page": 0, "per_page": 20, "total_pages": 1}


def test_an_idea_in_a_list(publer: Publer) -> None:
    """An idea has neither account nor network nor time."""
    PostHelper(publer).made(IDEA, state="draft_public")

    (idea,) = publer.read("/posts", state="draft")["posts"]

    assert [idea[name] for name in ("account_id", "network", "scheduled_at", "state", "text")] == [
        None,
        None,
        None,
        "draft",
        "An idea",
    ]


def test_every_state_is_found(publer: Publer) -> None:
    """A post of every state is found by its group and by itself, and by no other detail."""
    store = publer.sandbox.store
    (model,) = PostHelper(publer).made(status(X))
    for old in store.all(Post):
        store.remove(old)
    for state in sorted(POST.states):
        store.put(evolve(model, id=state, state=state))

    details = POST.states - {"publishing"}
    assert {state: _ids(publer.read("/posts", state=state)) for state in details} == {
        state: [state] for state in details
    }
    for word in {group(state) for state in POST.states}:
        assert set(_ids(publer.read("/posts", state=word))) == {
            state for state in POST.states if group(state) == word
        }


@pytest.mark.parametrize(
    "query",
    [
        "state=all",
        "",
        "state=scheduled&state[]=draft",
        "state[]=scheduled&state[]=draft",
        "state[]=scheduled,draft",
    ],
)
def test_several_states(publer: Publer, query: str) -> None:
    """Several states are taken together, in any spelling; without one all are meant."""
    helper = PostHelper(publer)
    planned, draft = helper.made(status(X)) + helper.made(status(X), state="draft")

    answer = publer.read(f"/posts?from=2026-01-05&{query}")

    assert set(_ids(answer)) == {planned.id, draft.id}


def test_an_unknown_state(publer: Publer) -> None:
    """A state that does not exist is a bad request."""
    assert publer.get("/posts", state="gone").status_code == 400


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"from": "2026-01-06"}, ["b", "c"]),
        ({"to": "2026-01-05", "from": "2026-01-05"}, ["a"]),
        ({"from": "2026-01-05", "to": "2026-01-06"}, ["a", "b"]),
        ({"from": "2026-01-06T09:00:00Z", "to": "2026-01-06T09:00:00Z"}, ["b"]),
        ({"from": "2026-01-06T10:00:01+01:00"}, ["c"]),
        ({"from": "2026-01-06T10:00:00 01:00"}, ["b", "c"]),
        ({"from": "2026-01-06T09:00"}, ["b", "c"]),
        ({"from": "2026-01-07", "to": "2026-01-06"}, []),
    ],
)
def test_periods(publer: Publer, asked: dict[str, str], expected: list[str]) -> None:
    """Both ends of a period are in it, each may stand alone, and a day is in it as a whole."""
    texts = {"a": 60, "b": 24 * 60, "c": 48 * 60}
    PostHelper(publer).made(*[status(X, text=text, ahead=ahead) for text, ahead in texts.items()])

    posts = publer.read("/posts", state="scheduled", **asked)["posts"]

    assert sorted(post["text"] for post in posts) == expected


def test_until_a_day(publer: Publer) -> None:
    """The end of a period may stand alone: it has all of the past."""
    past = publer.read("/posts", to="2026-01-04")

    assert past["total"] > 200
    assert all(post["scheduled_at"] < "2026-01-05" for post in past["posts"])


@pytest.mark.parametrize("day", ["2026-02-29", "yesterday", "2026-01-05T25:00:00Z"])
def test_days_that_do_not_exist(publer: Publer, day: str) -> None:
    """A day that is none is a bad request."""
    assert publer.get("/posts", **{"from": day}).status_code == 400


def test_posts_without_a_time_lie_in_no_period(publer: Publer) -> None:
    """An undated draft is listed, but not when a period is asked for."""
    PostHelper(publer).made(status(X, ahead=None), state="draft")

    assert [
        publer.read("/posts", state="draft", **period)["total"] for period in ({}, {"from": "2020-01-01"})
    ] == [1, 0]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (f"account_ids[]={X}", {"Buns"}),
        (f"account_ids[]={X}&account_ids[]={LINKEDIN}", {"Buns", "Loaf"}),
        (f"account_ids={X},{LINKEDIN}", {"Buns", "Loaf"}),
        ("query=bUN", {"Buns"}),
        ("query=zzz", set()),
        ("postType=photo", {"Rolls"}),
        ("postType=status", {"Buns", "Loaf"}),
        (f"member_id={USER}", {"Buns", "Loaf", "Rolls"}),
        (f"member_id={OTHER_USER}", set()),
        (f"postType=status&account_ids[]={LINKEDIN}&query=loaf", {"Loaf"}),
    ],
)
def test_filters(publer: Publer, query: str, expected: set[str]) -> None:
    """Filters narrow together."""
    PostHelper(publer).made(
        status(X, text="Buns"),
        status(LINKEDIN, text="Loaf"),
        content({"type": "photo", "text": "Rolls", "media": [{"id": PHOTO}]}, FACEBOOK),
    )

    posts = publer.read(f"/posts?state=scheduled&{query}")["posts"]

    assert {post["text"] for post in posts} == expected


def test_the_latest_comes_first(publer: Publer) -> None:
    """Posts stand in the order of their times, the latest first; undated ones where they were made."""
    helper = PostHelper(publer)
    helper.made(status(X, text="later", ahead=90), status(X, text="sooner", ahead=30))
    helper.made(status(X, text="undated", ahead=None), state="draft")

    posts = publer.read("/posts", **{"state[]": ["scheduled", "draft"]})["posts"]

    assert [post["text"] for post in posts] == ["later", "sooner", "undated"]


def test_pages(publer: Publer) -> None:
    """Pages of twenty are counted from 0, add up to the total, and are empty past the end."""
    PostHelper(publer).made(*[status(X, text=str(n), ahead=60 + n) for n in range(45)])

    pages = [publer.read("/posts", state="scheduled", page=page) for page in range(4)]

    assert [(page["page"], page["total"], page["per_page"], page["total_pages"]) for page in pages] == [
        (number, 45, 20, 3) for number in range(4)
    ]
    assert [post["text"] for page in pages for post in page["posts"]] == [str(n) for n in range(44, -1, -1)]


def test_workspaces_are_apart(publer: Publer) -> None:
    """A post is listed in its own workspace only."""
    PostHelper(publer).made(status(X))

    assert publer.within(OTHER_WORKSPACE).read("/posts", state="scheduled")["total"] == 0


def test_private_drafts_are_their_creators(publer: Publer) -> None:
    """A private draft of somebody else is not there: not in lists, not to be changed, not to be deleted."""
    helper = PostHelper(publer)
    store = publer.sandbox.store
    (own,) = helper.made(IDEA, state="draft_private")
    store.put(evolve(own, id="f" * 24, user_id=OTHER_USER))

    assert _ids(publer.read("/posts", state="draft_private")) == [own.id]
    assert publer.request("PUT", f"/posts/{'f' * 24}", json={"post": {"text": "T"}}).status_code == 404
    assert publer.request("DELETE", f"/posts/{'f' * 24}").status_code == 404
    assert publer.request("DELETE", f"/posts?post_ids[]={'f' * 24}").json() == {"deleted_ids": []}


def test_what_waits_for_an_account(publer: Publer) -> None:
    """Posts that wait for their account are found by that."""
    (post,) = PostHelper(publer).made(status(MASTODON))
    disconnect(publer.sandbox, MASTODON)

    assert _ids(publer.read("/posts", state="scheduled_reauth")) == [post.id]
    assert at(hours=1) == START.replace(hour=10).isoformat()


def test_lists_need_a_workspace(publer: Publer) -> None:
    """Without a workspace there is no list."""
    assert error_of(publer.within(None).get("/posts"))[0] == 403
    assert publer.within(WORKSPACE).get("/posts").status_code == 200


@pytest.mark.parametrize(
    ("query", "anything"),
    [
        ("from=9208-04-19", False),
        ("from=9999-12-31T23:59:59-14:00", False),
        ("to=9999-12-31", True),
        ("from=0001-01-01T00:00:00%2B14:00", True),
        ("to=0001-01-01T00:00:00%2B14:00", False),
    ],
)
def test_ends_of_the_calendar(publer: Publer, query: str, anything: bool) -> None:
    """The first and last days of the calendar bound a list like all others."""
    assert bool(publer.read(f"/posts?{query}")["posts"]) == anything
