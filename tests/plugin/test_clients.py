"""The async clients, with the event loops of several plugins."""

from __future__ import annotations

from tests.plugin.conftest import Suite


def test_asyncio_and_anyio(suite: Suite) -> None:
    """Both plugins run tests with the async clients, on asyncio and trio; waiting moves the clock."""
    result = suite(
        """
        import pytest

        @pytest.fixture(params=["asyncio", "trio"])
        def anyio_backend(request):
            return request.param

        async def publish(ubiqlu, sandbox):
            began = sandbox.clock.now
            post = await ubiqlu.posts.publish_now("Rye", accounts=["acc_facebook"])
            assert (await ubiqlu.posts.wait(post)).aggregate_status == "published"
            assert sandbox.clock.now > began
            assert sandbox.ledger.published() == 1

        @pytest.mark.asyncio
        async def test_asyncio(async_ubiqlu, sandbox):
            await publish(async_ubiqlu, sandbox)

        @pytest.mark.anyio
        async def test_anyio(async_ubiqlu, sandbox):
            await publish(async_ubiqlu, sandbox)

        @pytest.mark.asyncio
        async def test_strict(sandbox):
            sandbox.faults.add("fb.blocked")
        """
    )

    result.assert_outcomes(passed=3, failed=1)
    result.stdout.fnmatch_lines(["A fault was added and never triggered: fb.blocked.*"])


def test_async_mode_auto(suite: Suite) -> None:
    """Async fixtures and tests without marks work with the sandbox of the test."""
    result = suite(
        """
        import pytest

        @pytest.fixture
        async def draft(async_ubiqlu):
            return await async_ubiqlu.posts.save_draft("Rye", accounts=["acc_facebook"])

        async def test_it(draft, async_ubiqlu, ubiqlu):
            assert (await async_ubiqlu.posts.get(draft)).id == ubiqlu.posts.get(draft).id
        """,
        project="asyncio_mode = auto",
    )

    result.assert_outcomes(passed=1)


def test_other_tasks_run_while_a_client_waits(suite: Suite) -> None:
    """Other tasks of the event loop run while a client waits for a post."""
    result = suite(
        """
        import asyncio
        import pytest

        @pytest.mark.asyncio
        async def test_it(async_ubiqlu, sandbox):
            sandbox.faults.add("slow", seconds=600)
            post = await async_ubiqlu.posts.publish_now("Rye", accounts=["acc_facebook"])
            turns = []

            async def other():
                while True:
                    turns.append(sandbox.clock.now)
                    await asyncio.sleep(0)

            task = asyncio.create_task(other())
            await async_ubiqlu.posts.wait(post, timeout=1000)
            task.cancel()
            assert len(set(turns)) > 10
        """
    )

    result.assert_outcomes(passed=1)
