"""The posts that are live on the networks."""

from __future__ import annotations

from datetime import timedelta

from attrs import evolve
from galleyproof.networks.publishing.published_posts import NetworkPost, delete_posts, live_posts, outcome

from tests.support.mock import START, Ubiqlu

POST = NetworkPost(
    id="ubiqlu/job_1",
    api="ubiqlu",
    network="linkedin",
    account="acc_linkedin_company",
    record="target_1",
    text="Hello",
    url="https://www.linkedin.com/feed/update/urn:li:share:7/",
    published_at=START,
    details={"post": "post_1"},
)


def test_urn_is_the_end_of_the_url() -> None:
    """The network's own id for a post is the last part of its URL."""
    assert POST.urn == "urn:li:share:7"


def test_live_posts_of_an_account(ubiqlu: Ubiqlu) -> None:
    """The live posts of an account are listed, the latest first, without deleted ones."""
    store = ubiqlu.sandbox.store
    for number in range(3):
        store.put(evolve(POST, id=f"ubiqlu/job_{number}", record=f"target_{number}"))
    store.put(evolve(POST, id="ubiqlu/job_3", account="acc_facebook"))
    delete_posts(ubiqlu.sandbox, "target_1")

    assert [post.record for post in live_posts(ubiqlu.sandbox, POST.account)] == ["target_2", "target_0"]


def test_delete_posts(ubiqlu: Ubiqlu) -> None:
    """All live copies of a record are deleted once, at the sandbox's time."""
    copy = evolve(POST, id="ubiqlu/job_2")
    ubiqlu.sandbox.store.put(POST)
    ubiqlu.sandbox.store.put(copy)
    ubiqlu.sandbox.advance(timedelta(hours=1))

    deleted = delete_posts(ubiqlu.sandbox, "target_1")

    assert deleted == [evolve(post, removed_at=START + timedelta(hours=1)) for post in (POST, copy)]
    assert delete_posts(ubiqlu.sandbox, "target_1") == []


def test_outcomes(ubiqlu: Ubiqlu) -> None:
    """The ledger has a row when a post is published and when it is removed, and none for other changes."""
    removed = evolve(POST, removed_at=START)
    published_row = outcome(ubiqlu.sandbox, None, POST)
    removed_row = outcome(ubiqlu.sandbox, POST, removed)

    assert published_row is not None
    assert removed_row is not None
    assert (published_row.kind, published_row.record_id, published_row.network, published_row.details) == (
        "published",
        "target_1",
        "linkedin",
        {"post": "post_1"},
    )
    assert removed_row == evolve(published_row, kind="removed")
    assert outcome(ubiqlu.sandbox, POST, evolve(POST, text="Changed")) is None
    assert outcome(ubiqlu.sandbox, POST, None) is None
