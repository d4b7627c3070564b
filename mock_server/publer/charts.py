"""Charts over time."""

from __future__ import annotations

from mock_server.kernel.call import Call, Reply


def list_charts(call: Call) -> Reply:
    raise NotImplementedError


def get_chart_data(call: Call) -> Reply:
    raise NotImplementedError


def get_account_chart_data(call: Call) -> Reply:
    raise NotImplementedError
