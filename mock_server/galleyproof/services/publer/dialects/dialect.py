"""What can differ from dialect to dialect."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from attrs import frozen

from galleyproof.kernel.requests import Response
from galleyproof.services.publer.records import Account, Job, JobFailure, Workspace

Json = dict[str, Any]


@frozen
class Metric:
    """One figure of a post: its name on the wire, what it is called, its value, an explanation."""

    key: str
    title: str
    value: float | None
    tooltip: str


@frozen
class InsightView:
    """A published post with its figures, before a dialect shapes it.

    Args:
        network: the provider of the post's account.
        shared: the fields that all dialects have.
        documented: the further fields of the introduction and the reference.
        live: the further fields of the live service.
        metrics: the figures that the post's network tells.
    """

    network: str
    shared: Json
    documented: Json
    live: Json
    metrics: tuple[Metric, ...]


@frozen
class ChartSeries:
    """One chart of a period: a value for each day so far, and the last of them."""

    chart_id: str
    points: tuple[tuple[date, float], ...]
    last_value: float | None


@frozen
class Dialect:
    """One way to say the same things.

    Args:
        name: as the setting has it.
        job_created: the answer to a call that started a job, from the job's id.
        job_status: the body for a job, from the job, the media it made as the wire shows each, its workspace.
        failures: a job's failures as the payload has them.
        rate_limited: the 429's body, from its sentence.
        bad_key: the status of a key that opens nothing.
        bad_key_message: its sentence.
        bad_workspace: the status of a missing or foreign workspace.
        bad_workspace_message: its sentence.
        account_type: the ``type`` of an account.
        insight: a post with its figures.
        chart_names: what charts are called on the wire, where that is not their id.
        chart_type: how a chart is drawn, from the documented word for it.
        chart: one chart's data.
        post_summary: a post of a list, from the documented fields and those seen live.
        unknown_states: states of new posts that the documents name and the service does not know.
        closed_routes: method and path of what the service has and keeps from API keys.
    """

    name: str
    job_created: Callable[[str], Response]
    job_status: Callable[[Job, Sequence[Json], Workspace], Json]
    failures: Callable[[Sequence[JobFailure]], Any]
    rate_limited: Callable[[str], Mapping[str, Any]]
    bad_key: int
    bad_key_message: str
    bad_workspace: int
    bad_workspace_message: str
    account_type: Callable[[Account], str]
    insight: Callable[[InsightView], Json]
    chart_names: Mapping[str, str]
    chart_type: Callable[[str], str]
    chart: Callable[[ChartSeries], Any]
    post_summary: Callable[[Json, Json], Json]
    unknown_states: frozenset[str]
    closed_routes: tuple[tuple[str, re.Pattern[str]], ...]
