"""Publishing a target: when it is published, and what makes it fail."""

from __future__ import annotations

import json

import pytest
from attrs import evolve
from galleyproof.services.ubiqlu.records import Workspace

from tests.support.files import mp4
from tests.support.images import image
from tests.support.mock import START, Json, Ubiqlu, after

ALL = ["acc_facebook", "acc_linkedin_personal", "acc_linkedin_company", "acc_instagram"]


def statuses(post: Json) -> list[str]:
    """Return the statuses of a post's targets."""
    return [target["status"] for target in post["targets"]]


def outcome(post: Json) -> Json:
    """Return the fields of a post's only target that describe its outcome."""
    (target,) = post["targets"]
    keys = ("status", "publishedAt", "platformPostUrl", "errorMessage", "errorContext")
    return {key: target[key] for key in keys}


@pytest.mark.parametrize(
    ("account", "mime_type", "seconds"),
    [
        ("acc_facebook", None, 3),
        ("acc_linkedin_personal", None, 4),
        ("acc_facebook", "image/png", 3),
        ("acc_linkedin_company", "image/png", 4),
        ("acc_instagram", "image/png", 6),
        ("acc_facebook", "video/mp4", 20),
        ("acc_linkedin_company", "video/mp4", 20),
        ("acc_instagram", "video/mp4", 20),
    ],
)
def test_network_latency(ubiqlu: Ubiqlu, account: str, mime_type: str | None, seconds: int) -> None:
    """Each network responds after its own latency, not a millisecond earlier; reading changes nothing."""
    content = mp4() if mime_type == "video/mp4" else image(8, 8)
    media = {} if mime_type is None else {"mediaAssetId": ubiqlu.upload(content, mime_type)["id"]}
    post = ubiqlu.post(socialAccountIds=[account], **media)

    ubiqlu.advance(seconds=seconds - 0.001)
    just_before = [statuses(ubiqlu.read(post)) for _ in range(5)]
    ubiqlu.advance(seconds=0.001)

    done = ubiqlu.read(post)
    assert just_before == [["publishing"]] * 5
    assert ("published", after(seconds=seconds)) == (
        done["aggregateStatus"],
        done["targets"][0]["publishedAt"],
    )


@pytest.mark.parametrize(
    ("account", "prefix"),
    [
        ("acc_facebook", "https://www.facebook.com/galleygoods/posts/"),
        ("acc_linkedin_company", "https://www.linkedin.com/feed/update/urn:li:share:"),
        ("acc_instagram", "https://www.instagram.com/p/"),
    ],
)
def test_published_target(ubiqlu: Ubiqlu, account: str, prefix: str) -> None:
    """A published target has a time and a unique URL on its network, and no error."""
    asset = ubiqlu.upload(image(8, 8))
    posts = [ubiqlu.post(socialAccountIds=[account], mediaAssetId=asset["id"]) for _ in range(2)]
    ubiqlu.advance(seconds=6)

    done = [outcome(ubiqlu.read(post)) for post in posts]

    urls = [target.pop("platformPostUrl") for target in done]
    assert len(set(urls)) == 2
    assert all(url.startswith(prefix) for url in urls)
    assert {key: value for key, value in done[0].items() if key != "publishedAt"} == {
        "status": "published",
        "errorMessage": None,
        "errorContext": None,
    }


def test_scheduled_post_is_published_when_due(ubiqlu: Ubiqlu) -> None:
    """A scheduled post is sent to its network when it is due; it keeps its scheduledAt."""
    post = ubiqlu.post(timing="scheduled", scheduledAt=after(hours=1))
    seen = []
    for seconds in (3599.999, 0.001, 2.999, 0.001):
        ubiqlu.advance(seconds=seconds)
        seen.append(ubiqlu.read(post)["aggregateStatus"])

    (target,) = ubiqlu.read(post)["targets"]
    assert seen == ["scheduled", "publishing", "publishing", "published"]
    assert (after(hours=1), after(seconds=3603)) == (target["scheduledAt"], target["publishedAt"])


def test_times_do_not_depend_on_polling(ubiqlu: Ubiqlu) -> None:
    """A post that is first read a day later was published when it was due."""
    post = ubiqlu.post(timing="scheduled", scheduledAt=after(hours=1))

    ubiqlu.advance(days=1)

    assert after(seconds=3603) == ubiqlu.read(post)["targets"][0]["publishedAt"]
    assert after(seconds=3603) == ubiqlu.accounts()["acc_facebook"]["lastUsedAt"]


def test_draft_stays_a_draft(ubiqlu: Ubiqlu) -> None:
    """Time does not change a draft."""
    post = ubiqlu.post(timing="draft")

    ubiqlu.advance(days=300)

    assert post == ubiqlu.read(post)


def test_accounts_of_one_post_are_independent(ubiqlu: Ubiqlu) -> None:
    """Each target is published after its network's latency; the post is published with the last one."""
    asset = ubiqlu.upload(image(8, 8))
    post = ubiqlu.post(socialAccountIds=ALL, mediaAssetId=asset["id"])
    seen = []
    for seconds in (3, 1, 2):
        ubiqlu.advance(seconds=seconds)
        now = ubiqlu.read(post)
        seen.append((now["aggregateStatus"], statuses(now).count("published")))

    assert seen == [("publishing", 1), ("publishing", 3), ("published", 4)]


def test_published_post_does_not_change(ubiqlu: Ubiqlu) -> None:
    """Neither time nor a disconnected account changes a published post."""
    post = ubiqlu.post()
    ubiqlu.advance(seconds=3)
    published = ubiqlu.read(post)

    ubiqlu.change_account("acc_facebook", status="disconnected")
    ubiqlu.advance(days=400)

    assert published == ubiqlu.read(post)


@pytest.mark.parametrize(
    ("account", "code"),
    [
        ("acc_instagram", {"code": 190, "error_subcode": 463}),
        ("acc_linkedin_company", {"serviceErrorCode": 65602, "code": "EXPIRED_ACCESS_TOKEN"}),
    ],
)
def test_token_expires_before_the_post_is_due(ubiqlu: Ubiqlu, account: str, code: Json) -> None:
    """A token that expires after scheduling makes the target fail and disconnects the account."""
    asset = ubiqlu.upload(image(8, 8))
    when = {"timing": "scheduled", "scheduledAt": after(days=56)}
    post = ubiqlu.post(socialAccountIds=[account], mediaAssetId=asset["id"], **when)

    ubiqlu.advance(days=57)

    failed, shown = outcome(ubiqlu.read(post)), ubiqlu.accounts()[account]
    provider = json.loads(failed["errorContext"]["body"])
    assert (failed["status"], failed["publishedAt"], failed["platformPostUrl"]) == ("failed", None, None)
    assert failed["errorMessage"].endswith("Reconnect the account.")
    assert code.items() <= provider.get("error", provider).items()
    assert ("disconnected", failed["errorMessage"], None) == (
        shown["status"],
        shown["health"]["detail"],
        shown["lastUsedAt"],
    )


def test_token_expires_while_publishing(ubiqlu: Ubiqlu) -> None:
    """The token must be valid when the network responds."""
    ubiqlu.change_account("acc_facebook", token_expires_at=START.replace(second=3))
    post = ubiqlu.post()

    ubiqlu.advance(seconds=3)

    assert ubiqlu.read(post)["aggregateStatus"] == "failed"


@pytest.mark.parametrize("status", ["disconnected", "error"])
def test_account_disconnected_before_the_post_is_due(ubiqlu: Ubiqlu, status: str) -> None:
    """A disconnected account makes only its own target fail, without a network response."""
    when = {"timing": "scheduled", "scheduledAt": after(hours=1)}
    post = ubiqlu.post(socialAccountIds=["acc_facebook", "acc_linkedin_personal"], **when)
    ubiqlu.change_account("acc_linkedin_personal", status=status)

    ubiqlu.advance(hours=2)

    done = ubiqlu.read(post)
    assert (done["aggregateStatus"], statuses(done)) == ("partially_published", ["published", "failed"])
    assert (
        done["targets"][1]["errorMessage"],
        done["targets"][1]["errorContext"],
    ) == ("Ada Presser is no longer connected. Reconnect the account and retry.", None)


def test_plan_ends_before_the_post_is_due(ubiqlu: Ubiqlu) -> None:
    """A scheduled post is published although the plan has ended."""
    post = ubiqlu.post(timing="scheduled", scheduledAt=after(hours=1))
    store = ubiqlu.sandbox.store
    store.put(evolve(store.get(Workspace, "ws_demo"), api_access=False))

    ubiqlu.advance(hours=2)

    status = ubiqlu.request("GET", f"/posts/{post['id']}").status_code
    store.put(evolve(store.get(Workspace, "ws_demo"), api_access=True))
    assert (status, ubiqlu.read(post)["aggregateStatus"]) == (403, "published")


def test_running_until_idle_finishes_everything(ubiqlu: Ubiqlu) -> None:
    """After run_until_idle no post is scheduled or publishing."""
    posts = [ubiqlu.post(), ubiqlu.post(timing="scheduled", scheduledAt=after(days=5))]

    ubiqlu.sandbox.run_until_idle()

    assert [ubiqlu.read(post)["aggregateStatus"] for post in posts] == ["published", "published"]
