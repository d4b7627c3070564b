"""Posts with their figures."""

from __future__ import annotations

from galleyproof.kernel.requests import Call, Reply
from galleyproof.services.publer.analytics import periods
from galleyproof.services.publer.analytics.insight_views import insight
from galleyproof.services.publer.analytics.post_metrics import in_order, matching, measured, page_of
from galleyproof.services.publer.dialects import dialect_of


def list_post_insights(call: Call) -> Reply:
    """Answer ``GET /analytics/post_insights``: ten posts of a period, the latest first by default.

    Raises:
        Refusal: 400 for a period that is none, 404 for an account or competitor that is not there.
    """
    asked = call.parameters
    items = matching(measured(call, periods.read(asked, call.sandbox.now)), asked)
    ordered = in_order(items, asked.get("sort_by", "scheduled_at"), asked.get("sort_type", "DESC"))
    shown, shape = page_of(ordered, asked.get("page", 0)), dialect_of(call.sandbox).insight
    return Reply(
        200, {"posts": [shape(insight(call.sandbox, item)) for item in shown], "total": len(ordered)}
    )


def list_account_post_insights(call: Call) -> Reply:
    """Answer ``GET /analytics/{account_id}/post_insights``: the same for one account."""
    return list_post_insights(call)
