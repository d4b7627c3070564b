"""Every fault type, as a program with the generated clients sees it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

import pytest
from galleyproof.networks import FAILURES, network_of
from galleyproof.testing.sandbox import Sandbox
from galleyproof_client import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    ConflictError,
    JobFailedError,
    RateLimitError,
    ResponseValidationError,
    RetryPolicy,
    ServerError,
)

from tests.support.images import image
from tests.support.publer_posts import said

ONCE = RetryPolicy(max_attempts=1)
UBIQLU_ACCOUNTS = {
    "instagram": "acc_instagram",
    "facebook": "acc_facebook",
    "linkedin": "acc_linkedin_company",
}


def published(sandbox: Sandbox, *networks: str) -> Any:
    """Publish a photo with Ubiqlu and return the post when no event is pending."""
    with sandbox.ubiqlu() as ubiqlu:
        photo = ubiqlu.media.upload(image(100, 100), name="photo.png")
        accounts = [UBIQLU_ACCOUNTS[network] for network in networks]
        post = ubiqlu.posts.publish_now("Hello", accounts=accounts, media=photo)
        return ubiqlu.posts.wait(post, timeout=3600)


def failures_at_publer(sandbox: Sandbox, network: str) -> list[str]:
    """Publish to one network with Publer and return the messages of the failures."""
    with sandbox.publer() as publer:
        account = next(account for account in publer.accounts.list() if account.provider == network)
        place = {"album_id": account.albums[0].id} if network == "pinterest" else {}
        key = "wordpress_oauth" if network == "wordpress" else network
        entry = {"networks": {key: said(network)}, "accounts": [{"id": account.id, **place}]}
        job = publer.posts.publish_bulk({"posts": [entry]})
        try:
            return [failure.message for failure in job.result(timeout=3600).failures]
        except JobFailedError as error:
            return [failure.message for failure in error.failures]


@pytest.mark.parametrize("fault_type", FAILURES)
def test_rejections_at_publer(sandbox: Sandbox, fault_type: str) -> None:
    """A job's failures have the message of the rejection."""
    sandbox.faults.add(fault_type)

    assert failures_at_publer(sandbox, network_of(fault_type)) == [FAILURES[fault_type].message]


@pytest.mark.parametrize(
    "fault_type", [fault_type for fault_type in FAILURES if network_of(fault_type) in UBIQLU_ACCOUNTS]
)
def test_rejections_at_ubiqlu(sandbox: Sandbox, fault_type: str) -> None:
    """A target has the message and the original error of the network."""
    sandbox.faults.add(fault_type)

    (target,) = published(sandbox, network_of(fault_type)).targets

    assert (target.status, target.error_message) == ("failed", FAILURES[fault_type].message)
    assert json.loads(target.error_context.body) == FAILURES[fault_type].payload


def list_accounts(sandbox: Sandbox) -> Any:
    with sandbox.publer(retry=ONCE) as publer:
        return publer.accounts.list()


def upload(sandbox: Sandbox) -> Any:
    with sandbox.ubiqlu(retry=ONCE) as ubiqlu:
        return ubiqlu.media.upload(image(100, 100), name="photo.png")


def save_draft(sandbox: Sandbox) -> Any:
    with sandbox.ubiqlu(retry=ONCE) as ubiqlu:
        return ubiqlu.posts.save_draft("Hello", accounts=["acc_facebook"])


Doing = Callable[[Sandbox], Any]

ERRORS: Mapping[str, tuple[Doing, Mapping[str, Any], type[Exception]]] = {
    "status": (list_accounts, {"operation": "list_accounts", "status": 429}, RateLimitError),
    "undocumented_status": (list_accounts, {"operation": "list_accounts", "status": 418}, APIStatusError),
    "html_502": (list_accounts, {}, ServerError),
    "reset": (list_accounts, {}, APIConnectionError),
    "timeout": (list_accounts, {}, APITimeoutError),
    "timeout_after_commit": (save_draft, {}, APITimeoutError),
    "reset_after_commit": (save_draft, {}, APIConnectionError),
    "truncated_body": (list_accounts, {}, APIConnectionError),
    "missing_field": (list_accounts, {"field": "/0/id"}, ResponseValidationError),
    "upload_expired": (upload, {}, APIStatusError),
    "upload_truncated": (upload, {}, ConflictError),
    "upload_wrong_type": (upload, {}, ConflictError),
}
"""Fault types that raise an error: what to do, the parameters, and the error."""


@pytest.mark.parametrize("fault_type", ERRORS)
def test_errors(sandbox: Sandbox, fault_type: str) -> None:
    """The client raises the error that belongs to the fault type."""
    do, options, expected = ERRORS[fault_type]
    fault = sandbox.faults.add(fault_type, **options)

    with pytest.raises(expected):
        do(sandbox)

    assert fault.trigger_count >= 1


@pytest.mark.parametrize("fault_type", ["timeout_after_commit", "reset_after_commit"])
def test_a_lost_response_does_not_undo_the_request(sandbox: Sandbox, fault_type: str) -> None:
    """The draft was created once: the client does not repeat a write whose response was lost."""
    sandbox.faults.add(fault_type, operation="create_post")
    with pytest.raises(APIConnectionError), sandbox.ubiqlu() as ubiqlu:
        ubiqlu.posts.save_draft("Hello", accounts=["acc_facebook"])

    assert sandbox.journal.count(operation="create_post") == 1


def slow_body(sandbox: Sandbox) -> None:
    assert list_accounts(sandbox)


def unknown_enum(sandbox: Sandbox) -> None:
    first = list_accounts(sandbox)[0]
    assert (first.provider, first.provider.is_known) == ("myspace", False)


def extra_field(sandbox: Sandbox) -> None:
    assert list_accounts(sandbox)[0].additional_properties["colour"] == "teal"


def published_but_timed_out(sandbox: Sandbox) -> None:
    (target,) = published(sandbox, "facebook").targets
    assert (target.status, target.error_context) == ("failed", None)
    assert sandbox.ledger.published(network="facebook") == 1


def slow(sandbox: Sandbox) -> None:
    begin = sandbox.clock.now
    assert published(sandbox, "facebook").aggregate_status == "published"
    assert sandbox.clock.now - begin > timedelta(seconds=300)


def stuck(sandbox: Sandbox) -> None:
    begin = sandbox.clock.now
    assert published(sandbox, "facebook").aggregate_status == "failed"
    assert sandbox.clock.now - begin >= timedelta(minutes=30)
    assert sandbox.ledger.published() == 0


def flaky(sandbox: Sandbox) -> None:
    post = published(sandbox, "facebook")
    with sandbox.ubiqlu() as ubiqlu:
        seen = [post.aggregate_status]
        for _ in range(2):
            ubiqlu.posts.retry_failed(post)
            post = ubiqlu.posts.wait(post.id)
            seen.append(post.aggregate_status)
    assert seen == ["failed", "failed", "published"]


def token_expires_before_publish(sandbox: Sandbox) -> None:
    assert published(sandbox, "linkedin").aggregate_status == "failed"
    with sandbox.ubiqlu() as ubiqlu:
        lost = next(each for each in ubiqlu.social_accounts.list() if each.id == UBIQLU_ACCOUNTS["linkedin"])
    assert lost.health.needs_reconnect


def partial(sandbox: Sandbox) -> None:
    post = published(sandbox, "instagram", "facebook")
    assert post.aggregate_status == "partially_published"


def delayed_permalink(sandbox: Sandbox) -> None:
    with sandbox.ubiqlu() as ubiqlu:
        post = ubiqlu.posts.publish_now("Hello", accounts=["acc_facebook"])
        (target,) = ubiqlu.posts.wait(post).targets
        assert (target.status, target.platform_post_url) == ("published", None)
        sandbox.clock.advance(seconds=10)
        assert ubiqlu.posts.get(post).targets[0].platform_post_url


def cdn_404(sandbox: Sandbox) -> None:
    (target,) = published(sandbox, "instagram").targets
    assert target.error_message == FAILURES["ig.fetch_failed"].message


OBSERVED: Mapping[str, tuple[Callable[[Sandbox], None], Mapping[str, Any]]] = {
    "slow_body": (slow_body, {}),
    "unknown_enum": (
        unknown_enum,
        {"operation": "list_accounts", "field": "/0/provider", "value": "myspace"},
    ),
    "extra_field": (
        extra_field,
        {"operation": "list_accounts", "field": "/0", "name": "colour", "value": "teal"},
    ),
    "published_but_timed_out": (published_but_timed_out, {}),
    "slow": (slow, {}),
    "never_responds": (stuck, {}),
    "flaky": (flaky, {}),
    "token_expires_before_publish": (token_expires_before_publish, {}),
    "partial_failure": (partial, {}),
    "delayed_permalink": (delayed_permalink, {}),
    "cdn_404": (cdn_404, {}),
}
"""Fault types without an error: the check, and the parameters."""


@pytest.mark.parametrize("fault_type", OBSERVED)
def test_faults_without_an_error(sandbox: Sandbox, fault_type: str) -> None:
    """The client sees the result of a fault behind the API."""
    see, options = OBSERVED[fault_type]
    fault = sandbox.faults.add(fault_type, **options)

    see(sandbox)

    assert fault.trigger_count >= 1


def test_no_fault_type_is_missing(sandbox: Sandbox) -> None:
    """Every fault type of the catalogue is tested here."""
    assert set(sandbox.faults.available()) == {*FAILURES, *ERRORS, *OBSERVED}
