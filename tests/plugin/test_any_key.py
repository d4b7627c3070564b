"""API keys that nobody created: rejected by default, and accepted with `accept_any_key`."""

from __future__ import annotations

import pytest
from galleyproof.testing import Sandbox, SandboxError
from publer_client import AuthenticationError, Publer
from ubiqlu_client import AuthenticationError as UbiqluAuthenticationError
from ubiqlu_client import Ubiqlu

from tests.plugin.conftest import Suite

ACCEPT = pytest.mark.galleyproof(accept_any_key=True)
FACEBOOK = ["acc_facebook"]


def publish(sandbox: Sandbox, key: str) -> None:
    """Publish a post as a program with its own key."""
    with sandbox.ubiqlu(api_key=key) as ubiqlu:
        ubiqlu.posts.publish_now("Rye", accounts=FACEBOOK)


def test_unknown_keys_are_rejected_by_default(sandbox: Sandbox) -> None:
    """Both services say that there is an option; a key that the sandbox has works."""
    for error, send in (
        (AuthenticationError, lambda key: sandbox.publer(api_key=key).users.me()),
        (UbiqluAuthenticationError, lambda key: sandbox.ubiqlu(api_key=key).social_accounts.list()),
    ):
        with pytest.raises(error, match=r"--accept-any-key, or set accept_any_key in pytest"):
            send("sk_live_1")
    with pytest.raises(SandboxError, match=r"'sk_live_1' opens no sandbox.*accept_any_key=True"):
        sandbox.for_key("sk_live_1")

    sandbox.keys.create("sk_live_1")

    assert sandbox.publer(api_key="sk_live_1").users.me()
    assert sandbox.for_key("sk_live_1") is sandbox.for_key(sandbox.key) is sandbox


@ACCEPT
def test_each_unknown_key_opens_its_own_sandbox(sandbox: Sandbox) -> None:
    """Two keys are two sandboxes beside the test's own, and the test controls both."""
    publish(sandbox, "sk_live_1")
    first, second = sandbox.for_key("sk_live_1"), sandbox.for_key("sk_live_2")

    first.clock.advance(hours=1)

    assert first is sandbox.for_key("sk_live_1")
    assert [box.ledger.published() for box in (first, second, sandbox)] == [1, 0, 0]
    assert {box.name for box in sandbox.of_unknown_keys()} == {first.name, second.name}
    assert "sk_live" not in first.name + second.name


@ACCEPT
def test_a_client_waits_with_the_clock_of_its_key(sandbox: Sandbox) -> None:
    """A client with another key moves the clock of the sandbox that the key opens."""
    began = sandbox.clock.now
    with sandbox.ubiqlu(api_key="sk_live_1") as ubiqlu:
        post = ubiqlu.posts.wait(ubiqlu.posts.publish_now("Rye", accounts=FACEBOOK))

    assert post.aggregate_status == "published"
    assert sandbox.for_key("sk_live_1").clock.now > sandbox.clock.now == began


@pytest.mark.galleyproof(
    accept_any_key=True,
    seed=8,
    dialect="live",
    start="2026-03-02T08:00:00Z",
    settings={"ubiqlu.rate_limit": True},
    data="empty",
)
def test_it_begins_like_the_tests_own(sandbox: Sandbox) -> None:
    """Seed, start, settings and data are those of the test, before and after a reset."""
    other = sandbox.for_key("sk_live_1")

    for _ in range(2):
        assert (other.seed, other.clock.now) == (8, sandbox.clock.now)
        assert dict(other.settings) == dict(sandbox.settings)
        assert other.ubiqlu().social_accounts.list() == []
        other.reset()


@pytest.mark.parametrize("turn", range(2))
@ACCEPT
def test_each_test_begins_afresh(sandbox: Sandbox, turn: int) -> None:
    """What a key did in one test is not seen in the next."""
    assert sandbox.for_key("sk_live_1").journal.count() == 0
    publish(sandbox, "sk_live_1")
    assert sandbox.for_key("sk_live_1").journal.count() == 1


def test_it_ends_with_the_sandbox() -> None:
    """After the sandbox is closed the key is rejected, and what it did can still be read."""
    sandbox = Sandbox.open("any-key", accept_any_key=True)
    publish(sandbox, "sk_live_1")
    strict = Sandbox.open("known-keys", accept_any_key=False)
    with pytest.raises(UbiqluAuthenticationError):
        publish(strict, "sk_live_2")
    strict.close()
    publish(sandbox, "sk_live_1")

    sandbox.close()

    (other,) = sandbox.of_unknown_keys()
    assert other.journal.count(operation="create_post") == 2
    plain = Sandbox.open("plain")
    with pytest.raises(UbiqluAuthenticationError):
        publish(plain, "sk_live_1")
    plain.close()


def test_mark_and_configuration(suite: Suite) -> None:
    """The configuration accepts every key in all tests, with or without `sandbox`; a mark wins."""
    module = """
        import urllib.request

        import pytest

        DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        HEADERS = {"Authorization": "Bearer sk_live_1"}

        def call(url):
            return DIRECT.open(urllib.request.Request(f"{url}/workspaces", headers=HEADERS)).status

        def test_client(sandbox):
            assert sandbox.ubiqlu(api_key="sk_live_1").social_accounts.list()

        @pytest.mark.parametrize("turn", range(2))
        def test_server_only(galleyproof_server, turn):
            names = [box.name for box in galleyproof_server.mock.registry]
            assert [name for name in names if name.startswith("key-")] == []
            assert call(galleyproof_server.ubiqlu_url) == 200

        @pytest.mark.galleyproof(accept_any_key=False)
        def test_mark(galleyproof_server, sandbox):
            with pytest.raises(OSError, match="401"):
                call(galleyproof_server.ubiqlu_url)
    """

    suite(module).assert_outcomes(passed=1, failed=3)
    suite(module, project="galleyproof_accept_any_key = true").assert_outcomes(passed=4)


def test_unused_faults_of_other_sandboxes_count(suite: Suite) -> None:
    """A fault that was added to the sandbox of a key must trigger, as in the test's own."""
    result = suite(
        """
        import pytest

        pytestmark = pytest.mark.galleyproof(accept_any_key=True)

        def test_unused(sandbox):
            sandbox.for_key("sk_live_1").faults.add("fb.blocked")

        def test_triggered(sandbox):
            sandbox.for_key("sk_live_1").faults.add("html_502", times=1)
            with sandbox.ubiqlu(api_key="sk_live_1") as ubiqlu:
                assert ubiqlu.social_accounts.list()
        """
    )

    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["A fault was added and never triggered: fb.blocked.*"])


def test_the_report_has_the_other_sandboxes(suite: Suite) -> None:
    """The report of a failed test shows what the program did with its own key, and not the key."""
    result = suite(
        """
        import pytest

        @pytest.mark.galleyproof(accept_any_key=True)
        def test_it(sandbox):
            key = "_".join(["sk", "live", "1"])
            sandbox.ubiqlu(api_key=key).social_accounts.list()
            assert False
        """
    )

    result.stdout.fnmatch_lines(
        [
            "no requests",
            "sandbox key-????????????, opened by an unknown key: clock at 2026-01-05T09:00:00Z",
            "last 1 of 1 requests:",
            "  #1 * GET /ubiqlu/api/v1/workspaces/ws_demo/social-accounts -> 200",
        ]
    )
    result.stdout.no_fnmatch_line("*sk_live_1*")


def test_an_invalid_mark_of_a_test_with_a_server(suite: Suite) -> None:
    """A mark that is not valid is reported, also if the test uses the server only."""
    result = suite(
        """
        import pytest

        @pytest.mark.galleyproof(accept_any_key="yes")
        def test_it(galleyproof_server):
            pass
        """
    )

    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["galleyproof(accept_any_key=…) must be True or False; got 'yes'."])


@ACCEPT
def test_clients_with_their_own_environment(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that reads its key from the environment needs no other key."""
    monkeypatch.setenv("PUBLER_API_KEY", "pk_1")
    monkeypatch.setenv("PUBLER_WORKSPACE_ID", "600000000000000000000001")
    monkeypatch.setenv("UBIQLU_API_KEY", "pk_1")
    transport = sandbox.transport

    with (
        Publer(base_url=sandbox.publer_url, transport=transport) as publer,
        Ubiqlu(base_url=sandbox.ubiqlu_url, transport=transport) as ubiqlu,
    ):
        assert publer.users.me()
        assert ubiqlu.social_accounts.list()

    assert sandbox.for_key("pk_1").journal.count() == 3
