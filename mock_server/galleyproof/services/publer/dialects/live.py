"""The live dialect: what programs in use saw on the wire."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from attrs import evolve

from galleyproof.kernel.requests import Response
from galleyproof.services.publer.dialects import shapes
from galleyproof.services.publer.dialects.dialect import ChartSeries, InsightView
from galleyproof.services.publer.dialects.introduction import INTRODUCTION
from galleyproof.services.publer.records import Job, Workspace

_UNTOLD = {"facebook": frozenset({"engagement"})}
"""Figures that the documents have and that were not seen live for a network."""

_CLOSED_ROUTES = (
    ("GET", re.compile(r"/posts/[^/]+")),
    ("GET", re.compile(r"/analytics/[^/]+/hashtags")),
)
"""Routes that answer programs with 403, where others that the service does not have are a 404."""


def _job_status(job: Job, media: Sequence[dict[str, Any]], workspace: Workspace) -> dict[str, Any]:
    if job.state == "working":
        return {"status": "working"}
    imported = job.kind == "import" and not job.failures
    payload: Any = list(media) if imported else {"failures": shapes.failure_map(job.failures)}
    return {"status": job.state, "payload": payload, "plan": shapes.plan(workspace)}


def _insight(view: InsightView) -> dict[str, Any]:
    analytics = {
        metric.key: {"name": metric.title, "value": metric.value, "tooltip": metric.tooltip}
        for metric in view.metrics
        if metric.key not in _UNTOLD.get(view.network, ())
    }
    return view.shared | view.live | {"analytics": analytics}


def _chart(chart: ChartSeries) -> list[dict[str, Any]]:
    return [
        {
            "id": chart.chart_id,
            "date": day.isoformat(),
            "label": f"{day:%b} {day.day}",
            # Programs look here for a figure that adds up and there for one that stands.
            "value": value,
            "last_value": value,
        }
        for day, value in chart.points
    ]


LIVE = evolve(
    INTRODUCTION,
    name="live",
    job_created=lambda job_id: Response(200, {"job_id": job_id}),
    job_status=_job_status,
    rate_limited=shapes.error_text,
    bad_key=403,
    bad_key_message="Invalid API key or not active for this account.",
    bad_workspace=401,
    bad_workspace_message="You don't have access on this workspace",
    account_type=lambda account: account.analytics_type,
    insight=_insight,
    chart_names={"reach": "post_reach", "engagement": "post_engagement"},
    chart_type=lambda documented: f"{documented}_bar_chart",
    chart=_chart,
    post_summary=lambda documented, observed: documented | observed,
    unknown_states=frozenset({"auto"}),
    closed_routes=_CLOSED_ROUTES,
)
