"""The life of a sandbox."""

from __future__ import annotations

import pytest
from galleyproof import testing
from galleyproof.testing import Sandbox, SandboxError
from ubiqlu_client import Ubiqlu

FACEBOOK = ["acc_facebook"]


def test_every_name_of_the_package_is_there() -> None:
    """Every public name can be imported from the package; others cannot."""
    assert {name: getattr(testing, name).__name__ for name in testing.__all__} == {
        name: name for name in testing.__all__
    }
    with pytest.raises(AttributeError, match="no attribute 'Gallery'"):
        _ = testing.Gallery  # type: ignore[attr-defined]


def test_forks(sandbox: Sandbox, ubiqlu: Ubiqlu) -> None:
    """A fork starts with the state of its origin and is independent from then on."""
    sandbox.clock.advance(hours=1)
    fork, named = sandbox.fork(), sandbox.fork("named-fork")

    fork.ubiqlu().posts.wait(fork.ubiqlu().posts.publish_now("Rye", accounts=FACEBOOK))

    assert len({sandbox.key, fork.key, named.key}) == 3
    assert (sandbox.ledger.published(), fork.ledger.published()) == (0, 1)
    assert fork.clock.now > sandbox.clock.now == named.clock.now
    with pytest.raises(SandboxError, match="Sandbox 'named-fork' already exists"):
        sandbox.fork("named-fork")


def test_snapshots_and_reset(sandbox: Sandbox, ubiqlu: Ubiqlu) -> None:
    """Restoring brings back records, clock and journal; a reset brings back the initial state."""
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


def test_a_closed_sandbox() -> None:
    """Closing deletes a sandbox and its forks; its records can be read, and a second close does nothing."""
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


def test_name_key_and_seed(sandbox: Sandbox) -> None:
    """A sandbox has a readable name, a key and a seed."""
    assert repr(sandbox) == f"<Sandbox {sandbox.name}, seed 0, at 2026-01-05T09:00:00+00:00>"
    assert sandbox.key == f"sandbox_{sandbox.name}"
    assert sandbox.name.startswith("test_name_key_and_seed-")
