"""The dialect of Publer's introduction page, the default.

Source: Publer API reference, api-reference/introduction, read November 2026.
"""

from __future__ import annotations

from collections.abc import Sequence

from galleyproof.kernel.requests import Response
from galleyproof.services.publer.dialects.dialect import (
    ChartSeries,
    Dialect,
    InsightView,
    Json,
    documented_payload,
    failures_by_post,
)
from galleyproof.services.publer.records import Job, Workspace

_JOB_STATUSES = {"working": "working", "complete": "completed", "failed": "failed"}


def _job_status(job: Job, media: Sequence[Json], _posts: Sequence[str], _workspace: Workspace) -> Json:
    payload = documented_payload(job, failures_by_post(job.failures), media)
    return {"status": _JOB_STATUSES[job.state], "payload": payload}


def _insight(view: InsightView) -> Json:
    """Return a post with its metrics as plain numbers; a metric that the post cannot have is 0."""
    analytics = {metric.key: 0 if metric.value is None else metric.value for metric in view.metrics}
    return view.shared | view.documented | {"analytics": analytics}


def _chart(chart: ChartSeries) -> Json:
    data: list[Json] = [{"date": day.isoformat(), "value": value} for day, value in chart.points]
    for point, label in zip(data, chart.labels, strict=False):
        point["label"] = label
    return {"data": data, "last_value": chart.last_value}


INTRODUCTION = Dialect(
    name="introduction",
    job_created=lambda job_id: Response(202, {"job_id": job_id}),
    job_status=_job_status,
    rate_limit_body=lambda message: {"errors": [message]},
    invalid_key_status=401,
    invalid_key_message="The API key is missing or not valid. Send it as Authorization: Bearer-API KEY.",
    invalid_workspace_status=403,
    invalid_workspace_message="Publer-Workspace-Id is missing or names a workspace that you are not in.",
    account_type=lambda account: account.type,
    insight=_insight,
    absent_operations=frozenset(),
    invalid_request=lambda _operation, error: error,
    metric_keys={},
    extra_charts=False,
    days_per_point=None,
    chart_tooltip=lambda text: text,
    local_hours=False,
    validity=lambda by_network: dict(by_network),
    checks_files=True,
    updates_text_only=False,
    chart_names={},
    chart_type=lambda documented: documented,
    chart=_chart,
    post_summary=lambda documented, _live: documented,
    unknown_states=frozenset(),
    closed_routes=(),
    renumbers_published=False,
    no_slot_message="There is no free slot in the posting schedule of this account",
    no_api_access_message="The workspace's plan does not include API access. Upgrade to Business.",
    unknown_types=frozenset(),
)
