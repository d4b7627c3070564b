"""What each member posted."""

from __future__ import annotations

from mock_server.kernel.call import Call, Reply


def list_member_stats(call: Call) -> Reply:
    raise NotImplementedError
