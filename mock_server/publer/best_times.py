"""When posts do best."""

from __future__ import annotations

from mock_server.kernel.call import Call, Reply


def get_best_times(call: Call) -> Reply:
    raise NotImplementedError


def get_account_best_times(call: Call) -> Reply:
    raise NotImplementedError
