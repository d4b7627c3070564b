"""Rules of drafts, ideas, conflicts, signatures, plans and repeated posts."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from galleyproof.http.validation.contract import load_contract
from galleyproof.services.publer.posts.creation import CONFLICT
from galleyproof.services.publer.posts.post_requests import NO_PARAMS
from galleyproof.services.publer.posts.rules.network_rules import BACKGROUNDS, BUTTONS
from galleyproof.services.publer.records import Workspace
from galleyproof.services.publer.seed.ids import WORKSPACE, demo_id

from tests.support.publer import Publer
from tests.support.publer_posts import (
    FACEBOOK,
    INSTAGRAM,
    PHOTO,
    TIKTOK,
    VIDEO,
    WITHOUT_TOKEN,
    WORDPRESS,
    YOUTUBE,
    PostHelper,
    X,
    at,
    content,
    of_type,
    poll,
    status,
)

Json = Any

ARTICLE = {"type": "article", "title": "T", "content": [{"id": "1", "type": "header", "data": {"text": "T"}}]}


def test_signatures_count_as_text(publer: Publer) -> None:
    """A text that is short enough without its signature can be too long with it."""
    text = "x" * 63_200

    assert PostHelper(publer).messages(status(FACEBOOK, text=text, signature=demo_id(201))) == [
        "Text is too long: 63,240 characters, and Facebook allows 63,206"
    ]


def test_a_plan_without_watermarks(publer: Publer) -> None:
    """Watermarks on videos need a higher plan than watermarks on photos."""
    store = publer.sandbox.store
    helper = PostHelper(publer)
    job_ids = [
        helper.send(content(of_type(post_type, media), FACEBOOK, ahead=ahead, watermark={"id": demo_id(221)}))
        for post_type, media, ahead in (("photo", PHOTO, 60), ("video", VIDEO, 90))
    ]
    store.put(evolve(store.get(Workspace, WORKSPACE), plan="professional"))

    publer.advance(seconds=10)

    assert [[failure.message for failure in helper.job(job_id).failures] for job_id in job_ids] == [
        [],
        ["The plan does not include this watermark"],
    ]


@pytest.mark.parametrize(
    "post",
    [
        status(WITHOUT_TOKEN, ahead=-60),
        content(of_type("photo"), INSTAGRAM, ahead=None),
        content(poll("A"), X, ahead=None),
        status(X, text="x" * 1000, ahead=None),
    ],
)
def test_incomplete_drafts(publer: Publer, post: Json) -> None:
    """A draft needs no media, no time in the future and no connected account."""
    (draft,) = PostHelper(publer).made(post, state="draft")

    assert draft.state.startswith("draft_")


@pytest.mark.parametrize(
    ("post", "message"),
    [
        (content(of_type("status"), INSTAGRAM, ahead=None), "Post type is not valid"),
        ({"networks": {}, "accounts": [{"id": X}]}, NO_PARAMS),
        (content(of_type("photo", "f" * 24), X), f"Media does not exist: {'f' * 24}"),
        ({"networks": {"default": of_type("status")}}, "Accounts can't be blank"),
    ],
)
def test_invalid_drafts(publer: Publer, post: Json, message: str) -> None:
    """A draft that can never become a valid post is a failure."""
    assert PostHelper(publer).messages(post, state="draft") == [message]


@pytest.mark.parametrize(
    ("networks", "message"),
    [
        ({"default": {"type": "poll"}}, "Post type is not valid"),
        ({"facebook": {"type": "status"}}, "An idea requires its content under networks.default"),
        ({"default": of_type("photo", "f" * 24)}, f"Media does not exist: {'f' * 24}"),
    ],
)
def test_invalid_ideas(publer: Publer, networks: Json, message: str) -> None:
    """An idea needs its own content, of a type that ideas support; its failure names no account."""
    helper = PostHelper(publer)
    job_id = helper.send({"networks": networks}, state="draft_public")
    publer.advance(seconds=10)

    (failure,) = helper.job(job_id).failures
    assert (failure.account_id, failure.account_name, failure.provider, failure.message) == (
        None,
        None,
        None,
        message,
    )


def test_one_tiktok_account_per_post(publer: Publer) -> None:
    """Each of two TikTok accounts in one post is a failure; one beside other networks is not."""
    store = publer.sandbox.store
    helper = PostHelper(publer)
    store.put(evolve(helper.of(TIKTOK), id="twin"))
    video = of_type("video", VIDEO)

    assert helper.messages(content(video, TIKTOK, "twin")) == ["TikTok posts go to one account at a time"] * 2
    assert helper.messages(content(video, TIKTOK, FACEBOOK, ahead=90)) == []


@pytest.mark.parametrize("account", [YOUTUBE, TIKTOK, WORDPRESS])
def test_networks_without_repeats(publer: Publer, account: str) -> None:
    """Posts to YouTube, TikTok and WordPress can be neither recycling nor recurring."""
    body = ARTICLE if account == WORDPRESS else of_type("video", VIDEO)
    helper = PostHelper(publer)
    name = {YOUTUBE: "YouTube", TIKTOK: "TikTok", WORDPRESS: "WordPress"}[account]

    recycled = helper.messages(content(body, account) | {"recycling": {"gap": 1, "gap_freq": "Day"}})
    recurring = helper.messages(
        content(body, account, ahead=None) | {"recurring": {"start_date": at(hours=1), "repeat": "daily"}},
        state="recurring",
    )

    assert (recycled, recurring) == (
        [f"{name} posts cannot be recycled"],
        [f"{name} posts cannot be recurring"],
    )


def test_a_minute_between_posts(publer: Publer) -> None:
    """Posts of one account must be a minute apart, also within one request; other accounts do not matter."""
    helper = PostHelper(publer)

    messages = helper.messages(
        status(X),
        status(X),
        status(X, ahead=60.9),
        status(X, ahead=61),
        status(FACEBOOK),
        status(X, ahead=59),
    )
    later = helper.messages(status(X, ahead=60.5), status(FACEBOOK, ahead=59.5))

    assert (messages, later) == ([CONFLICT] * 2, [CONFLICT] * 2)


def test_drafts_do_not_conflict(publer: Publer) -> None:
    """A draft with a time does not conflict with a post at that time."""
    helper = PostHelper(publer)
    helper.made(status(X), state="draft")

    assert helper.messages(status(X)) == []


def test_values_of_facebook_are_in_the_contract() -> None:
    """Buttons and text backgrounds are those in the contract."""
    schemas = load_contract("publer").document["components"]["schemas"]

    assert set(schemas["CallToAction"]["enum"]) == BUTTONS
    known = schemas["FacebookDetails"]["properties"]["text_format_preset_id"]["x-known-values"]
    assert set(known) == BACKGROUNDS
