"""What each member posted."""

from __future__ import annotations

from collections.abc import Sequence

from galleyproof.kernel.requests import Request, Response
from galleyproof.services.publer import views
from galleyproof.services.publer.access import workspace_of
from galleyproof.services.publer.analytics import periods
from galleyproof.services.publer.analytics.post_metrics import Measured, measured, total
from galleyproof.services.publer.records import User
from galleyproof.services.publer.views import Json


def list_member_stats(request: Request) -> Response:
    """Answer ``GET /analytics/members``: all members of the workspace, the one with most engagement first.

    Raises:
        Refusal: 400 for a period that is none, 404 for an account that is not there.
    """
    workspace = workspace_of(request)
    people = (workspace.owner_id, *workspace.member_ids)
    items = measured(request, periods.read(request.parameters, request.sandbox.now))
    rows = [
        _row(
            request.sandbox.store.get(User, user_id), [item for item in items if item.post.user_id == user_id]
        )
        for user_id in people
    ]
    return Response(200, sorted(rows, key=lambda row: row["engagements"], reverse=True))


def _row(user: User, items: Sequence[Measured]) -> Json:
    figures = total(items)
    # Where no network of theirs tells reach, the field is left out rather than 0.
    reach = {"reach": figures.reach} if any("reach" in item.told for item in items) else {}
    return {
        "engagements": figures.engagement,
        "posts": len(items),
        **reach,
        "account_ids": sorted({item.account.id for item in items}),
        "user": views.user_summary(user),
    }
