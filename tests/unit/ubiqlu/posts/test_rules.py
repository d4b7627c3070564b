"""The rules for a new post: the response names the first rule that a request breaks."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.mock import Json, Ubiqlu, after

GOOD: Json = {"caption": "Hello", "socialAccountIds": ["acc_facebook"]}
NOT_VALID = "The request body is not valid: "

# One row per rule, in the order of checking: its name, a request that breaks it, and the message. Each
# request also breaks as many later rules as possible.
RULES: list[tuple[str, Json, str]] = [
    (
        "schema",
        {"caption": None, "timing": "scheduled", "mediaAssetId": "media_x", "socialAccountIds": ["a", "a"]},
        NOT_VALID,
    ),
    (
        "invalid time",
        {
            "caption": " ",
            "timing": "draft",
            "scheduledAt": "2026-06-30T23:59:60Z",
            "socialAccountIds": ["a", "a"],
        },
        "scheduledAt is not a valid time: '2026-06-30T23:59:60Z'.",
    ),
    (
        "scheduled without a time",
        {"caption": " ", "timing": "scheduled", "scheduledAt": None, "socialAccountIds": ["a", "a"]},
        "scheduledAt is required when timing is 'scheduled'.",
    ),
    (
        "time without scheduled",
        {"caption": " ", "timing": "now", "scheduledAt": after(hours=-1), "socialAccountIds": ["a", "a"]},
        "scheduledAt is allowed only with timing 'scheduled'; timing is 'now'.",
    ),
    (
        "time in the past",
        {
            "caption": " ",
            "timing": "scheduled",
            "scheduledAt": after(hours=-1),
            "socialAccountIds": ["a", "a"],
        },
        "scheduledAt must be in the future.",
    ),
    (
        "no content",
        {"caption": " \n", "socialAccountIds": ["a", "a"]},
        "A post needs a caption or media.",
    ),
    (
        "unknown media",
        {"caption": "", "mediaAssetId": "media_x", "socialAccountIds": ["a", "a"]},
        "mediaAssetId is not the id of a media asset of this workspace.",
    ),
    ("same account twice", {"socialAccountIds": ["a", "a"]}, "socialAccountIds has the same account twice."),
    (
        "unknown account",
        {"socialAccountIds": ["acc_disconnected", "acc_instagram", "a"]},
        "socialAccountIds has an account that is not connected to this workspace.",
    ),
    (
        "account needs a reconnect",
        {"socialAccountIds": ["acc_disconnected", "acc_instagram"]},
        "Ben Former must be reconnected before it can publish.",
    ),
    (
        "Instagram without media",
        {"socialAccountIds": ["acc_instagram"]},
        "Instagram does not allow text-only posts: attach media or remove the Instagram account.",
    ),
]


@pytest.mark.parametrize(("changes", "message"), [pytest.param(*row[1:], id=row[0]) for row in RULES])
def test_first_broken_rule_decides(ubiqlu: Ubiqlu, changes: Json, message: str) -> None:
    """A request that breaks several rules gets the message of the first; no post is created."""
    answer = ubiqlu.create(**(GOOD | changes))

    assert (400, {"error"}) == (answer.status_code, set(answer.json()))
    assert answer.json()["error"].startswith(message)
    assert ubiqlu.sandbox.run_until_idle() == []


@pytest.mark.parametrize(
    "changes",
    [
        {"socialAccountIds": []},
        {"socialAccountIds": [""]},
        {"socialAccountIds": "acc_facebook"},
        {"socialAccountIds": [1]},
        {"socialAccountIds": None},
        {"timing": "later"},
        {"timing": None},
        {"timing": "NOW"},
        {"caption": None},
        {"caption": 5},
        {"mediaAssetId": 5},
        {"timing": "scheduled", "scheduledAt": "tomorrow"},
        {"timing": "scheduled", "scheduledAt": "2026-06-01"},
        {"timing": "scheduled", "scheduledAt": "2026-06-01T09:00:00"},
        {"timing": "scheduled", "scheduledAt": "2026-06-31T09:00:00Z"},
        {"timing": "scheduled", "scheduledAt": 1780000000},
        {"timing": "scheduled", "scheduledAt": ""},
    ],
    ids=repr,
)
def test_schema_violations(ubiqlu: Ubiqlu, changes: Json) -> None:
    """A body that violates the schema gets a 400 that says where."""
    answer = ubiqlu.create(**(GOOD | changes))

    assert (answer.status_code, answer.json()["error"].startswith(NOT_VALID)) == (400, True), answer.text


def test_accounts_are_required(ubiqlu: Ubiqlu) -> None:
    """A post without accounts is rejected."""
    assert ubiqlu.create(**{"caption": "Hello"}).status_code == 400


@pytest.mark.parametrize("media", ["", "media_unknown", "acc_facebook"])
def test_unknown_media_is_a_400(ubiqlu: Ubiqlu, media: str) -> None:
    """An empty or unknown id and the id of another record get the same 400; the spec has no 404 here."""
    answer = ubiqlu.create(**GOOD, mediaAssetId=media)

    assert (
        answer.status_code,
        answer.json()["error"],
    ) == (400, "mediaAssetId is not the id of a media asset of this workspace.")


def test_media_of_another_sandbox_is_unknown(ubiqlu: Ubiqlu) -> None:
    """An asset of another sandbox does not exist in this one."""
    other = Ubiqlu.build("other", seed=1).upload()

    assert ubiqlu.create(**GOOD, mediaAssetId=other["id"]).status_code == 400


def test_media_without_caption(ubiqlu: Ubiqlu) -> None:
    """Media is enough for a post; a missing or blank caption is null in the response."""
    asset = ubiqlu.upload()

    posts = [
        ubiqlu.create(mediaAssetId=asset["id"], socialAccountIds=["acc_facebook"], **caption)
        for caption in ({}, {"caption": " "})
    ]

    assert [(answer.status_code, answer.json()["post"]["caption"]) for answer in posts] == [(201, None)] * 2


@pytest.mark.parametrize("timing", ["draft", "scheduled", "now"])
def test_content_and_connected_accounts_are_required_for_every_timing(ubiqlu: Ubiqlu, timing: str) -> None:
    """Drafts need a caption or media, and connected accounts, too."""
    when = {"scheduledAt": after(hours=1)} if timing == "scheduled" else {}
    empty = ubiqlu.create(socialAccountIds=["acc_facebook"], timing=timing, **when)
    lost = ubiqlu.create(caption="Hello", socialAccountIds=["acc_disconnected"], timing=timing, **when)

    assert [empty.status_code, lost.status_code] == [400, 400]


def test_instagram_draft_without_media(ubiqlu: Ubiqlu) -> None:
    """A draft for Instagram needs no media yet."""
    statuses = [
        ubiqlu.create(caption="Hello", socialAccountIds=["acc_instagram"], **timing).status_code
        for timing in ({"timing": "draft"}, {}, {"timing": "scheduled", "scheduledAt": after(hours=1)})
    ]

    assert statuses == [201, 400, 400]


@pytest.mark.parametrize(
    ("when", "status"),
    [
        (after(), 400),
        (after(seconds=-1), 400),
        ("2026-01-05T09:00:00.0009Z", 400),
        (after(milliseconds=1), 201),
        (after(days=365), 201),
    ],
)
def test_scheduled_at_must_be_after_now(ubiqlu: Ubiqlu, when: str, status: int) -> None:
    """A time up to and including the current millisecond is rejected."""
    assert status == ubiqlu.create(**GOOD, timing="scheduled", scheduledAt=when).status_code


@pytest.mark.parametrize(
    ("sent", "returned"),
    [
        ("2026-01-05T10:00:00Z", "2026-01-05T10:00:00.000Z"),
        ("2026-01-05T10:00:00z", "2026-01-05T10:00:00.000Z"),
        ("2026-01-05t10:00:00Z", "2026-01-05T10:00:00.000Z"),
        ("2026-01-05T10:00:00+00:00", "2026-01-05T10:00:00.000Z"),
        ("2026-01-05T12:30:00+02:30", "2026-01-05T10:00:00.000Z"),
        ("2026-01-05T02:00:00.25-08:00", "2026-01-05T10:00:00.250Z"),
        ("2026-01-05T10:00:00.123456789Z", "2026-01-05T10:00:00.123Z"),
    ],
)
def test_times_in_any_offset(ubiqlu: Ubiqlu, sent: str, returned: str) -> None:
    """A time may have any offset; responses show it in UTC with milliseconds."""
    post = ubiqlu.post(timing="scheduled", scheduledAt=sent)

    assert [returned] == [target["scheduledAt"] for target in post["targets"]]


@pytest.mark.parametrize(
    "when", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "0000-01-01T00:00:00Z"]
)
def test_times_beyond_the_calendar(ubiqlu: Ubiqlu, when: str) -> None:
    """A time outside the years 1 to 9999 in UTC is rejected."""
    assert ubiqlu.create(**GOOD, timing="scheduled", scheduledAt=when).status_code == 400


def test_last_possible_time(ubiqlu: Ubiqlu) -> None:
    """A post for the end of the year 9999 stays scheduled and does not block other posts."""
    last = ubiqlu.post(timing="scheduled", scheduledAt="9999-12-31T23:59:59.999Z")
    other = ubiqlu.post()

    ubiqlu.sandbox.run_until_idle()

    assert [ubiqlu.read(post)["aggregateStatus"] for post in (last, other)] == ["scheduled", "published"]


def test_scheduled_at_null_counts_as_missing(ubiqlu: Ubiqlu) -> None:
    """scheduledAt null is treated as missing."""
    assert [
        ubiqlu.create(**GOOD, timing=timing, scheduledAt=None).status_code
        for timing in ("now", "draft", "scheduled")
    ] == [201, 201, 400]


def test_unknown_keys_are_ignored(ubiqlu: Ubiqlu) -> None:
    """Fields that the schema does not have are ignored."""
    post = ubiqlu.create(
        **GOOD, title="Mine", id="post_mine", aggregateStatus="published", x=[1, {"y": None}]
    )
    reserved = ubiqlu.reserve(storageKey="mine", expiresInSeconds=1)

    assert (
        post.status_code,
        post.json()["post"]["title"],
        post.json()["post"]["aggregateStatus"],
    ) == (201, None, "publishing")
    assert (reserved["expiresInSeconds"], reserved["storageKey"][:27]) == (900, "workspaces/ws_demo/2026-01/")


def test_new_post(ubiqlu: Ubiqlu) -> None:
    """A new post has a target per account in the given order, a trimmed caption and its media."""
    asset = ubiqlu.upload()
    accounts = ["acc_linkedin_company", "acc_instagram", "acc_facebook"]

    post = ubiqlu.post(caption="  Hello\n", socialAccountIds=accounts, mediaAssetId=asset["id"])

    ids: list[Any] = [
        post.pop("id"),
        *(target.pop("id") for target in post["targets"]),
        post["media"][0].pop("id"),
    ]
    assert len({asset["id"], *ids}) == 6
    waiting = dict.fromkeys(
        ("platformPostUrl", "errorMessage", "errorContext", "scheduledAt", "publishedAt"), None
    )
    shown = ubiqlu.accounts()
    assert {
        "caption": "Hello",
        "title": None,
        "aggregateStatus": "publishing",
        "resolvedAt": after(),
        "createdAt": after(),
        "targets": [
            {
                "status": "publishing",
                **waiting,
                "socialAccount": {
                    key: shown[account][key] for key in ("displayName", "handle", "avatarUrl", "platform")
                },
            }
            for account in accounts
        ],
        "media": [
            {
                "position": 0,
                "publicUrl": asset["publicUrl"],
                "mimeType": "image/png",
                "fileName": "file.png",
            }
        ],
    } == post


@pytest.mark.parametrize(
    ("timing", "status", "scheduled_at"),
    [("draft", "draft", None), ("scheduled", "scheduled", after(hours=1)), ("now", "publishing", None)],
)
def test_first_state(ubiqlu: Ubiqlu, timing: str, status: str, scheduled_at: str | None) -> None:
    """A target begins as its post's timing says, with its time if it has one and nothing else."""
    post = ubiqlu.post(timing=timing, scheduledAt=scheduled_at)

    (target,) = post["targets"]
    assert {
        "status": status,
        "scheduledAt": scheduled_at,
        "publishedAt": None,
        "platformPostUrl": None,
        "errorMessage": None,
        "errorContext": None,
    } == {key: value for key, value in target.items() if key not in ("id", "socialAccount")}
    assert status == post["aggregateStatus"]


def test_timing_is_now_unless_told(ubiqlu: Ubiqlu) -> None:
    """A post without a timing is published at once."""
    assert ubiqlu.post()["aggregateStatus"] == "publishing"


def test_repeat_makes_a_second_post(ubiqlu: Ubiqlu) -> None:
    """The same request twice is two posts: the contract has no idempotency key."""
    assert ubiqlu.post()["id"] != ubiqlu.post()["id"]
