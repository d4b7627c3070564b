"""The dialect of the live service, as public programs that use it show.

Source: the code and notes of such programs, read November 2026; nobody called the live service for this.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from attrs import evolve

from galleyproof.kernel.requests import Response
from galleyproof.services.publer.dialects.dialect import (
    ChartSeries,
    InsightView,
    Json,
    failures_by_post,
    plan_view,
    single_error,
)
from galleyproof.services.publer.dialects.introduction import INTRODUCTION
from galleyproof.services.publer.records import Job, Workspace

_NOT_REPORTED = {"facebook": frozenset({"engagement"})}
"""By network: documented metrics that the live service does not report."""

_CLOSED_ROUTES = (
    ("GET", re.compile(r"/posts/[^/]+")),
    ("GET", re.compile(r"/analytics/[^/]+/hashtags")),
)
"""Routes that return 403; all other unknown routes return 404."""


def _job_status(job: Job, media: Sequence[Json], posts: Sequence[str], workspace: Workspace) -> Json:
    if job.state == "working":
        return {"status": "working"}
    payload: Any = {"failures": failures_by_post(job.failures)}
    if job.kind == "import" and job.state != "failed":
        # What cannot be imported is missing: one program.
        payload = list(media)
    elif job.kind == "publish" and posts and not job.failures:
        # One program; a job that schedules names no posts.
        payload = [{"type": "job", "post": {"id": post_id}} for post_id in posts]
    return {"status": job.state, "payload": payload, "plan": plan_view(workspace)}


def _insight(view: InsightView) -> Json:
    analytics = {
        metric.key: {"name": metric.title, "value": metric.value, "tooltip": metric.tooltip}
        for metric in view.metrics
        if metric.key not in _NOT_REPORTED.get(view.network, ())
    }
    return view.shared | view.live | {"analytics": analytics}


def _chart(chart: ChartSeries) -> list[Json]:
    return [
        {
            "id": chart.chart_id,
            "date": day.isoformat(),
            "label": f"{day:%b} {day.day}",
            # Some programs read the one field, some the other.
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
    rate_limit_body=single_error,
    invalid_key_status=403,
    invalid_key_message="Invalid API key or not active for this account.",
    invalid_workspace_status=401,
    invalid_workspace_message="You don't have access on this workspace",
    account_type=lambda account: account.analytics_type,
    insight=_insight,
    chart_names={"reach": "post_reach", "engagement": "post_engagement"},
    chart_type=lambda documented: f"{documented}_bar_chart",
    chart=_chart,
    post_summary=lambda documented, live: documented | live,
    unknown_states=frozenset({"auto"}),
    closed_routes=_CLOSED_ROUTES,
    renumbers_published=True,  # two programs
    no_slot_message="No available timeslot",  # two programs
    no_api_access_message="Please upgrade to Business to access our API.",  # two programs
    unknown_types=frozenset({("youtube", "short")}),  # one program
)
