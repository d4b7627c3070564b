"""The journal and the ledger: filters, counts, and errors for names that no record can have."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import httpx
import pytest
from galleyproof.testing import Sandbox, SandboxError
from ubiqlu_client import Ubiqlu

FACEBOOK = ["acc_facebook"]


def test_filters_and_counts(sandbox: Sandbox, ubiqlu: Ubiqlu) -> None:
    """Both are filtered and counted by their fields; ids can be given as objects of a client."""
    with pytest.raises(SandboxError, match="The journal is empty"):
        _ = sandbox.journal.last
    post = ubiqlu.posts.wait(ubiqlu.posts.publish_now("Rye", accounts=FACEBOOK))
    target = post.targets[0]

    assert sandbox.journal.count() == len(sandbox.journal) == len(sandbox.journal.entries)
    assert sandbox.journal.last.operation == "get_post"
    assert sandbox.journal.filter(method="POST", status=201)[0].request_body.count("Rye") == 1
    assert sandbox.journal.har()["log"]["entries"][0]["response"]["status"] == 201
    assert [outcome.kind for outcome in sandbox.ledger] == ["published", "completed"]
    assert sandbox.ledger.published(record_id=target, account="acc_facebook", api="ubiqlu") == 1
    assert sandbox.ledger.filter(kind="published", at=target.published_at) == [sandbox.ledger.outcomes[0]]

    sandbox.simulate.delete_post_on_network(post)
    assert sandbox.ledger.removed(network="facebook") == 1
    sandbox.journal.clear()
    assert sandbox.journal.count() == 0


def test_known_names_without_records_count_as_zero(sandbox: Sandbox, ubiqlu: Ubiqlu) -> None:
    """A name that is known can be expected not to occur; None is the value of a field like any other."""
    removed, unused = sandbox.faults.add("slow"), sandbox.faults.add("fb.blocked")
    removed.remove()
    account = ubiqlu.social_accounts.list()[0]

    assert sandbox.journal.count(api="publer", operation="list_accounts", method="GET", status=500) == 0
    assert sandbox.journal.count(operation="put_object") == sandbox.journal.count(status=0) == 0
    assert sandbox.journal.count(fault=removed) == sandbox.journal.count(fault=unused.id) == 0
    assert sandbox.journal.count(operation=None) == 0
    assert sandbox.journal.count(fault=None, validation_error=None) == 1
    assert sandbox.ledger.published(network="threads") == sandbox.ledger.removed(account=account) == 0
    assert sandbox.ledger.uploaded_media(api="ubiqlu") == sandbox.ledger.completed_jobs(api="publer") == 0
    sandbox.faults.clear()


@pytest.mark.parametrize(
    ("criteria", "message"),
    [
        ({"operation": "creat_post"}, r"Unknown operation 'creat_post'\. Did you mean create_post\?"),
        ({"operation": "create_post", "api": "publer"}, r"Unknown operation 'create_post'\. Did you mean "),
        (
            {"operation": "zzz", "api": "ubiqlu"},
            r"Unknown operation 'zzz'\. Known: .*create_post.*put_object",
        ),
        ({"api": "ubiqlo"}, r"Unknown service 'ubiqlo'\. Did you mean ubiqlu\?"),
        ({"api": "ubiqlo", "operation": "create_post"}, r"Unknown service 'ubiqlo'\. Did you mean ubiqlu\?"),
        ({"service": "ubiqlu"}, r"Unknown filter 'service'\. Did you mean api\?"),
        ({"state": 200}, r"Unknown filter 'state'\. Did you mean status\?"),
        ({"operatoin": "create_post"}, r"Unknown filter 'operatoin'\. Did you mean operation\?"),
        ({"network": "facebook"}, r"Unknown filter 'network'\. Known: at, api, operation, "),
        ({"method": "PSOT"}, r"Unknown method 'PSOT'\. Did you mean POST\?"),
        ({"method": "get"}, r"Unknown method 'get'\. Known: GET, HEAD, POST, "),
        ({"fault": "fault_9"}, r"Unknown fault 'fault_9'\. There is no fault here\."),
        ({"status": "404"}, r"status must be a whole number; got '404'\."),
        ({"status": True}, r"status must be a whole number; got True\."),
        ({"status": 4004}, r"status must be from 100 to 599, or 0 for requests without a response; got 4004"),
        ({"operation": 7}, r"operation must be text or None; got 7\."),
        ({"url": None}, r"url must be text; got None\."),
        ({"request_headers": []}, r"request_headers must be a mapping; got \[\]\."),
        ({"at": "2026-01-05T09:00:00Z"}, r"at must be a datetime; got '2026-01-05T09:00:00Z'\."),
        ({"at": datetime(2026, 1, 5, 9)}, r"at must be a datetime with a time zone; got "),  # noqa: DTZ001
    ],
)
def test_the_journal_rejects_what_no_request_has(
    sandbox: Sandbox, criteria: dict[str, Any], message: str
) -> None:
    """A filter or value that matches no request of any test is an error, because 0 would prove nothing."""
    for ask in (sandbox.journal.count, sandbox.journal.filter):
        with pytest.raises(SandboxError, match=message):
            ask(**criteria)


@pytest.mark.parametrize(
    ("criteria", "message"),
    [
        ({"network": "facebok"}, r"Unknown network 'facebok'\. Did you mean facebook\?"),
        ({"network": 3}, r"network must be text or None; got 3\."),
        ({"account": "acc_facebok"}, r"Unknown account 'acc_facebok'\. Did you mean acc_facebook\?"),
        ({"account": "acc_facebook", "api": "publer"}, r"Unknown account 'acc_facebook'\. Known: 6000"),
        ({"api": "publr"}, r"Unknown service 'publr'\. Did you mean publer\?"),
        ({"service": "publer"}, r"Unknown filter 'service'\. Did you mean api\?"),
        ({"state": "published"}, r"Unknown filter 'state'\. Known: at, kind, api, "),
        ({"platform": "facebook"}, r"Unknown filter 'platform'\. Known: at, kind, api, "),
        ({"record_id": 7}, r"record_id must be text; got 7\."),
    ],
)
def test_the_ledger_rejects_what_no_outcome_has(
    sandbox: Sandbox, criteria: dict[str, Any], message: str
) -> None:
    """Every way to count outcomes rejects a filter or value that matches no outcome of any test."""
    ledger = sandbox.ledger
    for count in (
        *(ledger.published, ledger.removed, ledger.uploaded_media, ledger.completed_jobs),
        *(ledger.count, ledger.filter),
    ):
        with pytest.raises(SandboxError, match=message):
            count(**criteria)


def test_the_ledger_rejects_unknown_kinds(sandbox: Sandbox) -> None:
    """A kind of outcome that does not exist is an error."""
    with pytest.raises(SandboxError, match=r"Unknown kind of outcome 'publshed'\. Did you mean published\?"):
        sandbox.ledger.count(kind="publshed")


def test_accounts_belong_to_a_service(sandbox: Sandbox, ubiqlu: Ubiqlu) -> None:
    """An account of another service is unknown, also after a post was published to it."""
    ubiqlu.posts.wait(ubiqlu.posts.publish_now("Rye", accounts=FACEBOOK))

    assert sandbox.ledger.published(account="acc_facebook") == 1
    with pytest.raises(SandboxError, match="Unknown account 'acc_facebook'"):
        sandbox.ledger.published(account="acc_facebook", api="publer")


@pytest.mark.galleyproof(data="empty")
def test_a_sandbox_without_accounts(sandbox: Sandbox) -> None:
    """Where there is no account, no account can be filtered by."""
    with pytest.raises(SandboxError, match=r"Unknown account 'acc_facebook'\. There is no account here\."):
        sandbox.ledger.published(account="acc_facebook")


def test_records_of_a_closed_sandbox_can_be_filtered() -> None:
    """After a sandbox is closed its records are still checked and counted."""
    sandbox = Sandbox.open("closed-and-counted")
    sandbox.publer().users.me()
    sandbox.close()

    assert sandbox.journal.count(operation="get_me") == 1
    with pytest.raises(SandboxError, match="Unknown operation 'get_mee'"):
        sandbox.journal.count(operation="get_mee")


def test_requests_that_violate_the_contract(sandbox: Sandbox) -> None:
    """A request that the contract does not allow is in the journal with the reason."""
    with httpx.Client(transport=sandbox.transport, base_url=sandbox.ubiqlu_url) as http:
        http.post(
            "/workspaces/ws_demo/posts",
            json={"text": "Rye"},
            headers={"Authorization": f"Bearer {sandbox.key}"},
        )

    (entry,) = sandbox.journal.invalid_requests()
    assert '"socialAccountIds" is a required property' in (entry.validation_error or "")
