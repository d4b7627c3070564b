"""The introduction's dialect: the user's own word, and the default."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from galleyproof.kernel.requests import Response
from galleyproof.services.publer.dialects import shapes
from galleyproof.services.publer.dialects.dialect import Dialect
from galleyproof.services.publer.records import Job, Workspace

_STATES = {"working": "working", "complete": "completed", "failed": "failed"}


def _job_status(job: Job, media: Sequence[dict[str, Any]], _workspace: Workspace) -> dict[str, Any]:
    return {
        "status": _STATES[job.state],
        "payload": shapes.payload(job, shapes.failure_map(job.failures), media),
    }


INTRODUCTION = Dialect(
    name="introduction",
    job_created=lambda job_id: Response(202, {"job_id": job_id}),
    job_status=_job_status,
    failures=shapes.failure_map,
    rate_limited=lambda message: {"errors": [message]},
    bad_key=401,
    bad_key_message="The API key is missing or not valid. Send it as Authorization: Bearer-API KEY.",
    bad_workspace=403,
    bad_workspace_message="Publer-Workspace-Id is missing or names a workspace that you are not in.",
    account_type=lambda account: account.type,
    insight=shapes.flat_insight,
    chart_names={},
    chart_type=lambda documented: documented,
    chart=shapes.series,
    post_summary=lambda documented, _observed: documented,
    unknown_states=frozenset(),
    closed_routes=(),
)
