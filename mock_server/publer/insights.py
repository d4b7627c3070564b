"""Posts with their figures."""

from __future__ import annotations

from mock_server.kernel.call import Call, Reply


def list_post_insights(call: Call) -> Reply:
    raise NotImplementedError


def list_account_post_insights(call: Call) -> Reply:
    raise NotImplementedError
