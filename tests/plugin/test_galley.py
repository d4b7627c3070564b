"""The handle of a sandbox, as a test holds it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from galleyproof import testing
from galleyproof.control.catalogue import FAULT_TYPES
from galleyproof.kernel.actions import ACTIONS
from galleyproof.testing import Galley, SandboxError
from galleyproof.testing.simulate import GalleyPeople
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


def test_the_clock_moves_in_every_way(galley: Galley, ubiqlu: Ubiqlu) -> None:
    """Spans, texts, seconds and times move it; what happened on the way comes back."""
    start = galley.clock.now
    ubiqlu.posts.schedule("Rye", accounts=FACEBOOK, at=start + timedelta(days=2))

    assert galley.clock.advance(hours=1, minutes=30) == []
    assert galley.clock.advance("30m") == galley.clock.advance(timedelta(hours=1)) == []
    assert galley.clock.advance(3600) == []
    assert galley.clock.now == start + timedelta(hours=4)
    assert galley.clock.advance_to(start + timedelta(days=1)) == []
    assert galley.clock.advance_to("2026-01-07T08:59:59.999Z") == []
    (due,) = galley.clock.next_event()
    assert due.at == galley.clock.now == start + timedelta(days=2)
    assert galley.clock.run_until_idle()
    assert galley.ledger.published(network="facebook") == 1
    assert galley.clock.run_until_idle() == galley.clock.next_event() == []


@pytest.mark.parametrize(
    ("by", "sentence"),
    [
        ("soon", "'soon' is no span of time"),
        (None, "Say how far"),
        ("-3h", "cannot go back"),
        (timedelta(days=4_000_000), "ends with the year"),
    ],
)
def test_a_clock_refuses_what_time_does_not_do(galley: Galley, by: object, sentence: str) -> None:
    """A span that is none, that leads back or past the end of time is refused in a sentence."""
    with pytest.raises(ValueError, match=sentence):
        galley.clock.advance(by)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("to", "sentence"),
    [
        ("tomorrow", "'tomorrow' is not a time"),
        (datetime(2026, 1, 5, 8, tzinfo=UTC), "cannot go back"),
        ("2026-01-06T08:00:00", "has no time zone"),
    ],
)
def test_a_clock_refuses_times(galley: Galley, to: datetime | str, sentence: str) -> None:
    """A time that is none, that is past or that has no zone is refused in a sentence."""
    with pytest.raises(ValueError, match=sentence):
        galley.clock.advance_to(to)


def test_a_clock_can_run(galley: Galley) -> None:
    """A clock that follows the wall moves by itself and stops again."""
    galley.clock.follow(speed=1000)
    assert not galley.sandbox.clock.is_frozen

    galley.clock.freeze()

    assert galley.clock.now == galley.clock.now
    with pytest.raises(SandboxError, match="0"):
        galley.clock.follow(speed=0)


def test_waiting_moves_the_clock(galley: Galley, publer: Publer) -> None:
    """A job that is waited for takes sandbox time, and no real one."""
    began = galley.clock.now

    publer.media.import_urls(["https://example.com/a.jpg"]).result()

    assert galley.clock.now > began
    assert galley.ledger.stored() == galley.ledger.ran() == 1


def test_retries_take_the_same_time_in_every_run(galley: Galley, publer: Publer) -> None:
    """The dice of retries are loaded: half of the longest wait."""
    galley.faults.add("status", operation="get_me", status=429, times=2)
    began = galley.clock.now

    publer.users.me()

    assert galley.clock.now - began == timedelta(seconds=0.25 + 0.5)


def test_every_effect_is_available(galley: Galley) -> None:
    """`available` has the whole catalogue, and of one network what it can have."""
    assert galley.faults.available().keys() == FAULT_TYPES.keys()
    threads = galley.faults.available(network="threads")
    assert "slow" in threads
    assert {effect for effect in threads if "." in effect} == {
        effect for effect in FAULT_TYPES if effect.startswith("threads.")
    }
    assert galley.faults.describe("status").parameters[0].name == "status"
    with pytest.raises(SandboxError, match="There is no effect 'statsu': did you mean status"):
        galley.faults.describe("statsu")


def test_a_fault_tells_how_it_stands(galley: Galley, ubiqlu: Ubiqlu) -> None:
    """The handle that `add` returns knows what happened since, and takes the fault back."""
    fault = galley.faults.add("html_502", operation="list_media", nth=2)
    ubiqlu.media.list()
    assert (fault.match_count, fault.trigger_count, fault.exhausted) == (1, 0, False)

    ubiqlu.media.list()
    assert (fault.match_count, fault.trigger_count) == (3, 1)

    fault.remove()
    assert len(galley.faults) == 0
    with pytest.raises(SandboxError, match=r"fault_1 \(html_502\) was taken back"):
        _ = fault.trigger_count


def test_a_fault_strikes_what_it_names(galley: Galley, ubiqlu: Ubiqlu) -> None:
    """Account objects, keys and options say what is struck and how."""
    accounts = {account.id: account for account in ubiqlu.social_accounts.list()}
    other = galley.keys.create()
    galley.faults.add("fb.blocked", account=accounts["acc_facebook"], api="ubiqlu", times=None)
    galley.faults.add("undocumented_status", key=other, status=503, message="Closed for today.", times=4)

    post = ubiqlu.posts.wait(ubiqlu.posts.publish_now("Rye", accounts=FACEBOOK))

    assert post.aggregate_status == "failed"
    with pytest.raises(ServerError, match="Closed for today"):
        galley.ubiqlu(api_key=other).media.list()


@pytest.mark.parametrize(
    ("order", "sentence"),
    [
        ({"effect": "ig.aspekt"}, "Nothing called 'ig.aspekt' can go wrong. Did you mean ig.aspect_ratio?"),
        ({"effect": "slow", "platform": "instagramm"}, "no network 'instagramm': did you mean instagram?"),
        ({"effect": "slow", "api": "publr"}, "no service 'publr': did you mean publer?"),
        ({"effect": "html_502", "operation": "list_acounts"}, "did you mean list_accounts?"),
        ({"effect": "ig.aspect_ratio", "platform": "facebook"}, "can only come from instagram"),
        ({"effect": "html_502", "platform": "facebook"}, "strikes where network is not known"),
        ({"effect": "slow", "hours": 3}, "slow has no parameter 'hours'; it has seconds"),
        ({"effect": "slow", "times": 0}, r"0 is less than the minimum of 1 \(at /times\)"),
        ({"effect": "slow", "probability": 2}, "at /match/probability"),
        ({"effect": "status", "status": 418}, "undocumented_status answers it anyway"),
    ],
)
def test_a_fault_that_cannot_be_is_refused(galley: Galley, order: dict[str, object], sentence: str) -> None:
    """What does not exist or cannot strike is refused, because it would match nothing, in silence."""
    with pytest.raises(SandboxError, match=sentence):
        galley.faults.add(**order)  # type: ignore[arg-type]

    assert len(galley.faults) == 0


def test_journal_and_ledger_can_be_asked(galley: Galley, ubiqlu: Ubiqlu) -> None:
    """Both are filtered and counted by their fields; ids may be objects of a client."""
    with pytest.raises(SandboxError, match="Nothing was called yet"):
        _ = galley.journal.last
    post = ubiqlu.posts.wait(ubiqlu.posts.publish_now("Rye", accounts=FACEBOOK))
    target = post.targets[0]

    assert galley.journal.count() == len(galley.journal) == len(galley.journal.entries)
    assert galley.journal.last.operation == "get_post"
    assert galley.journal.filter(method="POST", status=201)[0].request_body.count("Rye") == 1
    assert galley.journal.har()["log"]["entries"][0]["response"]["status"] == 201
    assert [effect.kind for effect in galley.ledger] == [effect.kind for effect in galley.ledger.effects]
    assert galley.ledger.published(record_id=target, account="acc_facebook", api="ubiqlu") == 1
    assert galley.ledger.filter(kind="published")[0].at == target.published_at

    galley.people.delete_post_on_network(post)
    assert galley.ledger.removed(network="facebook") == 1
    galley.journal.clear()
    assert galley.journal.count() == 0
    with pytest.raises(SandboxError, match="There is no 'platform' to filter by; there are at, kind"):
        galley.ledger.published(platform="facebook")


def test_calls_that_break_the_contract_are_told(galley: Galley) -> None:
    """A request that the contract does not allow stands in the journal with the reason."""
    with httpx.Client(transport=galley.transport, base_url=galley.ubiqlu_url) as http:
        http.post(
            "/workspaces/ws_demo/posts",
            json={"text": "Rye"},
            headers={"Authorization": f"Bearer {galley.key}"},
        )

    (entry,) = galley.journal.invalid()
    assert '"socialAccountIds" is a required property' in (entry.validation_error or "")


def test_people_can_do_what_the_control_api_knows() -> None:
    """There is a method for each act, under its name, and no other."""
    assert {name for name in vars(GalleyPeople) if not name.startswith("_")} == set(ACTIONS)


def test_people_act(galley: Galley, ubiqlu: Ubiqlu, publer: Publer) -> None:
    """Accounts, drafts and the plan change as people change them, and clients see it."""
    draft = ubiqlu.posts.save_draft("Rye", accounts=FACEBOOK)
    account = publer.accounts.list()[0]

    galley.people.publish_draft(draft)
    galley.people.disconnect_account(account, reason="The password was changed.")
    galley.people.suspend_plan()

    assert galley.clock.run_until_idle()
    assert galley.ledger.published(network="facebook") == 1
    with pytest.raises(PermissionDeniedError):
        ubiqlu.posts.get(draft)
    galley.people.restore_plan()
    galley.people.reconnect_account(account)
    assert ubiqlu.posts.get(draft).aggregate_status == "published"
    with pytest.raises(SandboxError, match="There is nothing with the id 'nobody'"):
        galley.people.approve_post("nobody")
    with pytest.raises(SandboxError, match="is no draft"):
        galley.people.publish_draft(draft)


def test_settings_are_a_mapping(galley: Galley) -> None:
    """They are read and changed by name, several at once, and misspelt ones are refused."""
    galley.settings["publer.dialect"] = "live"
    galley.settings.change({"ubiqlu.rate_limit": "realistic"}, networks={"facebook": 9})

    assert galley.settings["publer.dialect"] == "live"
    assert galley.settings["networks.facebook"] == 9
    assert dict(galley.settings)["ubiqlu.rate_limit"] == "realistic"
    assert len(galley.settings) == len(list(galley.settings))
    with pytest.raises(KeyError, match=r"publer\.dialekt"):
        _ = galley.settings["publer.dialekt"]
    with pytest.raises(SandboxError, match="publer has no setting 'dialekt'"):
        galley.settings["publer.dialekt"] = "live"


def test_keys_open_less(galley: Galley) -> None:
    """Keys end, are revoked, or lack the plan; a sandbox's own can be revoked as well."""
    ends = galley.keys.create("ends_soon", expires_at=galley.clock.now + timedelta(hours=1))
    assert ends == "ends_soon"
    galley.publer(api_key=ends).users.me()

    galley.clock.advance(hours=1)

    for key in (ends, galley.keys.create(revoked=True)):
        with pytest.raises(AuthenticationError):
            galley.publer(api_key=key).users.me()
    with pytest.raises(PermissionDeniedError, match="lacks the scope posts"):
        _ = galley.publer(api_key=galley.keys.create(scopes=["media"])).posts.list().total
    galley.keys.revoke(galley.key)
    with pytest.raises(AuthenticationError):
        galley.publer().users.me()


def test_a_fork_shares_nothing(galley: Galley, ubiqlu: Ubiqlu) -> None:
    """A fork begins where its origin stands and then goes its own way; both have names of their own."""
    galley.clock.advance(hours=1)
    twin, named = galley.fork(), galley.fork("named-fork")

    twin.ubiqlu().posts.wait(twin.ubiqlu().posts.publish_now("Rye", accounts=FACEBOOK))

    assert len({galley.key, twin.key, named.key}) == 3
    assert (galley.ledger.published(), twin.ledger.published()) == (0, 1)
    assert twin.clock.now > galley.clock.now == named.clock.now
    with pytest.raises(SandboxError, match="There is a sandbox 'named-fork' already"):
        galley.fork("named-fork")


def test_snapshots_are_moments(galley: Galley, ubiqlu: Ubiqlu) -> None:
    """A rewind brings back world, time and records; a reset the beginning."""
    draft = ubiqlu.posts.save_draft("Rye", accounts=FACEBOOK)
    galley.snapshot()
    galley.people.publish_draft(draft)
    galley.clock.run_until_idle()
    assert ubiqlu.posts.get(draft).aggregate_status == "published"

    galley.rewind()
    assert ubiqlu.posts.get(draft).aggregate_status == "draft"
    assert galley.ledger.published() == 0

    galley.reset()
    assert galley.journal.count() == 0
    with pytest.raises(SandboxError, match="no snapshot 'never'"):
        galley.rewind("never")


def test_a_world_of_ones_own() -> None:
    """A document of one's own makes the world, and one that is wrong is refused."""
    with pytest.raises(SandboxError):
        Galley.open("own-world", world={"ubiqlu": {"nonsense": []}})

    galley = Galley.open("own-world", world={"base": "empty"}, seed=4)

    assert galley.ubiqlu().social_accounts.list() == []
    galley.close()


def test_what_a_closed_sandbox_recorded_can_be_read() -> None:
    """Closing deletes a sandbox and its forks; the handle still tells what happened, and closes once."""
    galley = Galley.open("closing")
    fork = galley.fork()
    galley.publer().users.me()

    galley.close()
    galley.close()
    successor = Galley.open("closing")
    successor.publer().accounts.list()

    assert [entry.operation for entry in galley.journal] == ["get_me"]
    assert [entry.operation for entry in successor.journal] == ["list_accounts"]
    with pytest.raises(SandboxError, match="There is no sandbox"):
        fork.keys.create()
    successor.close()


def test_it_tells_what_it_is(galley: Galley) -> None:
    """Names, keys and seeds can be read off a handle."""
    assert repr(galley) == f"<Galley {galley.name}, seed 0, at 2026-01-05T09:00:00+00:00>"
    assert galley.key == f"sandbox_{galley.name}"
    assert galley.name.startswith("test_it_tells_what_it_is-")


@pytest.mark.parametrize(
    ("move", "sentence"),
    [
        (lambda clock: clock.advance(hours=-1), "cannot go back"),
        (lambda clock: clock.advance_to("2025-01-01T00:00:00Z"), "cannot go back"),
        (lambda clock: clock.advance_to("2027-01-01T00:00:00"), "no time zone"),
        (lambda clock: clock.advance(days=10_000_000), "ends with the year"),
    ],
)
def test_what_a_clock_cannot_do_is_said(galley: Galley, move: Callable[[Any], object], sentence: str) -> None:
    """Whatever a clock cannot do is a GalleyError, as everything else that a test asks in vain."""
    with pytest.raises(SandboxError, match=sentence):
        move(galley.clock)

    assert galley.clock.now == datetime(2026, 1, 5, 9, tzinfo=UTC)
