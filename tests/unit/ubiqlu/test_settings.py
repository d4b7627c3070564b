"""Each setting in each of its values."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from attrs import evolve
from galleyproof.services.ubiqlu.records import Workspace
from galleyproof.services.ubiqlu.settings import UbiqluSettings

from tests.support.images import image
from tests.support.mock import START, Ubiqlu, after

FACEBOOK = {"caption": "Hello", "socialAccountIds": ["acc_facebook"]}
Act = Callable[[Ubiqlu], Any]


def finished(ubiqlu: Ubiqlu, **body: Any) -> list[tuple[str, str]]:
    """Publish a post and return its targets' final statuses and networks."""
    post = ubiqlu.post(**body)
    ubiqlu.sandbox.run_until_idle()
    return [(t["status"], t["socialAccount"]["platform"]) for t in ubiqlu.read(post)["targets"]]


def time_with_now(ubiqlu: Ubiqlu) -> object:
    """Send a time with timing now."""
    answer = ubiqlu.create(**FACEBOOK, timing="now", scheduledAt=after(hours=1))
    targets = answer.json().get("post", {}).get("targets", [])
    return answer.status_code, [(t["status"], t["scheduledAt"]) for t in targets]


def time_with_offset(ubiqlu: Ubiqlu) -> object:
    """Send a time as Python writes it, and as JavaScript does."""
    times = ("2026-01-05T10:00:00+00:00", "2026-01-05T10:00:00Z")
    return [ubiqlu.create(**FACEBOOK, timing="scheduled", scheduledAt=when).status_code for when in times]


def account_twice(ubiqlu: Ubiqlu) -> object:
    """Send the same account twice."""
    accounts = ["acc_facebook", "acc_linkedin_personal", "acc_facebook"]
    answer = ubiqlu.create(caption="Hello", socialAccountIds=accounts)
    targets = answer.json().get("post", {}).get("targets", [])
    return answer.status_code, [target["socialAccount"]["platform"] for target in targets]


def many_accounts(ubiqlu: Ubiqlu) -> object:
    """Send 50 and 51 accounts that do not exist."""
    return [
        ubiqlu.create(caption="Hello", socialAccountIds=[f"acc_{n}" for n in range(count)]).json()["error"]
        for count in (50, 51)
    ]


def instagram_text(ubiqlu: Ubiqlu) -> object:
    """Send a text to Instagram and Facebook."""
    body = {"caption": "Hello", "socialAccountIds": ["acc_instagram", "acc_facebook"]}
    answer = ubiqlu.create(**body)
    return answer.status_code if answer.status_code == 400 else finished(ubiqlu, **body)


def tall_image(ubiqlu: Ubiqlu) -> object:
    """Send an image to Instagram that is too tall for it."""
    asset = ubiqlu.upload(image(100, 1000))["id"]
    body = {"socialAccountIds": ["acc_facebook", "acc_instagram"], "mediaAssetId": asset}
    answer = ubiqlu.create(**body)
    return answer.json()["error"][:25] if answer.status_code == 400 else finished(ubiqlu, **body)


def same_text_again(ubiqlu: Ubiqlu) -> object:
    """Send one text twice to LinkedIn and Facebook."""
    body = {"caption": "Hello", "socialAccountIds": ["acc_facebook", "acc_linkedin_company"]}
    return [finished(ubiqlu, **body) for _ in range(2)]


def plan_ends(ubiqlu: Ubiqlu) -> object:
    """End the plan before a scheduled post is due and while another one is publishing."""
    posts = [ubiqlu.post(), ubiqlu.post(timing="scheduled", scheduledAt=after(hours=1))]
    store = ubiqlu.sandbox.store
    store.put(evolve(store.get(Workspace, "ws_demo"), api_access=False))
    ubiqlu.advance(hours=2)
    store.put(evolve(store.get(Workspace, "ws_demo"), api_access=True))
    targets = [ubiqlu.read(post)["targets"][0] for post in posts]
    return [(target["status"], target["errorContext"]) for target in targets]


def other_content_type(ubiqlu: Ubiqlu) -> object:
    """PUT with a wrong content type, then with the right one."""
    reserved = ubiqlu.reserve(b"0123456789")
    puts = [ubiqlu.put(reserved, b"0123456789", kind).status_code for kind in ("image/jpeg", "image/png")]
    return [*puts, ubiqlu.finalize(reserved, bytes=10).status_code]


def no_put(ubiqlu: Ubiqlu) -> object:
    """Register an upload without a PUT, then download it."""
    reserved = ubiqlu.reserve(b"0123456789")
    finalized = ubiqlu.finalize(reserved, bytes=10).status_code
    public = ubiqlu.http.get(reserved["publicUrl"])
    return finalized, public.status_code, public.content if public.status_code == 200 else None


def same_key_again(ubiqlu: Ubiqlu) -> object:
    """Send the same post with Idempotency-Key a, a, b and twice without a key."""
    keys: tuple[dict[str, str], ...] = (
        {"Idempotency-Key": "a"},
        {"Idempotency-Key": "a"},
        {"Idempotency-Key": "b"},
        {},
        {},
    )
    answers = [ubiqlu.request("POST", "/posts", json=FACEBOOK, headers=headers) for headers in keys]
    return [answer.status_code for answer in answers], len(
        {answer.json()["post"]["id"] for answer in answers}
    )


def sixty_one_requests(ubiqlu: Ubiqlu) -> object:
    """Send 61 requests within a minute."""
    return [ubiqlu.request("GET", "/media").status_code for _ in range(61)][-2:]


PUBLISHED = [("published", "facebook"), ("published", "linkedin")]
CASES: dict[str, tuple[Act, dict[Any, Any]]] = {
    "scheduled_at_with_other_timing": (
        time_with_now,
        {"reject": (400, []), "ignore": (201, [("publishing", None)])},
    ),
    "scheduled_at_format": (time_with_offset, {"any_offset": [201, 201], "z_only": [400, 201]}),
    "duplicate_accounts": (
        account_twice,
        {"reject": (400, []), "dedupe": (201, ["facebook", "linkedin"])},
    ),
    "max_accounts": (
        many_accounts,
        {
            "unlimited": ["socialAccountIds has an account that is not connected to this workspace."] * 2,
            "50": [
                "socialAccountIds has an account that is not connected to this workspace.",
                "socialAccountIds may have at most 50 accounts.",
            ],
        },
    ),
    "instagram_text_only": (
        instagram_text,
        {"reject": 400, "fail_target": [("failed", "instagram"), ("published", "facebook")]},
    ),
    "platform_rules": (
        tall_image,
        {
            "at_publish": [("published", "facebook"), ("failed", "instagram")],
            "at_create": "The image is 100 x 1000 (",
            "off": [("published", "facebook"), ("published", "instagram")],
        },
    ),
    "detect_duplicates": (
        same_text_again,
        {False: [PUBLISHED, PUBLISHED], True: [PUBLISHED, [("failed", "facebook"), ("failed", "linkedin")]]},
    ),
    "scheduled_posts_without_plan": (
        plan_ends,
        {
            "publish": [("published", None), ("published", None)],
            "fail": [("published", None), ("failed", None)],
        },
    ),
    "sign_content_type": (other_content_type, {False: [200, 200, 201], True: [403, 200, 201]}),
    "auto_complete_uploads": (no_put, {False: (409, 404, None), True: (201, 200, bytes(10))}),
    "idempotency_key": (same_key_again, {False: ([201] * 5, 5), True: ([201] * 5, 4)}),
    "rate_limit": (sixty_one_requests, {False: [200, 200], True: [200, 429]}),
}


def test_every_value_of_every_setting_has_a_case() -> None:
    """The table above has each setting with each of its values."""
    declared = {
        field.name: {True, False}
        if field.metadata["choices"] == ("on", "off")
        else set(field.metadata["choices"])
        for field in attrs.fields(UbiqluSettings)
    }

    assert declared == {name: set(outcomes) for name, (_, outcomes) in CASES.items()}


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name, (_, outcomes) in CASES.items() for value in outcomes]
)
def test_setting(name: str, value: Any) -> None:
    """Each value of a setting has its effect."""
    act, outcomes = CASES[name]

    assert outcomes[value] == act(Ubiqlu.build(**{name: value}))


@pytest.mark.parametrize(("name", "outcomes"), [(name, outcomes) for name, (_, outcomes) in CASES.items()])
def test_first_value_is_the_default(ubiqlu: Ubiqlu, name: str, outcomes: dict[Any, Any]) -> None:
    """The first value of each case is the default."""
    assert next(iter(outcomes)) == getattr(ubiqlu.sandbox.setting(UbiqluSettings), name)


def test_ignored_time_may_be_in_the_past() -> None:
    """With the setting ignore, a time in the past is accepted for drafts and immediate posts."""
    ubiqlu = Ubiqlu.build(scheduled_at_with_other_timing="ignore")

    posts = [ubiqlu.post(timing=timing, scheduledAt=after(hours=-1)) for timing in ("draft", "now")]

    assert [(post["aggregateStatus"], post["targets"][0]["scheduledAt"]) for post in posts] == [
        ("draft", None),
        ("publishing", None),
    ]


def test_linkedin_names_the_earlier_post() -> None:
    """LinkedIn's rejection of a duplicate names the earlier post."""
    ubiqlu = Ubiqlu.build(detect_duplicates=True)
    body = {"caption": "Hello", "socialAccountIds": ["acc_linkedin_company"]}
    first, second = ubiqlu.post(**body), ubiqlu.post(**body)
    ubiqlu.advance(seconds=4)

    url = ubiqlu.read(first)["targets"][0]["platformPostUrl"]
    failed = ubiqlu.read(second)["targets"][0]
    urn = json.loads(failed["errorContext"]["body"])["message"].removeprefix("Content is a duplicate of ")
    assert f"https://www.linkedin.com/feed/update/{urn}/" == url
    assert urn in failed["errorMessage"]


def test_facebook_compares_with_the_last_post_only() -> None:
    """Facebook rejects a duplicate of the last post only, LinkedIn a duplicate of any post."""
    ubiqlu = Ubiqlu.build(detect_duplicates=True)
    accounts = ["acc_facebook", "acc_linkedin_company"]

    ends = [finished(ubiqlu, caption=text, socialAccountIds=accounts) for text in ("one", "two", "one")]

    assert ends == [PUBLISHED, PUBLISHED, [("published", "facebook"), ("failed", "linkedin")]]


def test_repeated_idempotency_key_returns_the_current_post() -> None:
    """A repeat with the same key returns the first post in its current state and publishes nothing."""
    ubiqlu = Ubiqlu.build(idempotency_key=True)
    headers = {"Idempotency-Key": "a"}
    first = ubiqlu.request("POST", "/posts", json=FACEBOOK, headers=headers).json()["post"]
    ubiqlu.advance(seconds=3)

    again = ubiqlu.request("POST", "/posts", json=FACEBOOK, headers=headers)

    assert (201, ubiqlu.read(first)) == (again.status_code, again.json()["post"])
    assert ubiqlu.sandbox.run_until_idle() == []


@pytest.mark.parametrize("key", ["", " "])
def test_empty_idempotency_key(key: str) -> None:
    """A program that lost its keys gets an error, not the first post for each of its posts."""
    ubiqlu = Ubiqlu.build(idempotency_key=True)

    response = ubiqlu.request("POST", "/posts", json=FACEBOOK, headers={"Idempotency-Key": key})

    assert (response.status_code, response.json()) == (400, {"error": "The Idempotency-Key is empty."})


def test_idempotency_key_of_a_rejected_post_can_be_reused() -> None:
    """A key is stored only if a post was created."""
    ubiqlu = Ubiqlu.build(idempotency_key=True)
    headers = {"Idempotency-Key": "a"}

    statuses = [
        ubiqlu.request("POST", "/posts", json=FACEBOOK | change, headers=headers).status_code
        for change in ({"caption": ""}, {})
    ]

    assert statuses == [400, 201]


def test_rate_limit_response() -> None:
    """Request 61 of a minute gets a 429 that says when to retry; each key has its own limit."""
    ubiqlu = Ubiqlu.build(rate_limit=True)
    for _ in range(60):
        ubiqlu.request("GET", "/media")
    ubiqlu.advance(seconds=30.5)

    rejected = ubiqlu.request("GET", "/media")
    other_key = ubiqlu.with_key(scopes=None).request("GET", "/media")
    wrong_workspace = ubiqlu.http.get("/ubiqlu/api/v1/workspaces/ws_other/media")
    ubiqlu.advance(seconds=29.5)
    later = ubiqlu.request("GET", "/media")

    assert (429, "30", "60", "0", str(int(START.timestamp()) + 60)) == (
        rejected.status_code,
        *(rejected.headers[name] for name in ("Retry-After", "X-RateLimit-Limit")),
        *(rejected.headers[name] for name in ("X-RateLimit-Remaining", "X-RateLimit-Reset")),
    )
    message = "Rate limit exceeded: 60 requests per minute. Try again in 30 seconds."
    assert rejected.json() == {"error": message}
    assert [answer.status_code for answer in (other_key, wrong_workspace, later)] == [200, 429, 200]
