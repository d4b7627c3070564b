"""Accounts, their signatures, albums and watermarks."""

from __future__ import annotations

from mock_server.kernel.call import Call, Reply


def list_accounts(call: Call) -> Reply:
    raise NotImplementedError


def list_signatures(call: Call) -> Reply:
    raise NotImplementedError


def get_media_options(call: Call) -> Reply:
    raise NotImplementedError
