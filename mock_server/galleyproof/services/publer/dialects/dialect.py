"""What can differ between dialects, and the formats that several dialects share."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from attrs import frozen

from galleyproof.kernel.requests import HttpError, Response
from galleyproof.services.publer.records import Account, Job, JobFailure, Workspace

Json = dict[str, Any]
Validity = Mapping[str, Mapping[str, bool]]
"""By network and type of post: whether media can be used there."""


@frozen
class Metric:
    """One metric of a post.

    Args:
        key: its name in responses.
        title: its display name.
        value: its value; None if the post cannot have it.
        tooltip: what it counts.
    """

    key: str
    title: str
    value: float | None
    tooltip: str


@frozen
class InsightView:
    """A published post with its metrics, before a dialect formats it.

    Args:
        network: the network of the post's account.
        shared: the fields that all dialects have.
        documented: further fields of the introduction and the reference.
        live: further fields of the live service.
        metrics: the metrics that the network reports.
    """

    network: str
    shared: Json
    documented: Json
    live: Json
    metrics: tuple[Metric, ...]


@frozen
class ChartSeries:
    """One chart of a period, before a dialect formats it.

    Args:
        chart_id: its name in responses.
        points: a value for each day until now, or for each group of people.
        labels: the groups of people; empty in a chart by days.
        last_value: the last value; None if there is none.
    """

    chart_id: str
    points: tuple[tuple[date, float], ...]
    last_value: float | None
    labels: tuple[str, ...] = ()


@frozen
class Dialect:
    """One format of requests and responses.

    Args:
        name: the value of the setting.
        job_created: returns the response to a request that started a job, from the id of the job.
        job_status: returns the body for a job, from the job, the media that it imported, the ids of the
            posts that it made, and its workspace.
        rate_limit_body: returns the body of a 429, from its message.
        invalid_key_status: the status for a missing or invalid API key.
        invalid_key_message: the message for it.
        invalid_workspace_status: the status for a missing workspace or one that the user is not in.
        invalid_workspace_message: the message for it.
        account_type: returns the ``type`` of an account.
        insight: returns a post with its metrics.
        absent_operations: operations that are documented but return 404.
        invalid_request: returns the error for a request that is not valid, from its operation and the usual
            error.
        metric_keys: the names of metrics that differ on a network, by network and documented name.
        extra_charts: whether there are the charts that only the live service has.
        days_per_point: after how many days of a period a chart has a point for as many days; None for never.
        chart_tooltip: returns the ``tooltip`` of a chart, from its text.
        local_hours: whether the best times are hours of the setting ``time_zone``; otherwise they are UTC.
        validity: returns the ``validity`` of media, from that by network and type of post.
        checks_files: whether a post is rejected because of a file that its network does not accept.
        updates_text_only: whether an update of a post changes its text and nothing else.
        chart_names: the names of charts whose name differs from their id, by id.
        chart_type: returns the type of a chart, from the documented type.
        chart: returns the data of one chart.
        post_summary: returns a post of a list, from its documented fields and its fields on the live service.
        unknown_states: documented states of new posts that are rejected.
        closed_routes: method and path of routes that exist but are closed to API keys.
        renumbers_published: whether a post gets another id when it is published.
        no_slot_message: the failure of a post for which the posting schedule has no free slot.
        no_api_access_message: the message for a plan without API access.
        unknown_types: types of posts that are documented but rejected, by network.
    """

    name: str
    job_created: Callable[[str], Response]
    job_status: Callable[[Job, Sequence[Json], Sequence[str], Workspace], Json]
    rate_limit_body: Callable[[str], Json]
    invalid_key_status: int
    invalid_key_message: str
    invalid_workspace_status: int
    invalid_workspace_message: str
    account_type: Callable[[Account], str]
    insight: Callable[[InsightView], Json]
    absent_operations: frozenset[str]
    invalid_request: Callable[[str, HttpError], HttpError]
    metric_keys: Mapping[str, Mapping[str, str]]
    extra_charts: bool
    days_per_point: int | None
    chart_tooltip: Callable[[str], Any]
    local_hours: bool
    validity: Callable[[Validity], Json]
    checks_files: bool
    updates_text_only: bool
    chart_names: Mapping[str, str]
    chart_type: Callable[[str], str]
    chart: Callable[[ChartSeries], Any]
    post_summary: Callable[[Json, Json], Json]
    unknown_states: frozenset[str]
    closed_routes: tuple[tuple[str, re.Pattern[str]], ...]
    renumbers_published: bool
    no_slot_message: str
    no_api_access_message: str
    unknown_types: frozenset[tuple[str, str]]


def failure_view(failure: JobFailure) -> Json:
    """Return one failure of a job; its fields are the same in all dialects."""
    return {
        "account_id": failure.account_id,
        "account_name": failure.account_name,
        "provider": failure.provider,
        "message": failure.message,
    }


def failures_by_post(failures: Sequence[JobFailure]) -> Json:
    """Return the failures of a job as an object: for each failed post, by its index, a list of failures."""
    by_post: Json = {}
    for failure in failures:
        by_post.setdefault(str(failure.post_index), []).append(failure_view(failure))
    return by_post


def plan_view(workspace: Workspace) -> Json:
    """Return the plan of a workspace as job responses show it."""
    return {"rate": workspace.plan, "locked": workspace.locked}


def documented_payload(job: Job, failures: Any, media: Sequence[Json]) -> Json:
    """Return the payload of a job as the documents show it: its failures, and the media of an import."""
    return {"failures": failures} | ({"media": list(media)} if job.kind == "import" else {})


def single_error(message: str) -> Json:
    """Return an error body with one message in the field ``error``."""
    return {"error": message}
