"""List posts by filters, in pages."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from attrs import frozen

from galleyproof.kernel.indexes import EVERYTHING, Index, Span
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.services.publer.access import user_of, workspace_of
from galleyproof.services.publer.posts import views as post_views
from galleyproof.services.publer.posts.access import can_view
from galleyproof.services.publer.posts.indexes import (
    BY_STATE,
    IN_WORKSPACE,
    LISTED,
    TEXTS,
    Listed,
    list_time,
    listed,
)
from galleyproof.services.publer.publishing import lifecycle
from galleyproof.services.publer.records import Post
from galleyproof.services.publer.scheduling import times

PER_PAGE = 20
"""Source: the example of the Publer API reference, api-reference/posts, read 2026-08-13."""


@frozen
class _Filter:
    """What a request wants listed, but for the text.

    Args:
        index: the index with groups for all conditions.
        groups: conditions that a group of posts meets.
        period: the planned times, both ends included; posts without a time are in it if it has no bounds.
    """

    index: Index[Post]
    groups: Sequence[Callable[[Listed], bool]]
    period: Span

    def covers(self, group: Listed) -> bool:
        """Return whether a group of posts can be listed."""
        return all(condition(group) for condition in self.groups)

    def keeps(self, post: Post) -> bool:
        """Return whether a post is listed."""
        at = list_time(post)
        since, until = self.period.since or at, self.period.until or at
        return since <= at <= until and self.covers(listed(post))


def list_posts(request: Request) -> Response:
    """Return a page of the workspace's posts, latest first.

    Posts without a time (undated drafts, ideas) stand where they were created. Without a state, posts
    of all states are meant. ``from`` and ``to`` may stand alone, and look at the planned time.
    """
    page = request.parameters.get("page", 0)
    total, latest = _found(request)
    shown = itertools.islice(latest, page * PER_PAGE, (page + 1) * PER_PAGE)
    return Response(
        200,
        {
            "posts": [post_views.summary(request, post) for post in shown],
            "total": total,
            "page": page,
            "per_page": PER_PAGE,
            "total_pages": math.ceil(total / PER_PAGE),
        },
    )


def _found(request: Request) -> tuple[int, Iterator[Post]]:
    """Return how many posts all filters match, and these posts, the latest first."""
    store, wanted = request.sandbox.store, _filter(request)
    if query := request.parameters.get("query", ""):
        found = [post for post in store.search(TEXTS, query) if wanted.keeps(post)]
        # Of posts at the same time, the one that was added last is the latest.
        found.reverse()
        found.sort(key=list_time, reverse=True)
        return len(found), iter(found)
    groups = [group for group in store.groups(wanted.index) if wanted.covers(group)]
    total = store.count_in(wanted.index, groups, wanted.period)
    return total, store.latest(wanted.index, groups, wanted.period)


def _filter(request: Request) -> _Filter:
    asked, user = request.parameters, user_of(request)
    workspace_id = workspace_of(request).id
    states = {*asked.get("state[]", ()), *([asked["state"]] if "state" in asked else [])}
    period = Span(_moment(asked, "from"), _moment(asked, "to"))
    groups: list[Callable[[Listed], bool]] = [
        lambda group: group.workspace_id == workspace_id,
        lambda group: can_view(user, group),
    ]
    if period != EVERYTHING:
        groups.append(lambda group: group.dated)
    index = IN_WORKSPACE
    if states:
        index = BY_STATE
        groups.append(lambda group: any(lifecycle.matches(group.state, state) for state in states))
    with_states = len(groups)
    if account_ids := asked.get("account_ids[]"):
        groups.append(lambda group: group.account_id in account_ids)
    if "postType" in asked:
        groups.append(lambda group: group.type == asked["postType"])
    if "member_id" in asked:
        groups.append(lambda group: group.user_id == asked["member_id"])
    return _Filter(index if len(groups) == with_states else LISTED, groups, period)


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
