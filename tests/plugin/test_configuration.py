"""Settings, keys, and simulated actions of users and networks."""

from __future__ import annotations

from datetime import timedelta

import pytest
from galleyproof.kernel.service import ACTIONS
from galleyproof.testing import Sandbox, SandboxError
from galleyproof.testing.simulate import SimulatedActions
from publer_client import AuthenticationError, Publer
from ubiqlu_client import PermissionDeniedError, Ubiqlu

FACEBOOK = ["acc_facebook"]


def test_every_action_has_a_method() -> None:
    """There is one method for each simulated action, with its name."""
    assert {name for name in vars(SimulatedActions) if not name.startswith("_")} == set(ACTIONS)


def test_simulated_actions(sandbox: Sandbox, ubiqlu: Ubiqlu, publer: Publer) -> None:
    """Actions change accounts, drafts and the plan, and clients see it."""
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
    """Settings are read and changed by name, one or several; a misspelt name is an error."""
    sandbox.settings["publer.dialect"] = "live"
    sandbox.settings.change({"ubiqlu.rate_limit": True}, networks={"facebook": 9})

    assert sandbox.settings["publer.dialect"] == "live"
    assert sandbox.settings["networks.facebook"] == 9
    assert dict(sandbox.settings)["ubiqlu.rate_limit"] is True
    assert len(sandbox.settings) == len(list(sandbox.settings))
    for error in (SandboxError, KeyError):
        with pytest.raises(
            error, match=r"^Unknown setting 'publer\.dialekt'\. Did you mean publer\.dialect\?"
        ):
            _ = sandbox.settings["publer.dialekt"]
    assert "publer.dialekt" not in sandbox.settings
    with pytest.raises(SandboxError, match=r"Unknown setting 'dialekt' of publer\. Did you mean dialect\?"):
        sandbox.settings["publer.dialekt"] = "live"


def test_restricted_keys(sandbox: Sandbox) -> None:
    """Keys can expire, be revoked or have few scopes; the sandbox's own key can be revoked too."""
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
