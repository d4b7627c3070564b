"""The effects of faults on publishing."""

from __future__ import annotations

import json
from typing import Any

import pytest
from galleyproof.http.validation.contract import load_contract
from galleyproof.networks import FAILURES, Failure, network_of
from galleyproof.networks.publishing.publish_faults import NETWORK_REJECTIONS, SCENARIOS
from galleyproof.services.publer.records import Account
from galleyproof.services.publer.seed.ids import account_id

from tests.support.control import Control
from tests.support.images import image
from tests.support.publer_posts import said

Json = dict[str, Any]
UBIQLU_ACCOUNTS = {
    "instagram": "acc_instagram",
    "facebook": "acc_facebook",
    "linkedin": "acc_linkedin_company",
}


def publish(control: Control, *accounts: str, caption: str = "Hello") -> Json:
    """Publish a photo with Ubiqlu, advance the clock until idle and return the post."""
    asset = control.ubiqlu.upload(image(100, 100))["id"]
    post = control.ubiqlu.post(caption=caption, socialAccountIds=list(accounts), mediaAssetId=asset)
    control.ask("POST", "clock/advance", {"until": "idle"})
    return control.ubiqlu.read(post)


def publish_at_publer(control: Control, network: str) -> Json:
    """Publish a text with Publer, advance the clock until idle and return the job."""
    account = next(
        account
        for account in control.sandbox.store.all(Account)
        if account.provider == network and account.workspace_id == control.publer.workspace
    )
    post = {
        "networks": {account.content_key: said(network)},
        "accounts": [{"id": account.id, **place(account)}],
    }
    bulk = {"bulk": {"state": "scheduled", "posts": [post]}}
    started = control.publer.request("POST", "/posts/schedule/publish", json=bulk)
    control.ask("POST", "clock/advance", {"until": "idle"})
    job: Json = control.publer.read(f"/job_status/{started.json()['job_id']}")
    return job


def place(account: Account) -> Json:
    """Return the network-specific fields of a post."""
    return {"album_id": account.albums[0].id} if account.provider == "pinterest" and account.albums else {}


def ledger(control: Control, **filters: str) -> list[Json]:
    """Return the outcomes."""
    effects: list[Json] = control.ask("GET", "ledger", **filters)["outcomes"]
    return effects


def test_every_network_rejection_is_a_fault_type() -> None:
    """Every failure in the catalogue of the networks is one fault type."""
    assert [fault_type.name for fault_type in NETWORK_REJECTIONS] == list(FAILURES)
    assert not {fault_type.name for fault_type in SCENARIOS} & set(FAILURES)


@pytest.mark.parametrize(
    "failure",
    [failure for failure in FAILURES.values() if network_of(failure.id) in UBIQLU_ACCOUNTS],
    ids=lambda failure: str(failure.id),
)
def test_every_network_rejection_in_ubiqlu(control: Control, failure: Failure) -> None:
    """A target shows the message of a rejection and the response of the network."""
    account = UBIQLU_ACCOUNTS[network_of(failure.id)]
    fault = control.fault(failure.id)

    post = publish(control, account)

    (target,) = post["targets"]
    assert ("failed", "failed", failure.message, None) == (
        post["aggregateStatus"],
        target["status"],
        target["errorMessage"],
        target["publishedAt"],
    )
    assert failure.payload == json.loads(target["errorContext"]["body"])
    assert [("failed", fault["id"])] == [
        (effect["details"]["outcome"], effect["details"]["fault"])
        for effect in ledger(control, kind="completed")
    ]
    needs_reconnect = control.ubiqlu.accounts()[account]["health"]["needsReconnect"]
    assert needs_reconnect == (failure.invalidates_token or failure.id in ("ig.restricted", "fb.blocked"))


@pytest.mark.parametrize("failure", FAILURES.values(), ids=lambda failure: str(failure.id))
def test_every_network_rejection_in_publer(control: Control, failure: Failure) -> None:
    """A rejection is one of the job's failures and not an HTTP error."""
    network = network_of(failure.id)
    control.fault(failure.id)

    job = publish_at_publer(control, network)

    (message,) = [entry["message"] for entry in failures_of(job)]
    assert ("completed", failure.message) == (job["status"], message)
    assert [fault["trigger_count"] for fault in control.ask("GET", "faults")["faults"]] == [1]
    assert ledger(control, kind="published") == []


def failures_of(job: Json) -> list[Json]:
    """Return the failures of a job in any shape."""
    failures = job["payload"]["failures"]
    return failures if isinstance(failures, list) else [entry for part in failures.values() for entry in part]


def test_publishing_without_faults(control: Control) -> None:
    """Without a fault, every network accepts the posts of these tests."""
    networks = {network_of(failure_id) for failure_id in FAILURES}

    assert {network: [] for network in networks} == {
        network: failures_of(publish_at_publer(control, network)) for network in networks
    }


def test_published_but_timed_out_on_linkedin(control: Control) -> None:
    """The service reports a failure, LinkedIn has the post and rejects a retry as a duplicate."""
    control.fault("published_but_timed_out")

    post = publish(control, "acc_linkedin_company")
    (target,) = post["targets"]
    (published,) = ledger(control, kind="published")
    control.ubiqlu.retry(target)
    control.ask("POST", "clock/advance", {"until": "idle"})
    (again,) = control.ubiqlu.read(post)["targets"]

    assert (target["status"], target["errorContext"]) == ("failed", None)
    assert "could not confirm" in target["errorMessage"]
    assert target["id"] == published["record_id"]
    urn = published["details"]["url"].rstrip("/").rpartition("/")[2]
    assert (again["status"], urn in again["errorContext"]["body"]) == ("failed", True)
    assert len(ledger(control, kind="published")) == 1


def test_published_but_timed_out_on_facebook(control: Control) -> None:
    """A retry on Facebook publishes a second copy, and the ledger contains both."""
    control.fault("published_but_timed_out")

    post = publish(control, "acc_facebook")
    control.ubiqlu.retry(post["targets"][0])
    control.ask("POST", "clock/advance", {"until": "idle"})
    (again,) = control.ubiqlu.read(post)["targets"]

    urls = [effect["details"]["url"] for effect in ledger(control, kind="published")]
    assert (again["status"], len(set(urls))) == ("published", 2)
    assert again["platformPostUrl"] == urls[1]
    effects = [effect["details"]["outcome"] for effect in ledger(control, kind="completed")]
    assert effects == ["unknown", "published"]


def test_slow(control: Control) -> None:
    """A slow network publishes a target later; the fault triggers once for it."""
    control.fault("slow", options={"seconds": 100}, times=None)
    post = control.ubiqlu.post()

    seen = []
    for seconds in (3, 99.999, 0.001):
        control.ubiqlu.advance(seconds=seconds)
        seen.append(control.ubiqlu.read(post)["aggregateStatus"])

    assert seen == ["publishing", "publishing", "published"]
    assert [fault["trigger_count"] for fault in control.ask("GET", "faults")["faults"]] == [1]


def test_never_responds(control: Control) -> None:
    """The service gives up after half an hour without a response of the network."""
    control.fault("never_responds")
    post = control.ubiqlu.post()

    seen = []
    for seconds in (3, 30 * 60 - 0.001, 0.001):
        control.ubiqlu.advance(seconds=seconds)
        (target,) = control.ubiqlu.read(post)["targets"]
        seen.append((target["status"], target["errorContext"]))

    assert seen == [("publishing", None), ("publishing", None), ("failed", None)]
    assert ledger(control, kind="published") == []


def test_flaky(control: Control) -> None:
    """A flaky network rejects two attempts and accepts the third."""
    control.request("POST", "faults", json={"type": "flaky", "match": {"account": "acc_facebook"}})
    post = control.ubiqlu.post()

    seen = []
    for _ in range(3):
        control.ubiqlu.advance(seconds=3)
        target = control.ubiqlu.read(post)["targets"][0]
        seen.append(target["status"])
        control.ubiqlu.retry(target)

    assert seen == ["failed", "failed", "published"]


def test_flaky_with_a_chosen_failure(control: Control) -> None:
    """The failure can be chosen; the fault matches its own network only."""
    control.fault("flaky", options={"failure": "li.throttled"})

    post = publish(control, "acc_facebook", "acc_linkedin_company")

    assert [None, FAILURES["li.throttled"].message] == [t["errorMessage"] for t in post["targets"]]


@pytest.mark.parametrize("account", UBIQLU_ACCOUNTS.values())
def test_token_expires_before_publish(control: Control, account: str) -> None:
    """The token expires before the post is published: the target fails and the account is disconnected."""
    control.fault("token_expires_before_publish")

    post = publish(control, account)

    assert post["aggregateStatus"] == "failed"
    lost = control.ubiqlu.accounts()[account]
    assert (lost["status"], lost["health"]["needsReconnect"]) == ("disconnected", True)


@pytest.mark.parametrize(
    ("match", "expected"),
    [
        ({}, ["failed", "published", "published"]),
        ({"network": "linkedin"}, ["published", "published", "failed"]),
        ({"account": "acc_facebook"}, ["published", "failed", "published"]),
    ],
)
def test_partial_failure(control: Control, match: dict[str, str], expected: list[str]) -> None:
    """One of several targets fails because of its content: the first, or the one that matches."""
    control.fault("partial_failure", times=None, **match)

    post = publish(control, "acc_instagram", "acc_facebook", "acc_linkedin_company")

    assert ("partially_published", expected) == (
        post["aggregateStatus"],
        [target["status"] for target in post["targets"]],
    )


def test_partial_failure_requires_several_accounts(control: Control) -> None:
    """A post to one account cannot fail partially."""
    control.fault("partial_failure")

    assert publish(control, "acc_facebook")["aggregateStatus"] == "published"


def test_delayed_permalink(control: Control) -> None:
    """A post can be published before its URL is known."""
    control.fault("delayed_permalink", options={"seconds": 20})
    post = control.ubiqlu.post()

    seen = []
    for seconds in (3, 19.999, 0.001):
        control.ubiqlu.advance(seconds=seconds)
        (target,) = control.ubiqlu.read(post)["targets"]
        seen.append((target["status"], target["platformPostUrl"] is None))

    assert seen == [("published", True), ("published", True), ("published", False)]
    assert len(ledger(control, kind="published")) == 1


def test_published_but_timed_out_ignores_rejected_posts(control: Control) -> None:
    """A post that the network rejects anyway cannot be published_but_timed_out."""
    control.fault("published_but_timed_out")

    post = publish(control, "acc_facebook", caption="x" * 63_207)

    assert post["targets"][0]["errorContext"] is not None
    assert [fault["match_count"] for fault in control.ask("GET", "faults")["faults"]] == [0]


def test_cdn_404_on_instagram(control: Control) -> None:
    """Instagram cannot download media while public URLs return 404."""
    control.fault("cdn_404")

    post = publish(control, "acc_instagram", "acc_facebook")

    assert [FAILURES["ig.fetch_failed"].message, None] == [t["errorMessage"] for t in post["targets"]]


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda fault_type: str(fault_type.name))
def test_every_scenario_in_publer(control: Control, scenario: Any) -> None:
    """Every scenario works in Publer too, and the ledger contains what was really published."""
    control.request("POST", "faults", json={"type": scenario.name, "match": {"network": "linkedin"}})
    facebook, linkedin = account_id(1), account_id(4)
    post = {
        "networks": {name: {"type": "status", "text": "Hello"} for name in ("facebook", "linkedin")},
        "accounts": [{"id": facebook}, {"id": linkedin}],
    }
    started = control.publer.request(
        "POST", "/posts/schedule/publish", json={"bulk": {"state": "scheduled", "posts": [post]}}
    )
    control.ask("POST", "clock/advance", {"until": "idle"})
    job = control.publer.read(f"/job_status/{started.json()['job_id']}")

    fails = scenario.name not in ("slow", "delayed_permalink")
    out = (
        {"facebook", "linkedin"} if not fails or scenario.name == "published_but_timed_out" else {"facebook"}
    )
    assert ("completed", ["linkedin"] if fails else []) == (
        job["status"],
        [entry["provider"] for entry in failures_of(job)],
    )
    assert out == {effect["network"] for effect in ledger(control, kind="published")}


def test_a_job_waits_for_a_slow_network(control: Control) -> None:
    """A job is working until the last network has responded."""
    control.fault("slow", options={"seconds": 100}, network="linkedin")
    post = {
        "networks": {"linkedin": {"type": "status", "text": "Hello"}},
        "accounts": [{"id": account_id(4)}],
    }
    started = control.publer.request(
        "POST", "/posts/schedule/publish", json={"bulk": {"state": "scheduled", "posts": [post]}}
    )

    seen = []
    for seconds in (60, 60):
        control.publer.advance(seconds=seconds)
        seen.append(control.publer.read(f"/job_status/{started.json()['job_id']}")["status"])

    assert seen == ["working", "completed"]


def test_a_slow_network_and_a_suspended_plan(control: Control) -> None:
    """A job ends with a failure if the plan is suspended while a slow network is awaited."""
    control.fault("slow", options={"seconds": 100}, network="linkedin")
    post = {
        "networks": {"linkedin": {"type": "status", "text": "Hello"}},
        "accounts": [{"id": account_id(4)}],
    }
    started = control.publer.request(
        "POST", "/posts/schedule/publish", json={"bulk": {"state": "scheduled", "posts": [post]}}
    )
    control.publer.advance(seconds=60)

    control.ask("POST", "actions", {"action": "suspend_plan", "api": "publer"})
    control.ask("POST", "clock/advance", {"until": "idle"})
    job = control.publer.read(f"/job_status/{started.json()['job_id']}")

    assert (job["status"], len(failures_of(job))) == ("completed", 1)


def test_linkedin_duplicates_in_publer(control: Control) -> None:
    """After published_but_timed_out, LinkedIn rejects the same text from Publer as a duplicate."""
    control.fault("published_but_timed_out")

    first, second = (failures_of(publish_at_publer(control, "linkedin")) for _ in range(2))

    assert ("could not confirm" in first[0]["message"], "already shows" in second[0]["message"]) == (
        True,
        True,
    )
    assert len(ledger(control, kind="published")) == 1


def test_failed_jobs_conform_to_the_contract(control: Control) -> None:
    """The status of a job with a fault conforms to the contract."""
    control.fault("x.duplicate")
    operation = next(o for o in load_contract("publer").operations if o.id == "get_job_status")
    schema = operation.response_schema(200, "application/json")
    assert schema is not None

    assert schema.validate(publish_at_publer(control, "twitter")) is None
