"""Faults that a test adds."""

from __future__ import annotations

import pytest
from galleyproof.control.catalogue import FAULT_TYPES
from galleyproof.testing import Sandbox, SandboxError
from ubiqlu_client import ServerError, Ubiqlu

FACEBOOK = ["acc_facebook"]


def test_every_effect_is_available(sandbox: Sandbox) -> None:
    """`available` has the whole catalogue, and of one network what it can have."""
    assert sandbox.faults.available().keys() == FAULT_TYPES.keys()
    threads = sandbox.faults.available(network="threads")
    assert "slow" in threads
    assert {effect for effect in threads if "." in effect} == {
        effect for effect in FAULT_TYPES if effect.startswith("threads.")
    }
    assert sandbox.faults.describe("status").parameters[0].name == "status"
    with pytest.raises(SandboxError, match=r"Unknown fault type 'statsu'\. Did you mean status\?"):
        sandbox.faults.describe("statsu")
    with pytest.raises(SandboxError, match=r"Unknown network 'thread'\. Did you mean threads\?"):
        sandbox.faults.available(network="thread")


def test_a_fault_tells_how_it_stands(sandbox: Sandbox, ubiqlu: Ubiqlu) -> None:
    """The handle that `add` returns knows what happened since, and takes the fault back."""
    fault = sandbox.faults.add("html_502", operation="list_media", nth=2)
    ubiqlu.media.list()
    assert (fault.match_count, fault.trigger_count, fault.exhausted) == (1, 0, False)

    ubiqlu.media.list()
    assert (fault.match_count, fault.trigger_count) == (3, 1)

    fault.remove()
    assert len(sandbox.faults) == 0
    with pytest.raises(SandboxError, match=r"fault_1 \(html_502\) was removed"):
        _ = fault.trigger_count


def test_a_fault_triggers_where_it_matches(sandbox: Sandbox, ubiqlu: Ubiqlu) -> None:
    """Account objects, keys and options select where and how a fault triggers."""
    accounts = {account.id: account for account in ubiqlu.social_accounts.list()}
    other = sandbox.keys.create()
    sandbox.faults.add("fb.blocked", account=accounts["acc_facebook"], api="ubiqlu", times=None)
    sandbox.faults.add("undocumented_status", key=other, status=503, message="Closed for today.", times=4)

    post = ubiqlu.posts.wait(ubiqlu.posts.publish_now("Rye", accounts=FACEBOOK))

    assert post.aggregate_status == "failed"
    with pytest.raises(ServerError, match="Closed for today"):
        sandbox.ubiqlu(api_key=other).media.list()


@pytest.mark.parametrize(
    ("order", "sentence"),
    [
        ({"type": "ig.aspekt"}, "Unknown fault type 'ig.aspekt'. Did you mean ig.aspect_ratio?"),
        (
            {"type": "slow", "network": "instagramm"},
            r"Unknown network 'instagramm'\. Did you mean instagram\?",
        ),
        ({"type": "slow", "api": "publr"}, r"Unknown service 'publr'\. Did you mean publer\?"),
        ({"type": "html_502", "operation": "list_acounts"}, r"'list_acounts'\. Did you mean list_accounts\?"),
        ({"type": "html_502", "operation": "get_me", "api": "ubiqlu"}, "Unknown operation 'get_me'"),
        ({"type": "slow", "account": "acc_facebok"}, r"'acc_facebok'\. Did you mean acc_facebook\?"),
        ({"type": "ig.aspect_ratio", "network": "facebook"}, "applies to instagram only"),
        ({"type": "html_502", "network": "facebook"}, "cannot be matched by network"),
        ({"type": "slow", "hours": 3}, "Unknown parameter 'hours' of slow. Known: seconds"),
        ({"type": "slow", "times": 0}, r"0 is less than the minimum of 1 \(at /times\)"),
        ({"type": "slow", "probability": 2}, "at /match/probability"),
        ({"type": "status", "status": 418}, "Use undocumented_status to return it"),
    ],
)
def test_an_invalid_fault_is_rejected(sandbox: Sandbox, order: dict[str, object], sentence: str) -> None:
    """A fault that names something unknown or cannot trigger is rejected: it would silently match nothing."""
    with pytest.raises(SandboxError, match=sentence):
        sandbox.faults.add(**order)  # type: ignore[arg-type]

    assert len(sandbox.faults) == 0
