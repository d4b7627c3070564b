"""A mock in this process, and clients whose waiting moves its clock."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import httpx
from galleyproof.app import Server, create_server
from galleyproof.services.publer.settings import PublerSettings
from galleyproof.testing import InProcessTransport
from PIL import Image

from tests.client.support.fakes import ClientUnderTest

KEY = "sandbox_test"
ORIGIN = "http://localhost"
WORKSPACE = "600000000000000000000001"
FACEBOOK = "600000000000000000000101"


def image() -> bytes:
    """Return a photo that every network accepts."""
    buffer = io.BytesIO()
    Image.new("RGB", (1080, 1080)).save(buffer, "PNG")
    return buffer.getvalue()


class Network(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport to the mock that loses some requests or responses.

    Args:
        server: The mock.
        disruptions: What happens to the first requests, one each. ``before`` loses the request, ``after`` its
            response, and a number is a status that is returned instead.
    """

    def __init__(self, server: Server, *disruptions: str | int | None) -> None:
        self._transport = InProcessTransport(server.asgi)
        self._disruptions = list(disruptions)
        self.requests: list[httpx.Request] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        disruption = self._next(request)
        if isinstance(disruption, int):
            return httpx.Response(disruption, json={"error": "disruption"})
        response = self._transport.handle_request(request)
        return self._lost(disruption, response)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        disruption = self._next(request)
        if isinstance(disruption, int):
            return httpx.Response(disruption, json={"error": "disruption"})
        response = await self._transport.handle_async_request(request)
        return self._lost(disruption, response)

    def _next(self, request: httpx.Request) -> str | int | None:
        self.requests.append(request)
        disruption = self._disruptions.pop(0) if self._disruptions else None
        if disruption == "before":
            raise httpx.ConnectError("refused")
        return disruption

    def _lost(self, disruption: str | int | None, response: httpx.Response) -> httpx.Response:
        if disruption == "after":
            raise httpx.ReadError("reset")
        return response


class Environment:
    """A mock, and clients whose waiting moves the sandbox's clock."""

    def __init__(self, call: ClientUnderTest, **settings: Any) -> None:
        self.server = create_server(settings={PublerSettings: PublerSettings(**settings)})
        self.sandbox = self.server.registry.sandbox("test")
        self._call = call

    def ubiqlu(self, *disruptions: str | int | None) -> Any:
        return self._client(self._call.ubiqlu, "ubiqlu", "ws_demo", disruptions)

    def publer(self, *disruptions: str | int | None) -> Any:
        return self._client(self._call.publer, "publer", WORKSPACE, disruptions)

    def _client(
        self, make: Callable[..., Any], api: str, workspace: str | None, disruptions: tuple[Any, ...]
    ) -> Any:
        self.network = Network(self.server, *disruptions)
        sleep = self._sleep if self._call.kind == "sync" else self._async_sleep
        address = f"{ORIGIN}/{api}/api/v1"
        return make(self.network, api_key=KEY, base_url=address, workspace_id=workspace, sleep=sleep)

    def _sleep(self, seconds: float) -> None:
        self.sandbox.advance(timedelta(seconds=seconds))

    async def _async_sleep(self, seconds: float) -> None:
        self._sleep(seconds)

    def count(self, kind: type[Any]) -> int:
        return self.sandbox.store.count(kind)
