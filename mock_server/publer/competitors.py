"""Competitors and how an account stands beside them."""

from __future__ import annotations

from mock_server.kernel.call import Call, Reply


def list_competitors(call: Call) -> Reply:
    raise NotImplementedError


def list_account_competitors(call: Call) -> Reply:
    raise NotImplementedError


def list_competitor_insights(call: Call) -> Reply:
    raise NotImplementedError


def list_account_competitor_insights(call: Call) -> Reply:
    raise NotImplementedError
