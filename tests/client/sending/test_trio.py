"""The async clients on trio, over a real socket: tasks, the rate limit, a job, a cancelled call."""

from __future__ import annotations

import httpx
import trio
from publer_client import AsyncPubler

from tests.support.live import LiveServer

WORKSPACE = "600000000000000000000001"
FACEBOOK = "600000000000000000000101"


def test_tasks_jobs_and_cancelling_on_trio(live_server: LiveServer) -> None:
    """The async clients work on trio as on asyncio."""
    address = f"{live_server.address}/publer/api/v1"
    seen: list[int] = []

    async def look(publer: AsyncPubler) -> None:
        seen.append(len(await publer.accounts.list()))

    async def everything() -> bool:
        async with AsyncPubler(api_key="sandbox_trio", workspace_id=WORKSPACE, base_url=address) as publer:
            async with trio.open_nursery() as nursery:
                for _ in range(20):
                    nursery.start_soon(look, publer)
            with trio.move_on_after(0) as scope:
                await publer.accounts.list()
            job = await publer.posts.schedule_bulk(
                bulk={
                    "state": "draft",
                    "posts": [
                        {
                            "networks": {"facebook": {"type": "status", "text": "Rye"}},
                            "accounts": [{"id": FACEBOOK}],
                        }
                    ],
                }
            )
            assert not await job.done()
            clock = f"{live_server.address}/_control/v1/sandboxes/trio/clock/advance"
            httpx.post(clock, json={"by": "30s"}).raise_for_status()
            await job.result(timeout=60)
            return scope.cancelled_caught

    assert trio.run(everything)
    assert len(seen) == 20
    assert len(set(seen)) == 1
