"""Hashtags and the posts that did best with one."""

from __future__ import annotations

from mock_server.kernel.call import Call, Reply


def list_hashtag_insights(call: Call) -> Reply:
    raise NotImplementedError


def list_account_hashtag_insights(call: Call) -> Reply:
    raise NotImplementedError


def list_hashtag_posts(call: Call) -> Reply:
    raise NotImplementedError


def list_account_hashtag_posts(call: Call) -> Reply:
    raise NotImplementedError
