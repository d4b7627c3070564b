"""The User-Agent: the distribution with its version, and the caller's own addition."""

from __future__ import annotations

import pytest
from galleyproof_client._version import __version__

from tests.client.support.fakes import ClientUnderTest, FakeService, post, reply


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, f"galleyproof/{__version__}"),
        ({"User-Agent": "bakery/2.1"}, f"galleyproof/{__version__} bakery/2.1"),
        ({"user-agent": "bakery/2.1"}, f"galleyproof/{__version__} bakery/2.1"),
    ],
)
def test_requests_name_the_client(call: ClientUnderTest, headers: dict[str, str], expected: str) -> None:
    """Every request has one User-Agent with name and version; that of the caller follows."""
    service = FakeService(lambda _: reply(200, post()))

    call(call.ubiqlu(service, headers=headers).posts.get("post_1"))
    call(call.ubiqlu(service).with_options(headers=headers).posts.get("post_1"))

    agents = [request.headers.get_list("User-Agent") for request in service.requests]
    assert agents == [[expected]] * 2
