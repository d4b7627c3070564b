"""Who the key belongs to and the workspaces they are in."""

from __future__ import annotations

from mock_server.kernel.call import Call, Reply


def get_me(call: Call) -> Reply:
    raise NotImplementedError


def list_workspaces(call: Call) -> Reply:
    raise NotImplementedError
