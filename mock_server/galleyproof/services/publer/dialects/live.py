"""The dialect of the live service, as public programs that use it show.

Source: the code and notes of such programs, read November 2026; nobody called the live service for this.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from attrs import evolve

from galleyproof.kernel.requests import HttpError, Response
from galleyproof.services.publer.dialects.dialect import (
    ChartSeries,
    InsightView,
    Json,
    Validity,
    failures_by_post,
    plan_view,
    single_error,
)
from galleyproof.services.publer.dialects.introduction import INTRODUCTION
from galleyproof.services.publer.records import Job, Workspace

_NOT_REPORTED = {"facebook": frozenset({"engagement"})}
"""By network: documented metrics that the live service does not report."""

_NEED_DATES = ("list_post_insights", "list_account_post_insights")
_LACKS_DATE = re.compile(r"The query parameter (from|to) is missing")
_ONE_VALUE = frozenset({"tiktok"})
"""Networks whose ``validity`` is one value. One program."""

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


def _invalid_request(operation: str, error: HttpError) -> HttpError:
    """Return the server errors that programs saw for three mistakes."""
    if operation in ("schedule_posts", "publish_posts") and '"bulk" is a required property' in error.message:
        return HttpError(500, "undefined method '[]' for nil")  # two programs
    if operation == "upload_media" and error.status == 415:
        return HttpError(500, "undefined method 'content_type' for nil")  # one program
    if operation in _NEED_DATES and error.status == 400 and _LACKS_DATE.search(error.message):
        return HttpError(500, "undefined method 'to_date' for nil")  # three programs
    return error


def _validity(by_network: Validity) -> Json:
    """Return the networks with one kind of post as one value; the usual kind of the others is ``post``."""
    shown: Json = {}
    for network, types in by_network.items():
        if network in _ONE_VALUE:
            shown[network] = any(types.values())
            continue
        formats = {name: valid for name, valid in types.items() if name in ("reel", "story", "short")}
        usual = [valid for name, valid in types.items() if name not in formats]
        shown[network] = {"post": any(usual), **formats} if usual else formats
    return shown


def _insight(view: InsightView) -> Json:
    keys = LIVE.metric_keys.get(view.network, {})
    analytics = {
        keys.get(metric.key, metric.key): {
            "name": metric.title,
            "value": metric.value,
            "tooltip": metric.tooltip,
        }
        for metric in view.metrics
        if metric.key not in _NOT_REPORTED.get(view.network, ()) and metric.key not in keys.values()
    }
    return view.shared | view.live | {"analytics": analytics}


def _chart(chart: ChartSeries) -> list[Json]:
    labels = chart.labels or tuple(f"{day:%b} {day.day}" for day, _value in chart.points)
    return [
        {
            "id": chart.chart_id,
            "date": day.isoformat(),
            "label": label,
            # Some programs read the one field, some the other.
            "value": value,
            "last_value": value,
        }
        for (day, value), label in zip(chart.points, labels, strict=True)
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
    absent_operations=frozenset({"delete_post", "create_posts"}),  # three programs, and one
    invalid_request=_invalid_request,
    metric_keys={"tiktok": {"video_views": "reach"}},  # one program
    extra_charts=True,  # one program
    days_per_point=7,  # one program
    chart_tooltip=lambda text: {"text": text},  # one program
    local_hours=True,  # one program
    validity=_validity,  # one program
    checks_files=False,  # one program: ``validity`` that is false kept no post from being scheduled
    updates_text_only=True,  # one program
    unknown_types=frozenset({("youtube", "short")}),  # one program
)
