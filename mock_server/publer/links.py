"""What a link will look like."""

from __future__ import annotations

from mock_server.kernel.call import Call, Reply


def preview_link(call: Call) -> Reply:
    raise NotImplementedError
