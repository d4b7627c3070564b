"""List posts by filters, in pages."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from attrs import frozen

from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.services.publer.access import user_of, workspace_of
from galleyproof.services.publer.posts import views as post_views
from galleyproof.services.publer.posts.access import can_view
from galleyproof.services.publer.publishing import lifecycle
from galleyproof.services.publer.records import Post
from galleyproof.services.publer.scheduling import times

PER_PAGE = 20
"""Source: the example of the Publer API reference, api-reference/posts, read 2026-08-13."""

Filter = Callable[[Post], bool]


@frozen
class _Period:
    """A period, both ends included. None for no bound."""

    begin: datetime | None
    end: datetime | None

    def covers(self, moment: datetime | None) -> bool:
        """Return whether a time lies in the period. None does only if the period has no bounds."""
        if moment is None:
            return self.begin is None and self.end is None
        return (self.begin is None or self.begin <= moment) and (self.end is None or moment <= self.end)


def list_posts(request: Request) -> Response:
    """Return a page of the workspace's posts, latest first.

    Posts without a time (undated drafts, ideas) stand where they were created. Without a state, posts
    of all states are meant. ``from`` and ``to`` may stand alone, and look at the planned time.
    """
    filters = _filters(request)
    workspace, user = workspace_of(request), user_of(request)
    found = [
        post
        for post in request.sandbox.store.all(Post)
        if post.workspace_id == workspace.id and can_view(user, post) and all(keep(post) for keep in filters)
    ]
    found.reverse()
    found.sort(key=lambda post: post.scheduled_at or post.created_at, reverse=True)
    page = request.parameters.get("page", 0)
    shown = found[page * PER_PAGE : (page + 1) * PER_PAGE]
    return Response(
        200,
        {
            "posts": [post_views.summary(request, post) for post in shown],
            "total": len(found),
            "page": page,
            "per_page": PER_PAGE,
            "total_pages": math.ceil(len(found) / PER_PAGE),
        },
    )


def _filters(request: Request) -> list[Filter]:
    asked = request.parameters
    states = {*asked.get("state[]", ()), *([asked["state"]] if "state" in asked else [])}
    period = _Period(_moment(asked, "from"), _moment(asked, "to"))
    filters: list[Filter] = [lambda post: period.covers(post.scheduled_at)]
    if states:
        filters.append(lambda post: any(lifecycle.matches(post.state, state) for state in states))
    if account_ids := asked.get("account_ids[]"):
        filters.append(lambda post: post.account_id in account_ids)
    if query := asked.get("query", "").casefold():
        filters.append(lambda post: query in f"{post.text or ''}\n{post.title or ''}".casefold())
    if "postType" in asked:
        filters.append(lambda post: post.type == asked["postType"])
    if "member_id" in asked:
        filters.append(lambda post: post.user_id == asked["member_id"])
    return filters


def _moment(asked: Mapping[str, Any], name: str) -> datetime | None:
    """Read a bound of the period. A date without a time includes the whole day.

    Raises:
        HttpError: 400 if it is not a valid date or time.
    """
    if name not in asked:
        return None
    moment = times.read_bound(asked[name])
    if moment is None:
        raise HttpError(400, f"{name} is not a time that exists: {asked[name]!r}.")
    return times.end_of(moment.date()) if name == "to" and times.is_day(asked[name]) else moment
