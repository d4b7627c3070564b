"""The fixtures in the test suite of a user."""

from __future__ import annotations

import pytest

from tests.plugin.conftest import Suite

pytestmark = pytest.mark.filterwarnings("error")


def test_partial_failure_in_every_dialect(suite: Suite) -> None:
    """One account fails and the other succeeds, in every dialect of Publer."""
    result = suite(
        """
        import pytest

        @pytest.fixture
        def bulk(publer):
            photo = publer.media.import_urls(["https://example.com/photo.jpg"]).result()[0]
            accounts = {account.provider: account.id for account in publer.accounts.list()}
            return {"posts": [{
                "networks": {
                    "twitter": {"type": "status", "text": "Rye"},
                    "instagram": {
                        "type": "photo", "text": "Rye", "media": [{"id": photo.id, "type": "image"}],
                    },
                },
                "accounts": [{"id": accounts["twitter"]}, {"id": accounts["instagram"]}],
            }]}

        def test_partial_failure(publer, sandbox, bulk):
            sandbox.faults.add("ig.aspect_ratio", network="instagram")
            job = publer.posts.publish_bulk(bulk)
            assert [f.provider for f in job.result().failures] == ["instagram"]
            sandbox.clock.advance(hours=3)
            assert sandbox.ledger.published(network="twitter") == 1
        """,
        "--galleyproof-dialect=all",
    )

    result.assert_outcomes(passed=3)


def test_tests_are_isolated(suite: Suite) -> None:
    """Changes of records, clock, settings, faults and journal do not reach the next test."""
    result = suite(
        """
        import pytest

        @pytest.mark.parametrize("turn", range(3))
        def test_everything(sandbox, ubiqlu, turn):
            assert sandbox.journal.count() == sandbox.ledger.published() == len(sandbox.faults) == 0
            assert sandbox.clock.now.isoformat() == "2026-01-05T09:00:00+00:00"
            assert sandbox.settings["ubiqlu.rate_limit"] is False

            sandbox.faults.add("slow", seconds=60)
            sandbox.settings["ubiqlu.rate_limit"] = True
            post = ubiqlu.posts.publish_now("Rye", accounts=["acc_facebook"])
            ubiqlu.posts.wait(post)
            sandbox.simulate.disconnect_account("acc_facebook")
        """
    )

    result.assert_outcomes(passed=3)


def test_ids_are_the_same_in_every_test(suite: Suite) -> None:
    """The same requests give the same ids, and another seed gives other ids."""
    result = suite(
        """
        import pytest

        ids = []

        @pytest.mark.parametrize("turn", range(2))
        def test_ids(ubiqlu, turn):
            ids.append(ubiqlu.posts.save_draft("Rye", accounts=["acc_facebook"]).id)

        @pytest.mark.galleyproof(seed=1)
        def test_other_ids(ubiqlu):
            ids.append(ubiqlu.posts.save_draft("Rye", accounts=["acc_facebook"]).id)
            assert ids[0] == ids[1] != ids[2]
        """
    )

    result.assert_outcomes(passed=3)


def test_all_fixtures_share_one_sandbox(suite: Suite) -> None:
    """The requests of all clients of a test are in the journal of its sandbox."""
    result = suite(
        """
        import asyncio

        def test_all(sandbox, publer, async_publer, ubiqlu, async_ubiqlu):
            publer.users.me()
            ubiqlu.social_accounts.list()
            asyncio.run(async_publer.users.me())
            asyncio.run(async_ubiqlu.social_accounts.list())
            assert [entry.operation for entry in sandbox.journal] == [
                "get_me", "list_social_accounts", "get_me", "list_social_accounts"
            ]
        """
    )

    result.assert_outcomes(passed=1)


def test_classes_and_unittest(suite: Suite) -> None:
    """Each test of a class, and of a TestCase with an autouse fixture, has its own sandbox."""
    result = suite(
        """
        import unittest
        import pytest

        class TestOne:
            def test_a(self, sandbox):
                sandbox.simulate.suspend_plan()

            def test_b(self, ubiqlu):
                assert ubiqlu.posts.save_draft("Rye", accounts=["acc_facebook"])

        class Old(unittest.TestCase):
            @pytest.fixture(autouse=True)
            def bring(self, sandbox):
                self.sandbox = sandbox

            def test_c(self):
                self.assertEqual(self.sandbox.journal.count(), 0)
        """
    )

    result.assert_outcomes(passed=3)


def test_a_fixture_can_be_overridden(suite: Suite) -> None:
    """A project's own fixture named publer is used, once in a run with every dialect."""
    result = suite(
        """
        import pytest

        @pytest.fixture
        def publer():
            return "ours"

        def test_ours(publer):
            assert publer == "ours"
        """,
        "--galleyproof-dialect=all",
    )

    result.assert_outcomes(passed=1)
