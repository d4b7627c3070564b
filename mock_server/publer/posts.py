"""Creating, listing, changing and deleting posts."""

from __future__ import annotations

from mock_server.kernel.call import Call, Reply


def create_posts(call: Call) -> Reply:
    raise NotImplementedError


def schedule_posts(call: Call) -> Reply:
    raise NotImplementedError


def publish_posts(call: Call) -> Reply:
    raise NotImplementedError


def list_posts(call: Call) -> Reply:
    raise NotImplementedError


def update_post(call: Call) -> Reply:
    raise NotImplementedError


def delete_posts(call: Call) -> Reply:
    raise NotImplementedError


def delete_post(call: Call) -> Reply:
    raise NotImplementedError
