"""Places that a post can name."""

from __future__ import annotations

from mock_server.kernel.call import Call, Reply


def search_locations(call: Call) -> Reply:
    raise NotImplementedError
