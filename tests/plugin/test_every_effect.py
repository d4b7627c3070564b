"""Everything that can go wrong, as a program sees it: through the fixtures and the generated clients."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

import pytest
from galleyproof.networks.failures import CATALOGUE
from galleyproof.networks.shared.scenarios import network_of
from galleyproof.testing.sandbox import Galley
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
from tests.support.posting import said

ONCE = RetryPolicy(max_attempts=1)
UBIQLU_ACCOUNTS = {
    "instagram": "acc_instagram",
    "facebook": "acc_facebook",
    "linkedin": "acc_linkedin_company",
}


def published(galley: Galley, *networks: str) -> Any:
    """Publish a photo at Ubiqlu and return the post when nothing is pending any more."""
    with galley.ubiqlu() as ubiqlu:
        photo = ubiqlu.media.upload(image(100, 100), name="photo.png")
        accounts = [UBIQLU_ACCOUNTS[network] for network in networks]
        post = ubiqlu.posts.publish_now("Hello", accounts=accounts, media=photo)
        return ubiqlu.posts.wait(post, timeout=3600)


def failures_at_publer(galley: Galley, network: str) -> list[str]:
    """Publish to one network at Publer and return why it did not work."""
    with galley.publer() as publer:
        account = next(account for account in publer.accounts.list() if account.provider == network)
        place = {"album_id": account.albums[0].id} if network == "pinterest" else {}
        key = "wordpress_oauth" if network == "wordpress" else network
        entry = {"networks": {key: said(network)}, "accounts": [{"id": account.id, **place}]}
        job = publer.posts.publish_bulk({"posts": [entry]})
        try:
            return [failure.message for failure in job.result(timeout=3600).failures]
        except JobFailedError as error:
            return [failure.message for failure in error.failures]


@pytest.mark.parametrize("effect", CATALOGUE)
def test_refusals_at_publer(galley: Galley, effect: str) -> None:
    """A job's failures have the refusal's sentence."""
    galley.faults.add(effect)

    assert failures_at_publer(galley, network_of(effect)) == [CATALOGUE[effect].sentence]


@pytest.mark.parametrize("effect", [effect for effect in CATALOGUE if network_of(effect) in UBIQLU_ACCOUNTS])
def test_refusals_at_ubiqlu(galley: Galley, effect: str) -> None:
    """A target has the sentence and the network's own words."""
    galley.faults.add(effect)

    (target,) = published(galley, network_of(effect)).targets

    assert (target.status, target.error_message) == ("failed", CATALOGUE[effect].sentence)
    assert json.loads(target.error_context.body) == CATALOGUE[effect].payload


def list_accounts(galley: Galley) -> Any:
    with galley.publer(retry=ONCE) as publer:
        return publer.accounts.list()


def upload(galley: Galley) -> Any:
    with galley.ubiqlu(retry=ONCE) as ubiqlu:
        return ubiqlu.media.upload(image(100, 100), name="photo.png")


def save_draft(galley: Galley) -> Any:
    with galley.ubiqlu(retry=ONCE) as ubiqlu:
        return ubiqlu.posts.save_draft("Hello", accounts=["acc_facebook"])


Doing = Callable[[Galley], Any]

ERRORS: Mapping[str, tuple[Doing, Mapping[str, Any], type[Exception]]] = {
    "status": (list_accounts, {"operation": "list_accounts", "status": 429}, RateLimitError),
    "undocumented_status": (list_accounts, {"operation": "list_accounts", "status": 418}, APIStatusError),
    "html_502": (list_accounts, {}, ServerError),
    "reset": (list_accounts, {}, APIConnectionError),
    "timeout": (list_accounts, {}, APITimeoutError),
    "timeout_after_commit": (save_draft, {}, APITimeoutError),
    "reset_after_commit": (save_draft, {}, APIConnectionError),
    "cut_body": (list_accounts, {}, APIConnectionError),
    "missing_field": (list_accounts, {"field": "/0/id"}, ResponseValidationError),
    "upload_expired": (upload, {}, APIStatusError),
    "upload_truncated": (upload, {}, ConflictError),
    "upload_wrong_type": (upload, {}, ConflictError),
}
"""What ends in an error, whose it is, and which."""


@pytest.mark.parametrize("effect", ERRORS)
def test_errors(galley: Galley, effect: str) -> None:
    """A call that goes wrong is the error that its kind of trouble deserves."""
    do, options, expected = ERRORS[effect]
    fault = galley.faults.add(effect, **options)

    with pytest.raises(expected):
        do(galley)

    assert fault.struck >= 1


@pytest.mark.parametrize("effect", ["timeout_after_commit", "reset_after_commit"])
def test_what_was_done_before_the_answer_was_lost_stays(galley: Galley, effect: str) -> None:
    """The draft is there although its answer never came, and it is there once: writes are not repeated."""
    galley.faults.add(effect, operation="create_post")
    with pytest.raises(APIConnectionError), galley.ubiqlu() as ubiqlu:
        ubiqlu.posts.save_draft("Hello", accounts=["acc_facebook"])

    assert galley.journal.count(operation="create_post") == 1


def slow_drip(galley: Galley) -> None:
    assert list_accounts(galley)


def unknown_enum(galley: Galley) -> None:
    first = list_accounts(galley)[0]
    assert (first.provider, first.provider.is_known) == ("myspace", False)


def extra_field(galley: Galley) -> None:
    assert list_accounts(galley)[0].additional_properties["colour"] == "teal"


def outcome_unknown(galley: Galley) -> None:
    (target,) = published(galley, "facebook").targets
    assert (target.status, target.error_context) == ("failed", None)
    assert galley.ledger.published(network="facebook") == 1


def slow(galley: Galley) -> None:
    begin = galley.clock.now
    assert published(galley, "facebook").aggregate_status == "published"
    assert galley.clock.now - begin > timedelta(seconds=300)


def stuck(galley: Galley) -> None:
    begin = galley.clock.now
    assert published(galley, "facebook").aggregate_status == "failed"
    assert galley.clock.now - begin >= timedelta(minutes=30)
    assert galley.ledger.published() == 0


def flaky(galley: Galley) -> None:
    post = published(galley, "facebook")
    with galley.ubiqlu() as ubiqlu:
        seen = [post.aggregate_status]
        for _ in range(2):
            ubiqlu.posts.retry_failed(post)
            post = ubiqlu.posts.wait(post.id)
            seen.append(post.aggregate_status)
    assert seen == ["failed", "failed", "published"]


def token_dies_midway(galley: Galley) -> None:
    assert published(galley, "linkedin").aggregate_status == "failed"
    with galley.ubiqlu() as ubiqlu:
        lost = next(each for each in ubiqlu.social_accounts.list() if each.id == UBIQLU_ACCOUNTS["linkedin"])
    assert lost.health.needs_reconnect


def partial(galley: Galley) -> None:
    post = published(galley, "instagram", "facebook")
    assert post.aggregate_status == "partially_published"


def late_url(galley: Galley) -> None:
    with galley.ubiqlu() as ubiqlu:
        post = ubiqlu.posts.publish_now("Hello", accounts=["acc_facebook"])
        (target,) = ubiqlu.posts.wait(post).targets
        assert (target.status, target.platform_post_url) == ("published", None)
        galley.clock.advance(seconds=10)
        assert ubiqlu.posts.get(post).targets[0].platform_post_url


def cdn_404(galley: Galley) -> None:
    (target,) = published(galley, "instagram").targets
    assert target.error_message == CATALOGUE["ig.fetch_failed"].sentence


OBSERVED: Mapping[str, tuple[Callable[[Galley], None], Mapping[str, Any]]] = {
    "slow_drip": (slow_drip, {}),
    "unknown_enum": (
        unknown_enum,
        {"operation": "list_accounts", "field": "/0/provider", "value": "myspace"},
    ),
    "extra_field": (
        extra_field,
        {"operation": "list_accounts", "field": "/0", "name": "colour", "value": "teal"},
    ),
    "outcome_unknown": (outcome_unknown, {}),
    "slow": (slow, {}),
    "stuck": (stuck, {}),
    "flaky": (flaky, {}),
    "token_dies_midway": (token_dies_midway, {}),
    "partial": (partial, {}),
    "late_url": (late_url, {}),
    "cdn_404": (cdn_404, {}),
}
"""What ends in no error, and how it shows all the same."""


@pytest.mark.parametrize("effect", OBSERVED)
def test_effects_without_an_error(galley: Galley, effect: str) -> None:
    """What goes wrong behind the API shows in what the client reads."""
    see, options = OBSERVED[effect]
    fault = galley.faults.add(effect, **options)

    see(galley)

    assert fault.struck >= 1


def test_nothing_is_left_out(galley: Galley) -> None:
    """Whatever the catalogue of effects lists is seen here."""
    assert set(galley.faults.available()) == {*CATALOGUE, *ERRORS, *OBSERVED}
