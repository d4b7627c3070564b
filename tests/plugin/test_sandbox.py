"""The handle of a sandbox, as a test holds it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from galleyproof import testing
from galleyproof.control.catalogue import FAULT_TYPES
from galleyproof.kernel.service import ACTIONS
from galleyproof.testing import Sandbox, SandboxError
from galleyproof.testing.simulate import SimulatedActions
from publer_client import AuthenticationError, Publer
from ubiqlu_client import PermissionDeniedError, ServerError, Ubiqlu

FACEBOOK = ["acc_facebook"]


def test_every_name_of_the_package_is_there() -> None:
    """What the package offers can be imported from it, and nothing else."""
    assert {name: getattr(testing, name).__name__ for name in testing.__all__} == {
        name: name for name in testing.__all__
    }
    with pytest.raises(AttributeError, match="no attribute 'Gallery'"):
        _ = testing.Gallery  # type: ignore[attr-defined]


def test_the_clock_moves_in_every_way(sandbox: Sandbox, ubiqlu: Ubiqlu) -> None:
    """Spans, texts, seconds and times move it; what happened on the way comes back."""
    start = sandbox.clock.now
    ubiqlu.posts.schedule("Rye", accounts=FACEBOOK, at=start + timedelta(days=2))

    assert sandbox.clock.advance(hours=1, minutes=30) == []
    assert sandbox.clock.advance("30m") == sandbox.clock.advance(timedelta(hours=1)) == []
    assert sandbox.clock.advance(3600) == []
    assert sandbox.clock.now == start + timedelta(hours=4)
    assert sandbox.clock.advance_to(start + timedelta(days=1)) == []
    assert sandbox.clock.advance_to("2026-01-07T08:59:59.999Z") == []
    (due,) = sandbox.clock.next_event()
    assert due.at == sandbox.clock.now == start + timedelta(days=2)
    assert sandbox.clock.run_until_idle()
    assert sandbox.ledger.published(network="facebook") == 1
    assert sandbox.clock.run_until_idle() == sandbox.clock.next_event() == []


@pytest.mark.parametrize(
    ("by", "sentence"),
    [
        ("soon", "'soon' is no span of time"),
        (None, "Say how far"),
        ("-3h", "cannot move backwards"),
        (timedelta(days=4_000_000), "cannot move past the year"),
    ],
)
def test_a_clock_refuses_what_time_does_not_do(sandbox: Sandbox, by: object, sentence: str) -> None:
    """A span that is none, that leads back or past the end of time is refused in a sentence."""
    with pytest.raises(ValueError, match=sentence):
        sandbox.clock.advance(by)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("to", "sentence"),
    [
        ("tomorrow", "'tomorrow' is not a time"),
        (datetime(2026, 1, 5, 8, tzinfo=UTC), "cannot move backwards"),
        ("2026-01-06T08:00:00", "has no time zone"),
    ],
)
def test_a_clock_refuses_times(sandbox: Sandbox, to: datetime | str, sentence: str) -> None:
    """A time that is none, that is past or that has no zone is refused in a sentence."""
    with pytest.raises(ValueError, match=sentence):
        sandbox.clock.advance_to(to)


def test_a_clock_can_run(sandbox: Sandbox) -> None:
    """A clock that follows the wall moves by itself and stops again."""
    sandbox.clock.run(speed=1000)
    assert not sandbox.state.clock.is_frozen

    sandbox.clock.freeze()

    assert sandbox.clock.now == sandbox.clock.now
    with pytest.raises(SandboxError, match="0"):
        sandbox.clock.run(speed=0)


def test_waiting_moves_the_clock(sandbox: Sandbox, publer: Publer) -> None:
    """A job that is waited for takes sandbox time, and no real one."""
    began = sandbox.clock.now

    publer.media.import_urls(["https://example.com/a.jpg"]).result()

    assert sandbox.clock.now > began
    assert sandbox.ledger.uploaded_media() == sandbox.ledger.completed_jobs() == 1


def test_retries_take_the_same_time_in_every_run(sandbox: Sandbox, publer: Publer) -> None:
    """The dice of retries are loaded: half of the longest wait."""
    sandbox.faults.add("status", operation="get_me", status=429, times=2)
    began = sandbox.clock.now

    publer.users.me()

    assert sandbox.clock.now - began == timedelta(seconds=0.25 + 0.5)


def test_every_effect_is_available(sandbox: Sandbox) -> None:
    """`available` has the whole catalogue, and of one network what it can have."""
    assert sandbox.faults.available().keys() == FAULT_TYPES.keys()
    threads = sandbox.faults.available(network="threads")
    assert "slow" in threads
    assert {effect for effect in threads if "." in effect} == {
        effect for effect in FAULT_TYPES if effect.startswith("threads.")
    }
    assert sandbox.faults.describe("status").parameters[0].name == "status"
    with pytest.raises(SandboxError, match="There is no fault type 'statsu': did you mean status"):
        sandbox.faults.describe("statsu")


def test_a_fault_tells_how_it_stands(sandbox: Sandbox, ubiqlu: Ubiqlu) -> None:
    """The handle that `add` returns knows what happened since, and takes the fault back."""
    fault = sandbox.faults.add("html_502", operation="list_media", nth=2)
    ubiqlu.media.list()
    assert (fault.match_count, fault.trigger_count, fault.exhausted) == (1, 0, False)

    ubiqlu.media.list()
    assert (fault.match_count, fault.trigger_count) == (3, 1)

    fault.remove()
    assert len(sandbox.faults) == 0
    with pytest.raises(SandboxError, match=r"fault_1 \(html_502\) was taken back"):
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
        ({"type": "slow", "network": "instagramm"}, "no network 'instagramm': did you mean instagram?"),
        ({"type": "slow", "api": "publr"}, "no service 'publr': did you mean publer?"),
        ({"type": "html_502", "operation": "list_acounts"}, "did you mean list_accounts?"),
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


def test_journal_and_ledger_can_be_asked(sandbox: Sandbox, ubiqlu: Ubiqlu) -> None:
    """Both are filtered and counted by their fields; ids may be objects of a client."""
    with pytest.raises(SandboxError, match="Nothing was called yet"):
        _ = sandbox.journal.last
    post = ubiqlu.posts.wait(ubiqlu.posts.publish_now("Rye", accounts=FACEBOOK))
    target = post.targets[0]

    assert sandbox.journal.count() == len(sandbox.journal) == len(sandbox.journal.entries)
    assert sandbox.journal.last.operation == "get_post"
    assert sandbox.journal.filter(method="POST", status=201)[0].request_body.count("Rye") == 1
    assert sandbox.journal.har()["log"]["entries"][0]["response"]["status"] == 201
    assert [effect.kind for effect in sandbox.ledger] == [effect.kind for effect in sandbox.ledger.outcomes]
    assert sandbox.ledger.published(record_id=target, account="acc_facebook", api="ubiqlu") == 1
    assert sandbox.ledger.filter(kind="published")[0].at == target.published_at

    sandbox.simulate.delete_post_on_network(post)
    assert sandbox.ledger.removed(network="facebook") == 1
    sandbox.journal.clear()
    assert sandbox.journal.count() == 0
    with pytest.raises(SandboxError, match="There is no 'platform' to filter by; there are at, kind"):
        sandbox.ledger.published(platform="facebook")


def test_calls_that_break_the_contract_are_told(sandbox: Sandbox) -> None:
    """A request that the contract does not allow stands in the journal with the reason."""
    with httpx.Client(transport=sandbox.transport, base_url=sandbox.ubiqlu_url) as http:
        http.post(
            "/workspaces/ws_demo/posts",
            json={"text": "Rye"},
            headers={"Authorization": f"Bearer {sandbox.key}"},
        )

    (entry,) = sandbox.journal.invalid_requests()
    assert '"socialAccountIds" is a required property' in (entry.validation_error or "")


def test_people_can_do_what_the_control_api_knows() -> None:
    """There is a method for each act, under its name, and no other."""
    assert {name for name in vars(SimulatedActions) if not name.startswith("_")} == set(ACTIONS)


def test_people_act(sandbox: Sandbox, ubiqlu: Ubiqlu, publer: Publer) -> None:
    """Accounts, drafts and the plan change as people change them, and clients see it."""
    draft = ubiqlu.posts.save_draft("Rye", accounts=FACEBOOK)
    account = publer.accounts.list()[0]

    sandbox.simulate.publish_draft(draft)
    sandbox.simulate.disconnect_account(account, reason="The password was changed.")
    sandbox.simulate.suspend_plan()

    assert sandbox.clock.run_until_idle()
    assert sandbox.ledger.published(network="facebook") == 1
    with pytest.raises(PermissionDeniedError):
        ubiqlu.posts.get(draft)
    sandbox.simulate.restore_plan()
    sandbox.simulate.reconnect_account(account)
    assert ubiqlu.posts.get(draft).aggregate_status == "published"
    with pytest.raises(SandboxError, match="No post with id 'nobody'"):
        sandbox.simulate.approve_post("nobody")
    with pytest.raises(SandboxError, match="is not a draft"):
        sandbox.simulate.publish_draft(draft)


def test_settings_are_a_mapping(sandbox: Sandbox) -> None:
    """They are read and changed by name, several at once, and misspelt ones are refused."""
    sandbox.settings["publer.dialect"] = "live"
    sandbox.settings.change({"ubiqlu.rate_limit": True}, networks={"facebook": 9})

    assert sandbox.settings["publer.dialect"] == "live"
    assert sandbox.settings["networks.facebook"] == 9
    assert dict(sandbox.settings)["ubiqlu.rate_limit"] is True
    assert len(sandbox.settings) == len(list(sandbox.settings))
    with pytest.raises(KeyError, match=r"publer\.dialekt"):
        _ = sandbox.settings["publer.dialekt"]
    with pytest.raises(SandboxError, match="Unknown setting 'dialekt' of publer"):
        sandbox.settings["publer.dialekt"] = "live"


def test_keys_open_less(sandbox: Sandbox) -> None:
    """Keys end, are revoked, or lack the plan; a sandbox's own can be revoked as well."""
    ends = sandbox.keys.create("ends_soon", expires_at=sandbox.clock.now + timedelta(hours=1))
    assert ends == "ends_soon"
    sandbox.publer(api_key=ends).users.me()

    sandbox.clock.advance(hours=1)

    for key in (ends, sandbox.keys.create(revoked=True)):
        with pytest.raises(AuthenticationError):
            sandbox.publer(api_key=key).users.me()
    with pytest.raises(PermissionDeniedError, match="lacks the scope posts"):
        _ = sandbox.publer(api_key=sandbox.keys.create(scopes=["media"])).posts.list().total
    sandbox.keys.revoke(sandbox.key)
    with pytest.raises(AuthenticationError):
        sandbox.publer().users.me()


def test_a_fork_shares_nothing(sandbox: Sandbox, ubiqlu: Ubiqlu) -> None:
    """A fork begins where its origin stands and then goes its own way; both have names of their own."""
    sandbox.clock.advance(hours=1)
    twin, named = sandbox.fork(), sandbox.fork("named-fork")

    twin.ubiqlu().posts.wait(twin.ubiqlu().posts.publish_now("Rye", accounts=FACEBOOK))

    assert len({sandbox.key, twin.key, named.key}) == 3
    assert (sandbox.ledger.published(), twin.ledger.published()) == (0, 1)
    assert twin.clock.now > sandbox.clock.now == named.clock.now
    with pytest.raises(SandboxError, match="Sandbox 'named-fork' already exists"):
        sandbox.fork("named-fork")


def test_snapshots_are_moments(sandbox: Sandbox, ubiqlu: Ubiqlu) -> None:
    """A restore brings back records, clock and journal; a reset the initial state."""
    draft = ubiqlu.posts.save_draft("Rye", accounts=FACEBOOK)
    sandbox.snapshot()
    sandbox.simulate.publish_draft(draft)
    sandbox.clock.run_until_idle()
    assert ubiqlu.posts.get(draft).aggregate_status == "published"

    sandbox.restore()
    assert ubiqlu.posts.get(draft).aggregate_status == "draft"
    assert sandbox.ledger.published() == 0

    sandbox.reset()
    assert sandbox.journal.count() == 0
    with pytest.raises(SandboxError, match="no snapshot 'never'"):
        sandbox.restore("never")


def test_a_world_of_ones_own() -> None:
    """A document of one's own makes the world, and one that is wrong is refused."""
    with pytest.raises(SandboxError):
        Sandbox.open("own-world", data={"ubiqlu": {"nonsense": []}})

    sandbox = Sandbox.open("own-world", data={"base": "empty"}, seed=4)

    assert sandbox.ubiqlu().social_accounts.list() == []
    sandbox.close()


def test_what_a_closed_sandbox_recorded_can_be_read() -> None:
    """Closing deletes a sandbox and its forks; the handle still tells what happened, and closes once."""
    sandbox = Sandbox.open("closing")
    fork = sandbox.fork()
    sandbox.publer().users.me()

    sandbox.close()
    sandbox.close()
    successor = Sandbox.open("closing")
    successor.publer().accounts.list()

    assert [entry.operation for entry in sandbox.journal] == ["get_me"]
    assert [entry.operation for entry in successor.journal] == ["list_accounts"]
    with pytest.raises(SandboxError, match="No sandbox"):
        fork.keys.create()
    successor.close()


def test_it_tells_what_it_is(sandbox: Sandbox) -> None:
    """Names, keys and seeds can be read off a handle."""
    assert repr(sandbox) == f"<Sandbox {sandbox.name}, seed 0, at 2026-01-05T09:00:00+00:00>"
    assert sandbox.key == f"sandbox_{sandbox.name}"
    assert sandbox.name.startswith("test_it_tells_what_it_is-")


@pytest.mark.parametrize(
    ("move", "sentence"),
    [
        (lambda clock: clock.advance(hours=-1), "cannot move backwards"),
        (lambda clock: clock.advance_to("2025-01-01T00:00:00Z"), "cannot move backwards"),
        (lambda clock: clock.advance_to("2027-01-01T00:00:00"), "no time zone"),
        (lambda clock: clock.advance(days=10_000_000), "cannot move past the year"),
    ],
)
def test_what_a_clock_cannot_do_is_said(
    sandbox: Sandbox, move: Callable[[Any], object], sentence: str
) -> None:
    """What a clock cannot do raises SandboxError, as for every other invalid request."""
    with pytest.raises(SandboxError, match=sentence):
        move(sandbox.clock)

    assert sandbox.clock.now == datetime(2026, 1, 5, 9, tzinfo=UTC)
