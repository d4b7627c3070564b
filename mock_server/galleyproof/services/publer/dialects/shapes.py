"""Shapes that more than one dialect uses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from galleyproof.services.publer.dialects.dialect import ChartSeries, InsightView
from galleyproof.services.publer.records import Job, JobFailure, Workspace

Json = dict[str, Any]


def failure(record: JobFailure) -> Json:
    """Show one failure; every dialect shows it alike."""
    return {
        "account_id": record.account_id,
        "account_name": record.account_name,
        "provider": record.provider,
        "message": record.message,
    }


def failure_map(failures: Sequence[JobFailure]) -> Json:
    """Show failures by post: an object of arrays, empty when all went well."""
    by_post: Json = {}
    for record in failures:
        by_post.setdefault(str(record.post_index), []).append(failure(record))
    return by_post


def plan(workspace: Workspace) -> Json:
    """Show the plan under which a job ran."""
    return {"rate": workspace.plan, "locked": workspace.locked}


def payload(job: Job, failures: Any, media: Sequence[Json]) -> Json:
    """Show what a finished job left behind, the media beside the failures."""
    return {"failures": failures} | ({"media": list(media)} if job.kind == "import" else {})


def error_text(message: str) -> Mapping[str, Any]:
    """Show a 429 with a singular ``error``."""
    return {"error": message}


def flat_insight(view: InsightView) -> Json:
    """Show a post with its figures as plain numbers; one that a post cannot have is 0."""
    analytics = {metric.key: 0 if metric.value is None else metric.value for metric in view.metrics}
    return view.shared | view.documented | {"analytics": analytics}


def series(chart: ChartSeries) -> Json:
    """Show a chart as the documents have it."""
    return {
        "data": [{"date": day.isoformat(), "value": value} for day, value in chart.points],
        "last_value": chart.last_value,
    }
