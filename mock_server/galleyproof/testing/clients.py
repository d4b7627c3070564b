"""Clients of one sandbox, in this process: no socket, and waiting moves the sandbox's clock."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from publer_client import AsyncPubler, Publer
from ubiqlu_client import AsyncUbiqlu, Ubiqlu

from galleyproof.services.publer.seed.ids import WORKSPACE as PUBLER_WORKSPACE
from galleyproof.services.ubiqlu.workspaces.workspaces import WORKSPACE_ID as UBIQLU_WORKSPACE
from galleyproof.testing.clock import advance_for_sleep
from galleyproof.testing.in_process import SandboxHandle
from galleyproof.testing.transport import InProcessTransport

C = TypeVar("C", Publer, AsyncPubler, Ubiqlu, AsyncUbiqlu)

ORIGIN = "https://galleyproof.test"
PUBLER_URL = f"{ORIGIN}/publer/api/v1"
UBIQLU_URL = f"{ORIGIN}/ubiqlu/api/v1"
_USUAL: Mapping[type[Any], Mapping[str, str]] = {
    Publer: {"base_url": PUBLER_URL, "workspace_id": PUBLER_WORKSPACE},
    AsyncPubler: {"base_url": PUBLER_URL, "workspace_id": PUBLER_WORKSPACE},
    Ubiqlu: {"base_url": UBIQLU_URL, "workspace_id": UBIQLU_WORKSPACE},
    AsyncUbiqlu: {"base_url": UBIQLU_URL, "workspace_id": UBIQLU_WORKSPACE},
}


def make_client(kind: type[C], handle: SandboxHandle, options: Mapping[str, Any]) -> C:
    """Return a client of a sandbox; what the options do not say is as the sandbox has it.

    Args:
        kind: the client's class.
        handle: reaches the sandbox.
        options: what the class takes.
    """
    usual = {
        **_USUAL[kind],
        "api_key": f"sandbox_{handle.name}",
        "transport": InProcessTransport(handle.server.app),
        "clock": lambda: handle.state.now.timestamp(),
        "sleep": _async_sleep(handle) if kind in (AsyncPubler, AsyncUbiqlu) else _sleep(handle),
        # Retries are spread by dice elsewhere; here the same test takes the same time.
        "rng": lambda: 0.5,
    }
    if "http_client" in options:
        del usual["transport"]
    return kind(**{**usual, **options})


def _sleep(handle: SandboxHandle) -> Any:
    return lambda seconds: advance_for_sleep(handle, seconds)


def _async_sleep(handle: SandboxHandle) -> Any:
    from anyio.lowlevel import checkpoint  # httpx brings it

    async def sleep(seconds: float) -> None:
        advance_for_sleep(handle, seconds)
        await checkpoint()  # whoever else waits on this loop gets a turn, as with a real sleep

    return sleep
