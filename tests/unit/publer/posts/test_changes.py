"""Changing and deleting posts: what their state, their network and their owner allow."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from galleyproof.services.publer.records import Post, Workspace
from galleyproof.services.publer.seed.ids import OTHER_USER, USER, WORKSPACE, demo_id

from tests.support.mock import START
from tests.support.publer import Publer, error_of
from tests.support.publer_posts import (
    BOARD,
    FACEBOOK,
    GOOGLE,
    INSTAGRAM,
    LINKEDIN,
    MASTODON,
    PHOTO,
    PINTEREST,
    TELEGRAM,
    THREADS,
    VIDEO,
    WORDPRESS,
    YOUTUBE,
    PostHelper,
    X,
    at,
    content,
    status,
)

Json = Any
RECURRING = status(X, ahead=None) | {"recurring": {"start_date": at(hours=1), "repeat": "daily"}}
ARTICLE = {
    "type": "article",
    "title": "T",
    "content": [{"id": "1", "type": "paragraph", "data": {"text": "T"}}],
}


def _put(publer: Publer, post: Post, **change: Json) -> Any:
    return publer.request("PUT", f"/posts/{post.id}", json={"post": {"text": post.text or ""} | change})


def _published(publer: Publer, said: Json, account: str, **entry: Json) -> Post:
    helper = PostHelper(publer)
    (post,) = helper.made(content(said, account, ahead=5, **entry))
    publer.advance(minutes=10)
    return helper.post(post.id)


def test_a_changed_post(publer: Publer) -> None:
    """A change answers the whole post as it is then."""
    said = {"type": "photo", "text": "Old", "media": [{"id": PHOTO, "alt_text": "A loaf"}]}
    (post,) = PostHelper(publer).made(content(said, FACEBOOK, labels=["Spring"]))
    publer.advance(minutes=1)

    answer = _put(publer, post, text="New", title="T", labels=["Recipes"])

    detail = answer.json()
    created, updated = detail.pop("created_at"), detail.pop("updated_at")
    assert created < updated
    address = f"http://galleyproof.test/publer/media/{publer.sandbox.public_id}/{PHOTO}/sourdough.jpg"
    assert detail == {
        "id": post.id,
        "text": "New",
        "state": "scheduled",
        "type": "photo",
        "account_id": FACEBOOK,
        "account": {
            "id": FACEBOOK,
            "type": "page",
            "name": "Harbour Lane Bakery",
            "picture": f"https://cdn.galleyproof.test/accounts/{FACEBOOK}.png",
        },
        "user": {
            "id": USER,
            "name": "Ines Carvalho",
            "picture": f"https://cdn.galleyproof.test/users/{USER}.png",
        },
        "scheduled_at": "2026-01-05T10:00:00.000+00:00",
        "post_link": None,
        "media": [{"id": PHOTO, "type": "photo", "url": address, "alt_text": "A loaf"}],
        "link": None,
        "labels": [{"id": demo_id(502), "name": "Recipes", "color": "#ff9800"}],
        "auto": False,
        "recycling": None,
        "recurring": None,
    }


def test_rhythms_in_a_changed_post(publer: Publer) -> None:
    """Recycling is told as it was sent, recurring in the older words."""
    helper = PostHelper(publer)
    gap = {"solo": True, "gap": 2, "gap_freq": "Week", "start_date": "2026-02-01", "expire_count": "3"}
    weekly = {"start_date": at(hours=1), "repeat": "weekly", "repeat_rate": 2, "days_of_week": [0, 4]}
    (recycled,) = helper.made(status(FACEBOOK) | {"recycling": gap})
    (recurring,) = helper.made(status(X, ahead=None) | {"recurring": weekly}, state="recurring")

    assert _put(publer, recycled).json()["recycling"] == gap | {"expire_count": 3, "expire_date": None}
    assert _put(publer, recurring).json()["recurring"] == {
        "frequency": "weekly",
        "repeat_every": 2,
        "weekdays": ["monday", "friday"],
        "start_date": "2026-01-05T10:00:00.000+00:00",
    }


def test_what_is_published_is_what_was_changed(publer: Publer) -> None:
    """A network gets the media and the text of the change."""
    helper = PostHelper(publer)
    (post,) = helper.made(content({"type": "photo", "text": "T", "media": [{"id": PHOTO}]}, INSTAGRAM))

    assert _put(publer, post, text="#a " * 31).status_code == 200
    assert _put(publer, post, text="Fine", media=[{"id": demo_id(304)}]).json()["media"][0]["id"] == demo_id(
        304
    )
    publer.advance(hours=2)

    assert helper.post(post.id).state == "published_posted"


VIDEO_POST = {"type": "video", "text": "T", "title": "Title", "media": [{"id": VIDEO}]}
PHOTO_POST = {"type": "photo", "text": "T", "media": [{"id": PHOTO}]}
TEXT_POST = {"type": "status", "text": "T"}

CHANGES: list[tuple[Json, str, Json, Json, int]] = [
    (TEXT_POST, LINKEDIN, {}, {"text": "New"}, 200),
    (TEXT_POST, LINKEDIN, {}, {"title": "New"}, 422),
    (VIDEO_POST, YOUTUBE, {}, {"text": "New", "title": "New"}, 200),
    (VIDEO_POST, YOUTUBE, {}, {"title": "x" * 101}, 422),
    (VIDEO_POST, YOUTUBE, {}, {"text": "x" * 5001}, 422),
    (TEXT_POST, GOOGLE, {}, {"text": "x" * 1500}, 200),
    (TEXT_POST, GOOGLE, {}, {"text": "x" * 1501}, 422),
    (TEXT_POST, FACEBOOK, {}, {"text": "New"}, 200),
    (TEXT_POST, FACEBOOK, {}, {"title": "New"}, 422),
    (VIDEO_POST, FACEBOOK, {}, {"title": "New"}, 200),
    (ARTICLE, WORDPRESS, {}, {"title": "New", "content": []}, 200),
    (ARTICLE, WORDPRESS, {}, {"text": "New"}, 422),
    (TEXT_POST, TELEGRAM, {}, {"text": "New"}, 200),
    (PHOTO_POST, TELEGRAM, {}, {"text": "New"}, 422),
    (TEXT_POST, MASTODON, {}, {"text": "New"}, 200),
    (TEXT_POST, X, {}, {"text": "New"}, 422),
    (TEXT_POST, X, {}, {"labels": ["Spring"]}, 200),
    (TEXT_POST, THREADS, {}, {"text": "New"}, 422),
    (PHOTO_POST, INSTAGRAM, {}, {"text": "New"}, 422),
    (PHOTO_POST, PINTEREST, {"album_id": BOARD}, {"text": "New"}, 422),
    (PHOTO_POST, PINTEREST, {"album_id": BOARD}, {"labels": ["Spring"]}, 200),
]


@pytest.mark.parametrize(("said", "account", "entry", "change", "status_code"), CHANGES)
def test_changing_a_published_post(
    publer: Publer, said: Json, account: str, entry: Json, change: Json, status_code: int
) -> None:
    """Each network lets other things of a published post be changed; labels always can be."""
    post = _published(publer, said, account, **entry)

    assert _put(publer, post, **change).status_code == status_code


@pytest.mark.parametrize(
    ("state", "change", "expected"),
    [
        ("publishing", {}, (422, "The post is being published and cannot be changed.")),
        ("published_deleted", {}, (422, "The post is no longer on its network and cannot be changed.")),
        ("scheduled_approved", {"text": " "}, (422, "The text cannot be blank.")),
        ("scheduled_approved", {"text": "x" * 281}, (422, "The text is longer than the 280 that X allows.")),
        ("scheduled_approved", {"media": [{"id": "none"}]}, (422, "There is no media 'none'.")),
    ],
)
def test_changes_that_are_refused(
    publer: Publer, state: str, change: Json, expected: tuple[int, str]
) -> None:
    """A state or a limit that forbids a change says so."""
    (post,) = PostHelper(publer).made(status(X))
    publer.sandbox.store.put(evolve(post, state=state))

    assert error_of(_put(publer, post, **change)) == expected


def test_published_with_approval(publer: Publer) -> None:
    """What was published with approval cannot be changed, and only the owner can delete it."""
    store = publer.sandbox.store
    post = store.put(evolve(_published(publer, TEXT_POST, LINKEDIN), needs_approval=True))
    changed = error_of(_put(publer, post, text="New"))
    workspace = store.get(Workspace, WORKSPACE)
    store.put(evolve(workspace, owner_id=OTHER_USER, member_ids=(USER,)))

    assert changed == (403, "A post that was published with approval cannot be changed.")
    assert publer.request("DELETE", f"/posts/{post.id}").status_code == 422
    store.put(workspace)
    assert publer.request("DELETE", f"/posts/{post.id}").status_code == 200


def test_posts_of_others(publer: Publer) -> None:
    """The owner of a workspace may change and delete everybody's posts, a member only their own ones."""
    store = publer.sandbox.store
    (post,) = PostHelper(publer).made(status(X))
    store.put(evolve(post, user_id=OTHER_USER))
    as_owner = _put(publer, post, text="New").status_code
    store.put(evolve(store.get(Workspace, WORKSPACE), owner_id=OTHER_USER, member_ids=(USER,)))

    assert [as_owner, _put(publer, post, text="Newer").status_code] == [200, 403]
    assert publer.request("DELETE", f"/posts/{post.id}").status_code == 422
    assert publer.request("DELETE", f"/posts?post_ids[]={post.id}").json() == {"deleted_ids": []}


def test_a_parent_changes_its_future_children(publer: Publer) -> None:
    """A change of a recurring post goes on to the children to come, not to those that went out."""
    helper = PostHelper(publer)
    (parent,) = helper.made(RECURRING, state="recurring")
    publer.advance(days=1)

    _put(publer, parent, text="New")
    publer.advance(days=1)

    assert [(child.state, child.text) for child in helper.children(parent)] == [
        ("published_posted", "Hello"),
        ("published_posted", "New"),
        ("scheduled_approved", "New"),
    ]


def test_links_can_be_changed(publer: Publer) -> None:
    """The address of a link post can be changed until it is published, but not removed."""
    (post,) = PostHelper(publer).made(
        content({"type": "link", "text": "T", "url": "https://example.test/1"}, X)
    )

    changed = _put(publer, post, link={"url": "https://example.test/2", "title": "Two"}).json()["link"]
    refused = error_of(_put(publer, post, link={}, url=""))

    assert (changed["url"], changed["title"]) == ("https://example.test/2", "Two")
    assert refused == (422, "A link post needs a URL.")


def test_a_post_that_is_not_there(publer: Publer) -> None:
    """Posts of other workspaces and unknown ones are not found."""
    for post_id in ("nothing", "f" * 24):
        answer = publer.request("PUT", f"/posts/{post_id}", json={"post": {"text": "T"}})
        assert error_of(answer) == (404, "There is no such post.")


def test_deleting_tells_what_is_gone(publer: Publer) -> None:
    """Deleting several posts passes over what is unknown or cannot go, and names each once."""
    helper = PostHelper(publer)
    planned, queued = helper.made(status(X), status(FACEBOOK, ahead=None))
    (draft,) = helper.made(status(X), state="draft")
    published = _published(publer, TEXT_POST, LINKEDIN)
    on_its_way = publer.sandbox.store.put(evolve(planned, id="on its way", state="publishing"))
    asked = (planned, queued, draft, published, on_its_way, planned)

    answer = publer.request(
        "DELETE", "/posts", params={"post_ids[]": [*(post.id for post in asked), "nothing"]}
    )

    assert (answer.status_code, answer.json()) == (
        200,
        {"deleted_ids": [planned.id, draft.id, published.id]},
    )
    assert publer.request("DELETE", f"/posts?post_ids[]={planned.id}").json() == {"deleted_ids": []}


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"auto": True}, "Posts that the posting schedule queued cannot be deleted."),
        ({"state": "publishing"}, "The post is being published and cannot be deleted."),
    ],
)
def test_deleting_what_cannot_go(publer: Publer, changes: Json, sentence: str) -> None:
    """The route for one post says why a post stays."""
    (post,) = PostHelper(publer).made(status(X))
    publer.sandbox.store.put(evolve(post, **changes))

    assert error_of(publer.request("DELETE", f"/posts/{post.id}")) == (422, sentence)


def test_deleting_one(publer: Publer) -> None:
    """The route for one post deletes it once, and nothing is published after that."""
    (post,) = PostHelper(publer).made(status(X))
    answers = [publer.request("DELETE", f"/posts/{post.id}") for _ in range(2)]
    publer.advance(hours=2)

    assert answers[0].json() == {"deleted_ids": [post.id]}
    assert error_of(answers[1]) == (404, "There is no such post.")
    assert publer.sandbox.store.find(Post, post.id) is None


def test_deleting_a_parent(publer: Publer) -> None:
    """A recurring post takes its child to come along; what went out stays, and no more children come."""
    helper = PostHelper(publer)
    (parent,) = helper.made(RECURRING, state="recurring")
    publer.advance(days=1)

    deleted = publer.request("DELETE", f"/posts/{parent.id}").json()
    publer.advance(days=5)

    assert deleted == {"deleted_ids": [parent.id]}
    assert [child.state for child in helper.children(parent)] == ["published_posted"]


def test_deleting_a_recycling_post(publer: Publer) -> None:
    """A recycling post that is deleted has no more rounds."""
    helper = PostHelper(publer)
    (parent,) = helper.made(status(FACEBOOK) | {"recycling": {"gap": 1, "gap_freq": "Day"}})
    publer.advance(hours=2)
    publer.request("DELETE", f"/posts/{parent.id}")
    publer.advance(days=5)

    assert [copy.state for copy in helper.children(parent)] == ["published_posted"]
    assert publer.sandbox.now > START
