"""Which posts are rejected, with which message, and which are accepted."""

from __future__ import annotations

from typing import Any

import pytest
from galleyproof.services.publer.posts.post_requests import NO_PARAMS
from galleyproof.services.publer.seed.ids import demo_id

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
    event,
    of_type,
    poll,
    status,
)

Json = Any

SUBLINK = {"url": "https://example.test", "title": "T", "description": "D", "images": []}
ARTICLE = {"type": "article", "title": "T", "content": [{"id": "1", "type": "header", "data": {"text": "T"}}]}
FIVE = {"start": at(hours=5), "end": at(hours=6)}

REJECTED: list[tuple[Json, str]] = [
    # the account
    (status(FOREIGN), "The account does not exist in this workspace"),
    (status(WITHOUT_TOKEN), "Harbour Lane Help needs to be reconnected before it can be posted to"),
    (
        {
            "networks": {"facebook": of_type("status")},
            "accounts": [{"id": X, "scheduled_at": at(hours=1)}],
        },
        NO_PARAMS,
    ),
    ({"networks": {"default": of_type("status")}, "accounts": [{"id": INSTAGRAM}]}, NO_PARAMS),
    ({"networks": {"default": of_type("status")}}, "Accounts can't be blank"),
    # the type
    (content(of_type("poll"), FACEBOOK), "Post type is not valid"),
    (content(of_type("status"), INSTAGRAM), "Post type is not valid"),
    (
        content(of_type("photo", PHOTO, details={"type": "short"}), INSTAGRAM),
        "Post type is not valid",
    ),
    (content(of_type("reel", VIDEO), THREADS), "Post type is not valid"),
    # the time
    (status(ahead=-60), "Posts cannot be backdated"),
    (status(ahead=0), "Posts cannot be backdated"),
    (status(ahead=0.5), "Posts must be scheduled at least one minute ahead"),
    (status(ahead=None, scheduled_at="soon"), "scheduled_at is not a valid time: 'soon'"),
    (status(TELEGRAM, ahead=None), "Harbour Lane Specials has no posting schedule"),
    # media
    (
        content({"type": "photo", "text": "T"}, X) | {"media": [{"id": PHOTO}]},
        "undefined method 'count' for nil",
    ),
    (content(of_type("photo", "f" * 24), X), f"Media does not exist: {'f' * 24}"),
    (content(of_type("photo", demo_id(331)), X), f"Media does not exist: {demo_id(331)}"),
    (content(of_type("video"), YOUTUBE), "YouTube requires a video attached"),
    (content(of_type("photo"), INSTAGRAM), "Instagram requires a photo attached"),
    (content(of_type("story"), FACEBOOK), "Facebook requires a photo or a video attached"),
    (
        content(of_type("carousel", PHOTO), INSTAGRAM),
        "Instagram requires two photos or videos attached",
    ),
    (content(of_type("photo", VIDEO), X), "X cannot take a video in a post of type photo"),
    (
        content(of_type("video", PHOTO), FACEBOOK),
        "Facebook cannot take a photo in a post of type video",
    ),
    (
        content(of_type("document", VIDEO), LINKEDIN),
        "LinkedIn cannot take a video in a post of type document",
    ),
    (content(of_type("photo", PHOTO, VIDEO), THREADS), "Photos and videos cannot be mixed"),
    (
        content(of_type("photo", *[PHOTO] * 5), X),
        "Too many media: X allows 4 in a post of type photo, not 5",
    ),
    (
        content(of_type("video", VIDEO, VIDEO), X),
        "Too many media: X allows 1 in a post of type video, not 2",
    ),
    (content(of_type("gif", GIF, GIF), X), "Too many media: X allows 1 in a post of type gif, not 2"),
    (
        content(of_type("photo", *[PHOTO] * 6), PINTEREST, album_id=BOARD),
        "Too many media: Pinterest allows 5 in a post of type photo, not 6",
    ),
    (
        content(of_type("document", *[PHOTO] * 101), LINKEDIN),
        "Too many media: LinkedIn allows 100 in a post of type document, not 101",
    ),
    (
        content(of_type("photo", PHOTO, PHOTO), GOOGLE),
        "Too many media: Google allows 1 in a post of type photo, not 2",
    ),
    (content(of_type("photo", VIDEO), GOOGLE), "Google cannot take a video in a post of type photo"),
    (
        content(of_type("reel", LONG_VIDEO), FACEBOOK),
        "course.mp4 lasts 95 s; Facebook accepts 3 to 90 s",
    ),
    (
        content(of_type("story", LONG_VIDEO), INSTAGRAM),
        "course.mp4 lasts 95 s; Instagram accepts 0 to 60 s",
    ),
    (
        content(
            {"type": "photo", "text": "T", "media": [{"id": "external", "url": "https://example.test/1"}]}, X
        ),
        "Media outside the library is only allowed for GIFs and pins",
    ),
    # text
    (status(text=" "), "Text can't be blank"),
    (content({"type": "link", "text": "T"}, X), "Link url can't be blank"),
    (status(X, text="x" * 281), "Text is too long: 281 characters, and X allows 280"),
    (status(BLUESKY, text="x" * 301), "Text is too long: 301 characters, and Bluesky allows 300"),
    (status(THREADS, text="x" * 501), "Text is too long: 501 characters, and Threads allows 500"),
    (
        content(of_type("photo", PHOTO, text="x" * 1025), TELEGRAM),
        "Text is too long: 1,025 UTF-16 code units, and Telegram allows 1,024",
    ),
    (
        content(of_type("video", VIDEO, text="é" * 2501), YOUTUBE),
        "Text is too long: 5,002 bytes, and YouTube allows 5,000",
    ),
    (
        content(of_type("video", VIDEO, title="x" * 101), YOUTUBE),
        "Title is too long: 101 characters, and YouTube allows 100",
    ),
    (
        content(of_type("video", VIDEO, tags=["x" * 251] * 2), YOUTUBE),
        "Tags are too long: 503 characters, and YouTube allows 500",
    ),
    (
        content({"type": "status", "text": "T", "details": {"type": "long_post"}}, X),
        "Long posts need X Premium",
    ),
    # polls
    (content(poll("A"), X), "A poll has 2 to 4 options"),
    (content(poll("A", "B", "C", "D", "E"), X), "A poll has 2 to 4 options"),
    (content(poll("A", " A"), X), "Poll options must be unique"),
    (content(poll("A", ""), X), "Poll options can't be blank"),
    (content(poll("A", "x" * 26), X), "X poll options have at most 25 characters"),
    (content(poll("A", "x" * 31), LINKEDIN), "LinkedIn poll options have at most 30 characters"),
    (content(poll("A", "x" * 51), MASTODON), "Mastodon poll options have at most 50 characters"),
    (content(poll("A", "B", duration=8), X), "X polls run for 1 to 7 days"),
    (content(poll("A", "B", duration=15), LINKEDIN), "LinkedIn polls run for 1 to 14 days"),
    (content(poll("A", "B", duration=0), MASTODON), "Mastodon polls run for 1 to 7 days"),
    (content(poll("A", "B", question=None), LINKEDIN), "LinkedIn polls need a question"),
    (content(poll("A", "B", text=""), MASTODON), "A poll needs its question as text"),
    # rules of one network
    (content(of_type("photo", PHOTO), PINTEREST), "Album can't be blank"),
    (
        content(of_type("photo", PHOTO), PINTEREST, album_id="1"),
        "Album does not exist for this account",
    ),
    (
        content(of_type("photo", PHOTO), FACEBOOK, album_id=BOARD),
        "Album does not exist for this account",
    ),
    (content(of_type("photo", PHOTO), TIKTOK), "TikTok requires a title for photos"),
    (
        content(of_type("video", VIDEO, details={"privacy": "public"}), TIKTOK),
        "Privacy is not valid: TikTok has PUBLIC_TO_EVERYONE, MUTUAL_FOLLOW_FRIENDS, "
        "FOLLOWER_OF_CREATOR, SELF_ONLY",
    ),
    (
        content(of_type("video", VIDEO, privacy="secret"), YOUTUBE),
        "Privacy is not valid: YouTube has public, unlisted, private",
    ),
    (
        content(of_type("status", replySettings="nobody"), X),
        "replySettings is not valid: X has everyone, mentionedUsers, following",
    ),
    (
        content(of_type("photo", PHOTO, details={"trial_reel": "MANUAL"}), INSTAGRAM),
        "Only reels can be trial reels",
    ),
    (
        content(of_type("reel", VIDEO, details={"trial_reel": "NEVER"}), INSTAGRAM),
        "Trial reel is not valid",
    ),
    (content(event(), GOOGLE), "Google requires a title for an event"),
    (content(event(title="T"), GOOGLE), "Google requires start and end for an event"),
    (
        content(event(title="T", start=FIVE["end"], end=FIVE["start"]), GOOGLE),
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
    # signatures, watermarks, locations, comments and shares
    (status(FACEBOOK, signature="1"), "The signature does not exist for this account"),
    (status(FACEBOOK, signature=demo_id(203)), "The signature does not exist for this account"),
    (status(FACEBOOK, watermark={"id": demo_id(223)}), "The watermark does not exist for this account"),
    (
        content(of_type("video", VIDEO), TIKTOK, watermark={"id": demo_id(221)}),
        "TikTok does not support watermarks",
    ),
    (status(X, location={"id": "1"}), "X does not support locations for this account"),
    (status(GROUP, location={"id": "1"}), "Facebook does not support locations for this account"),
    (
        content(of_type("photo", PHOTO), PINTEREST, album_id=BOARD, comments=[{"text": "T"}]),
        "Pinterest does not support follow-up comments for this account",
    ),
    (status(X, comments=[{"text": ""}]), "Comment text can't be blank"),
    (
        content(of_type("reel", VIDEO), INSTAGRAM, share={"account_ids": [X]}),
        "Instagram posts cannot be shared",
    ),
    (status(X, share={"account_ids": [FOREIGN]}), "The account to share with does not exist"),
    (status(X, share={"account_ids": [GOOGLE]}), "Sharing to Google needs a text"),
    (
        content(of_type("video", VIDEO, details={"reminder": True}), FACEBOOK, share={"account_ids": [X]}),
        "Posts that are published by hand cannot be shared",
    ),
]


@pytest.mark.parametrize(("post", "message"), REJECTED, ids=[message[:50] for _, message in REJECTED])
def test_rejected_posts(publer: Publer, post: Json, message: str) -> None:
    """A post that breaks a rule is a failure of the job, with the message of the rule, and no record."""
    assert PostHelper(publer).messages(post) == [message]


ACCEPTED: list[Json] = [
    status(ahead=1),
    status(ahead=None, scheduled_at="2026-01-05T12:00:00+02:00"),
    status(ahead=None, scheduled_at="2026-01-05T10:00Z"),
    status(ahead=None, scheduled_at="2026-01-05T10:00:00.123"),
    status(X, text="x" * 256 + " https://example.com/" + "x" * 300),
    status(PREMIUM_X, text="x" * 25_000),
    status(BLUESKY, text="👍🏽" * 300),
    status(BLUESKY, text="👩‍👩‍👧‍👦" * 120),
    content(
        of_type("photo", PHOTO),
        FACEBOOK,
        INSTAGRAM,
        X,
        LINKEDIN,
        THREADS,
        TELEGRAM,
        MASTODON,
        BLUESKY,
    ),
    content(of_type("photo", *[PHOTO] * 4), X),
    content(of_type("photo", GIF, PHOTO), LINKEDIN),
    content(of_type("document", *[PHOTO] * 100), LINKEDIN),
    content(of_type("carousel", VIDEO, PHOTO), INSTAGRAM),
    content(of_type("video", VIDEO, details={"type": "reel", "trial_reel": "MANUAL"}), INSTAGRAM),
    content(of_type("story", VIDEO), FACEBOOK, INSTAGRAM),
    content(of_type("gif", GIF), X, FACEBOOK, LINKEDIN, TELEGRAM, MASTODON),
    content(
        {"type": "gif", "text": "T", "media": [{"id": "external", "url": "https://example.test/1.gif"}]}, X
    ),
    content(of_type("video", VIDEO, title="T", isShort=True), YOUTUBE),
    content(of_type("video", VIDEO, details={"privacy": "SELF_ONLY"}), TIKTOK),
    content(of_type("photo", PHOTO, title="T"), TIKTOK),
    content(of_type("photo", SQUARE), GOOGLE),
    content(of_type("status"), GOOGLE),
    content(event(title="T", **FIVE), GOOGLE),
    content(of_type("photo", PHOTO), PINTEREST, album_id=BOARD),
    content(of_type("photo", PHOTO, boardId=BOARD), PINTEREST),
    content(of_type("document", DOCUMENT), LINKEDIN),
    content({"type": "document", "text": "T", "document": {"id": DOCUMENT, "title": "Menu"}}, LINKEDIN),
    content(ARTICLE, WORDPRESS),
    content(poll("A", "B", "C", "D", duration=7), X, LINKEDIN, MASTODON),
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


@pytest.mark.parametrize("post", ACCEPTED, ids=range(len(ACCEPTED)))
def test_accepted_posts(publer: Publer, post: Json) -> None:
    """A post that follows all rules becomes one record for each of its accounts."""
    assert len(PostHelper(publer).made(post)) == len(post["accounts"])
