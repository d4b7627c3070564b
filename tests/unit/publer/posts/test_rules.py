"""The rules that make failures of a job: one row each, with its sentence."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from galleyproof.http.validation.contract import load_contract
from galleyproof.networks.shared.rules import MEGABYTE
from galleyproof.services.publer.posts.creation import CONFLICT
from galleyproof.services.publer.posts.post_requests import NO_PARAMS
from galleyproof.services.publer.posts.rules.network_rules import BACKGROUNDS, BUTTONS
from galleyproof.services.publer.records import Media, Workspace
from galleyproof.services.publer.seed.ids import WORKSPACE, demo_id

from tests.support.publer import Publer
from tests.support.publer_posts import (
    BLUESKY,
    BOARD,
    DOCUMENT,
    FACEBOOK,
    FOREIGN,
    GIF,
    GOOGLE,
    GROUP,
    INSTAGRAM,
    LINKEDIN,
    LONG_VIDEO,
    MASTODON,
    PHOTO,
    PINTEREST,
    PREMIUM_X,
    SQUARE,
    TELEGRAM,
    THREADS,
    TIKTOK,
    VIDEO,
    WITHOUT_TOKEN,
    WORDPRESS,
    YOUTUBE,
    PostHelper,
    X,
    at,
    content,
    status,
)

Json = Any


def _said(kind: str, *media: str, **more: Json) -> Json:
    return {"type": kind, "text": "Fresh bread", "media": [{"id": item} for item in media]} | more


def _poll(*options: str, **more: Json) -> Json:
    return {"type": "poll", "text": "Which?", "question": "Which?", "options": list(options)} | more


def _event(**details: str) -> Json:
    return {"type": "event", "text": "Come", "details": {"type": "event"} | details}


SUBLINK = {"url": "https://example.test", "title": "T", "description": "D", "images": []}
ARTICLE = {"type": "article", "title": "T", "content": [{"id": "1", "type": "header", "data": {"text": "T"}}]}
FIVE = {"start": at(hours=5), "end": at(hours=6)}

REFUSED: list[tuple[Json, str]] = [
    # the account
    (status(FOREIGN), "The account does not exist in this workspace"),
    (status(WITHOUT_TOKEN), "Harbour Lane Help needs to be reconnected before it can be posted to"),
    (
        {"networks": {"facebook": _said("status")}, "accounts": [{"id": X, "scheduled_at": at(hours=1)}]},
        NO_PARAMS,
    ),
    ({"networks": {"default": _said("status")}, "accounts": [{"id": INSTAGRAM}]}, NO_PARAMS),
    ({"networks": {"default": _said("status")}}, "Accounts can't be blank"),
    # its kind
    (content(_said("poll"), FACEBOOK), "Post type is not valid"),
    (content(_said("status"), INSTAGRAM), "Post type is not valid"),
    (content(_said("photo", PHOTO, details={"type": "short"}), INSTAGRAM), "Post type is not valid"),
    (content(_said("reel", VIDEO), THREADS), "Post type is not valid"),
    # its time
    (status(ahead=-60), "Posts cannot be backdated"),
    (status(ahead=0), "Posts cannot be backdated"),
    (status(ahead=0.5), "Posts must be scheduled at least one minute ahead"),
    (status(ahead=None, scheduled_at="soon"), "scheduled_at is not a valid time: 'soon'"),
    (status(TELEGRAM, ahead=None), "Harbour Lane Specials has no posting schedule"),
    # its media
    (
        content({"type": "photo", "text": "T"}, X) | {"media": [{"id": PHOTO}]},
        "undefined method 'count' for nil",
    ),
    (content(_said("photo", "f" * 24), X), f"Media does not exist: {'f' * 24}"),
    (content(_said("photo", demo_id(331)), X), f"Media does not exist: {demo_id(331)}"),
    (content(_said("video"), YOUTUBE), "YouTube requires a video attached"),
    (content(_said("photo"), INSTAGRAM), "Instagram requires a photo attached"),
    (content(_said("story"), FACEBOOK), "Facebook requires a photo or a video attached"),
    (content(_said("carousel", PHOTO), INSTAGRAM), "Instagram requires two photos or videos attached"),
    (content(_said("photo", VIDEO), X), "X cannot take a video in a post of type photo"),
    (content(_said("video", PHOTO), FACEBOOK), "Facebook cannot take a photo in a post of type video"),
    (content(_said("document", VIDEO), LINKEDIN), "LinkedIn cannot take a video in a post of type document"),
    (content(_said("photo", PHOTO, VIDEO), THREADS), "Photos and videos cannot be mixed"),
    (content(_said("photo", *[PHOTO] * 5), X), "Too many media: X allows 4 in a post of type photo, not 5"),
    (content(_said("video", VIDEO, VIDEO), X), "Too many media: X allows 1 in a post of type video, not 2"),
    (content(_said("gif", GIF, GIF), X), "Too many media: X allows 1 in a post of type gif, not 2"),
    (
        content(_said("photo", *[PHOTO] * 6), PINTEREST, album_id=BOARD),
        "Too many media: Pinterest allows 5 in a post of type photo, not 6",
    ),
    (
        content(_said("document", *[PHOTO] * 101), LINKEDIN),
        "Too many media: LinkedIn allows 100 in a post of type document, not 101",
    ),
    (
        content(_said("photo", PHOTO, PHOTO), GOOGLE),
        "Too many media: Google allows 1 in a post of type photo, not 2",
    ),
    (content(_said("photo", VIDEO), GOOGLE), "Google cannot take a video in a post of type photo"),
    (content(_said("reel", LONG_VIDEO), FACEBOOK), "course.mp4 lasts 95 s; Facebook accepts 3 to 90 s"),
    (content(_said("story", LONG_VIDEO), INSTAGRAM), "course.mp4 lasts 95 s; Instagram accepts 0 to 60 s"),
    (
        content(
            {"type": "photo", "text": "T", "media": [{"id": "external", "url": "https://example.test/1"}]}, X
        ),
        "Media outside the library is only allowed for GIFs and pins",
    ),
    # its text
    (status(text=" "), "Text can't be blank"),
    (content({"type": "link", "text": "T"}, X), "Link url can't be blank"),
    (status(X, text="x" * 281), "Text is too long: 281 characters, and X allows 280"),
    (status(BLUESKY, text="x" * 301), "Text is too long: 301 characters, and Bluesky allows 300"),
    (status(THREADS, text="x" * 501), "Text is too long: 501 characters, and Threads allows 500"),
    (
        content(_said("photo", PHOTO, text="x" * 1025), TELEGRAM),
        "Text is too long: 1,025 characters, and Telegram allows 1,024",
    ),
    (
        content(_said("video", VIDEO, text="é" * 2501), YOUTUBE),
        "Text is too long: 5,002 bytes, and YouTube allows 5,000",
    ),
    (
        content(_said("video", VIDEO, title="x" * 101), YOUTUBE),
        "Title is too long: 101 characters, and YouTube allows 100",
    ),
    (
        content(_said("video", VIDEO, tags=["x" * 251] * 2), YOUTUBE),
        "Tags are too long: YouTube allows 500 characters in total",
    ),
    (
        content({"type": "status", "text": "T", "details": {"type": "long_post"}}, X),
        "Long posts need X Premium",
    ),
    # polls
    (content(_poll("A"), X), "A poll has 2 to 4 options"),
    (content(_poll("A", "B", "C", "D", "E"), X), "A poll has 2 to 4 options"),
    (content(_poll("A", " A"), X), "Poll options must be unique"),
    (content(_poll("A", ""), X), "Poll options can't be blank"),
    (content(_poll("A", "x" * 26), X), "X poll options have at most 25 characters"),
    (content(_poll("A", "x" * 31), LINKEDIN), "LinkedIn poll options have at most 30 characters"),
    (content(_poll("A", "x" * 51), MASTODON), "Mastodon poll options have at most 50 characters"),
    (content(_poll("A", "B", duration=8), X), "X polls run for 1 to 7 days"),
    (content(_poll("A", "B", duration=15), LINKEDIN), "LinkedIn polls run for 1 to 14 days"),
    (content(_poll("A", "B", duration=0), MASTODON), "Mastodon polls run for 1 to 7 days"),
    (content(_poll("A", "B", question=None), LINKEDIN), "LinkedIn polls need a question"),
    (content(_poll("A", "B", text=""), MASTODON), "A poll needs its question as text"),
    # single networks
    (content(_said("photo", PHOTO), PINTEREST), "Album can't be blank"),
    (content(_said("photo", PHOTO), PINTEREST, album_id="1"), "Album does not exist for this account"),
    (content(_said("photo", PHOTO), FACEBOOK, album_id=BOARD), "Album does not exist for this account"),
    (content(_said("photo", PHOTO), TIKTOK), "TikTok requires a title for photos"),
    (
        content(_said("video", VIDEO, details={"privacy": "public"}), TIKTOK),
        "Privacy is not valid: TikTok has PUBLIC_TO_EVERYONE, MUTUAL_FOLLOW_FRIENDS, "
        "FOLLOWER_OF_CREATOR, SELF_ONLY",
    ),
    (
        content(_said("video", VIDEO, privacy="secret"), YOUTUBE),
        "Privacy is not valid: YouTube has public, unlisted, private",
    ),
    (
        content(_said("status", replySettings="nobody"), X),
        "replySettings is not valid: X has everyone, mentionedUsers, following",
    ),
    (
        content(_said("photo", PHOTO, details={"trial_reel": "MANUAL"}), INSTAGRAM),
        "Only reels can be trial reels",
    ),
    (
        content(_said("reel", VIDEO, details={"trial_reel": "NEVER"}), INSTAGRAM),
        "Trial reel is not valid",
    ),
    (content(_event(), GOOGLE), "Google requires a title for an event"),
    (content(_event(title="T"), GOOGLE), "Google requires start and end for an event"),
    (
        content(_event(title="T", start=FIVE["end"], end=FIVE["start"]), GOOGLE),
        "The event must end after it starts",
    ),
    (content({"type": "article", "title": "T", "content": []}, WORDPRESS), "Content can't be blank"),
    (content({"type": "carousel"}, FACEBOOK), "A Facebook carousel requires links"),
    (
        content({"type": "carousel", "sublinks": [SUBLINK] * 11}, FACEBOOK),
        "A Facebook carousel has at most 10 links",
    ),
    (
        content({"type": "carousel", "sublinks": [SUBLINK | {"call_to_action": "SHOUT"}]}, FACEBOOK),
        "Call to action is not valid",
    ),
    (
        content({"type": "carousel", "sublinks": [SUBLINK | {"call_to_action": "CALL_NOW"}]}, FACEBOOK),
        "Call now requires a phone number",
    ),
    (
        content({"type": "status", "text": "T", "details": {"text_format_preset_id": 1}}, FACEBOOK),
        "The text background does not exist",
    ),
    # what goes along
    (status(FACEBOOK, signature="1"), "The signature does not exist for this account"),
    (status(FACEBOOK, signature=demo_id(203)), "The signature does not exist for this account"),
    (status(FACEBOOK, watermark={"id": demo_id(223)}), "The watermark does not exist for this account"),
    (
        content(_said("video", VIDEO), TIKTOK, watermark={"id": demo_id(221)}),
        "TikTok does not support watermarks",
    ),
    (status(X, location={"id": "1"}), "X does not support locations for this account"),
    (status(GROUP, location={"id": "1"}), "Facebook does not support locations for this account"),
    (
        content(_said("photo", PHOTO), PINTEREST, album_id=BOARD, comments=[{"text": "T"}]),
        "Pinterest does not support follow-up comments for this account",
    ),
    (status(X, comments=[{"text": ""}]), "Comment text can't be blank"),
    (
        content(_said("reel", VIDEO), INSTAGRAM, share={"account_ids": [X]}),
        "Instagram posts cannot be shared",
    ),
    (status(X, share={"account_ids": [FOREIGN]}), "The account to share with does not exist"),
    (status(X, share={"account_ids": [GOOGLE]}), "Sharing to Google needs a text"),
    (
        content(_said("video", VIDEO, details={"reminder": True}), FACEBOOK, share={"account_ids": [X]}),
        "Posts that are published by hand cannot be shared",
    ),
]


@pytest.mark.parametrize(("post", "sentence"), REFUSED, ids=[sentence[:50] for _, sentence in REFUSED])
def test_refused(publer: Publer, post: Json, sentence: str) -> None:
    """A post that breaks a rule becomes a failure with the rule's sentence and no record."""
    assert PostHelper(publer).messages(post) == [sentence]


TAKEN: list[Json] = [
    status(ahead=1),
    status(ahead=None, scheduled_at="2026-01-05T12:00:00+02:00"),
    status(ahead=None, scheduled_at="2026-01-05T10:00Z"),
    status(ahead=None, scheduled_at="2026-01-05T10:00:00.123"),
    status(X, text="x" * 256 + " https://example.test/" + "x" * 300),
    status(PREMIUM_X, text="x" * 25_000),
    status(BLUESKY, text="👩‍👩‍👧‍👦" * 300),
    content(_said("photo", PHOTO), FACEBOOK, INSTAGRAM, X, LINKEDIN, THREADS, TELEGRAM, MASTODON, BLUESKY),
    content(_said("photo", *[PHOTO] * 4), X),
    content(_said("photo", GIF, PHOTO), LINKEDIN),
    content(_said("document", *[PHOTO] * 100), LINKEDIN),
    content(_said("carousel", VIDEO, PHOTO), INSTAGRAM),
    content(_said("video", VIDEO, details={"type": "reel", "trial_reel": "MANUAL"}), INSTAGRAM),
    content(_said("story", VIDEO), FACEBOOK, INSTAGRAM),
    content(_said("gif", GIF), X, FACEBOOK, LINKEDIN, TELEGRAM, MASTODON),
    content(
        {"type": "gif", "text": "T", "media": [{"id": "external", "url": "https://example.test/1.gif"}]}, X
    ),
    content(_said("video", VIDEO, title="T", isShort=True), YOUTUBE),
    content(_said("video", VIDEO, details={"privacy": "SELF_ONLY"}), TIKTOK),
    content(_said("photo", PHOTO, title="T"), TIKTOK),
    content(_said("photo", SQUARE), GOOGLE),
    content(_said("status"), GOOGLE),
    content(_event(title="T", **FIVE), GOOGLE),
    content(_said("photo", PHOTO), PINTEREST, album_id=BOARD),
    content(_said("photo", PHOTO, boardId=BOARD), PINTEREST),
    content(_said("document", DOCUMENT), LINKEDIN),
    content({"type": "document", "text": "T", "document": {"id": DOCUMENT, "title": "Menu"}}, LINKEDIN),
    content(ARTICLE, WORDPRESS),
    content(_poll("A", "B", "C", "D", duration=7), X, LINKEDIN, MASTODON),
    content({"type": "link", "text": "T", "url": "https://example.test"}, X, LINKEDIN, BLUESKY),
    content({"type": "carousel", "sublinks": [SUBLINK | {"call_to_action": "SHOP_NOW"}]}, FACEBOOK, GROUP),
    content(
        {"type": "status", "text": "T", "details": {"text_format_preset_id": "106018623298955"}}, FACEBOOK
    ),
    status(FACEBOOK, signature=demo_id(201), watermark={"id": demo_id(221)}, location={"id": 1}),
    status(
        X,
        comments=[{"text": "T", "delay": {"duration": 1, "unit": "Minute"}}],
        share={"account_ids": [LINKEDIN]},
    ),
]


@pytest.mark.parametrize("post", TAKEN, ids=range(len(TAKEN)))
def test_taken(publer: Publer, post: Json) -> None:
    """A post that keeps all rules becomes a record for each of its accounts."""
    assert len(PostHelper(publer).made(post)) == len(post["accounts"])


@pytest.mark.parametrize(
    ("facts", "account", "sentence"),
    [
        ({"size": 6 * MEGABYTE}, X, "sourdough.jpg is too large: X accepts at most 5 MB"),
        ({"size": 2 * MEGABYTE}, BLUESKY, "sourdough.jpg is too large: Bluesky accepts at most 1 MB"),
        (
            {"width": 300},
            INSTAGRAM,
            "sourdough.jpg is too small: Instagram requires at least 320 x 320 pixels",
        ),
        ({"height": 249}, GOOGLE, "sourdough.jpg is too small: Google requires at least 250 x 250 pixels"),
    ],
)
def test_photos_of_the_wrong_size(publer: Publer, facts: Json, account: str, sentence: str) -> None:
    """A photo with too many bytes or too few pixels for a network is a failure there."""
    store = publer.sandbox.store
    store.put(evolve(store.get(Media, PHOTO), **facts))

    assert PostHelper(publer).messages(content(_said("photo", PHOTO), account)) == [sentence]


@pytest.mark.parametrize(
    ("media_id", "facts", "account", "kind", "sentence"),
    [
        (GIF, {"width": 2049}, X, "gif", "steam.gif must have 4 to 2048 pixels on each side on X"),
        (
            GIF,
            {"size": 5 * MEGABYTE},
            FACEBOOK,
            "gif",
            "steam.gif is too large: Facebook accepts at most 4 MB",
        ),
        (
            LONG_VIDEO,
            {"size": 41 * MEGABYTE},
            MASTODON,
            "video",
            "course.mp4 is too large: Mastodon accepts at most 40 MB",
        ),
        (
            VIDEO,
            {},
            MASTODON,
            "video",
            "kneading.mp4 is larger than the 1920 x 1200 pixels that Mastodon accepts",
        ),
        (VIDEO, {"seconds": 2.0}, LINKEDIN, "video", "kneading.mp4 lasts 2 s; LinkedIn accepts 3 to 900 s"),
    ],
)
def test_moving_pictures_of_the_wrong_size(
    publer: Publer, media_id: str, facts: Json, account: str, kind: str, sentence: str
) -> None:
    """GIFs and videos have bounds in bytes, pixels and seconds."""
    store = publer.sandbox.store
    store.put(evolve(store.get(Media, media_id), **facts))

    assert PostHelper(publer).messages(content(_said(kind, media_id), account)) == [sentence]


def test_a_signature_counts(publer: Publer) -> None:
    """A text that fits without its signature is too long with it."""
    text = "x" * 63_200

    assert PostHelper(publer).messages(status(FACEBOOK, text=text, signature=demo_id(201))) == [
        "Text is too long: 63,240 characters, and Facebook allows 63,206"
    ]


def test_a_plan_without_watermarks(publer: Publer) -> None:
    """Watermarks on videos come with a higher plan than those on photos."""
    store = publer.sandbox.store
    helper = PostHelper(publer)
    job_ids = [
        helper.send(content(_said(kind, media), FACEBOOK, ahead=ahead, watermark={"id": demo_id(221)}))
        for kind, media, ahead in (("photo", PHOTO, 60), ("video", VIDEO, 90))
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
        content(_said("photo"), INSTAGRAM, ahead=None),
        content(_poll("A"), X, ahead=None),
        status(X, text="x" * 1000, ahead=None),
    ],
)
def test_a_draft_may_be_unfinished(publer: Publer, post: Json) -> None:
    """A draft needs neither media nor a future nor an account that works."""
    (draft,) = PostHelper(publer).made(post, state="draft")

    assert draft.state.startswith("draft_")


@pytest.mark.parametrize(
    ("post", "sentence"),
    [
        (content(_said("status"), INSTAGRAM, ahead=None), "Post type is not valid"),
        ({"networks": {}, "accounts": [{"id": X}]}, NO_PARAMS),
        (content(_said("photo", "f" * 24), X), f"Media does not exist: {'f' * 24}"),
        ({"networks": {"default": _said("status")}}, "Accounts can't be blank"),
    ],
)
def test_a_draft_that_nothing_can_become_of(publer: Publer, post: Json, sentence: str) -> None:
    """A draft that could never be finished is a failure."""
    assert PostHelper(publer).messages(post, state="draft") == [sentence]


@pytest.mark.parametrize(
    ("networks", "sentence"),
    [
        ({"default": {"type": "poll"}}, "Post type is not valid"),
        ({"facebook": {"type": "status"}}, "An idea requires its content under networks.default"),
        ({"default": _said("photo", "f" * 24)}, f"Media does not exist: {'f' * 24}"),
    ],
)
def test_an_idea_that_is_none(publer: Publer, networks: Json, sentence: str) -> None:
    """An idea has content of its own, of a kind that ideas have; its failure names no account."""
    helper = PostHelper(publer)
    job_id = helper.send({"networks": networks}, state="draft_public")
    publer.advance(seconds=10)

    (failure,) = helper.job(job_id).failures
    assert (failure.account_id, failure.account_name, failure.provider, failure.message) == (
        None,
        None,
        None,
        sentence,
    )


def test_tiktok_accounts_are_posted_to_one_at_a_time(publer: Publer) -> None:
    """Two TikTok accounts in one post are a failure each; other networks beside one are none."""
    store = publer.sandbox.store
    helper = PostHelper(publer)
    store.put(evolve(helper.of(TIKTOK), id="twin"))
    video = _said("video", VIDEO)

    assert helper.messages(content(video, TIKTOK, "twin")) == ["TikTok posts go to one account at a time"] * 2
    assert helper.messages(content(video, TIKTOK, FACEBOOK, ahead=90)) == []


@pytest.mark.parametrize("account", [YOUTUBE, TIKTOK, WORDPRESS])
def test_networks_that_take_a_post_once(publer: Publer, account: str) -> None:
    """YouTube, TikTok and WordPress neither recycle nor recur."""
    said = ARTICLE if account == WORDPRESS else _said("video", VIDEO)
    helper = PostHelper(publer)
    name = {YOUTUBE: "YouTube", TIKTOK: "TikTok", WORDPRESS: "WordPress"}[account]

    recycled = helper.messages(content(said, account) | {"recycling": {"gap": 1, "gap_freq": "Day"}})
    recurring = helper.messages(
        content(said, account, ahead=None) | {"recurring": {"start_date": at(hours=1), "repeat": "daily"}},
        state="recurring",
    )

    assert (recycled, recurring) == (
        [f"{name} posts cannot be recycled"],
        [f"{name} posts cannot be recurring"],
    )


def test_a_minute_between_posts(publer: Publer) -> None:
    """Posts of one account stand a minute apart, also within one request; other accounts do not matter."""
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


def test_drafts_take_no_place(publer: Publer) -> None:
    """A dated draft does not keep others from its time."""
    helper = PostHelper(publer)
    helper.made(status(X), state="draft")

    assert helper.messages(status(X)) == []


def test_words_of_facebook_are_in_the_contract() -> None:
    """Buttons and backgrounds are those that the contract lists."""
    schemas = load_contract("publer").document["components"]["schemas"]

    assert set(schemas["CallToAction"]["enum"]) == BUTTONS
    known = schemas["FacebookDetails"]["properties"]["text_format_preset_id"]["x-known-values"]
    assert set(known) == BACKGROUNDS
