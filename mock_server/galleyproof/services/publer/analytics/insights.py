"""Posts with their figures."""

from __future__ import annotations

from galleyproof.kernel.requests import Request, Response
from galleyproof.services.publer.analytics import periods
from galleyproof.services.publer.analytics.insight_views import insight
from galleyproof.services.publer.analytics.post_metrics import in_order, matching, measured, page_of
from galleyproof.services.publer.dialects import dialect_of


def list_post_insights(request: Request) -> Response:
    """Answer ``GET /analytics/post_insights``: ten posts of a period, the latest first by default.

    Raises:
        Refusal: 400 for a period that is none, 404 for an account or competitor that is not there.
    """
    asked = request.parameters
    items = matching(measured(request, periods.read(asked, request.sandbox.now)), asked)
    ordered = in_order(items, asked.get("sort_by", "scheduled_at"), asked.get("sort_type", "DESC"))
    shown, shape = page_of(ordered, asked.get("page", 0)), dialect_of(request.sandbox).insight
    return Response(
        200, {"posts": [shape(insight(request.sandbox, item)) for item in shown], "total": len(ordered)}
    )


def list_account_post_insights(request: Request) -> Response:
    """Answer ``GET /analytics/{account_id}/post_insights``: the same for one account."""
    return list_post_insights(request)
