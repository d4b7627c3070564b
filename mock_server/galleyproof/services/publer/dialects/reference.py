"""The dialect of Publer's reference pages: job responses with an envelope, failures as a list.

Source: Publer API reference, api-reference/posts and getting-started/rate-limits, read 2026-08-13.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from galleyproof.kernel.requests import Response
from galleyproof.services.publer.dialects.dialect import (
    Json,
    failure_view,
    plan_view,
    single_error,
)
from galleyproof.services.publer.dialects.introduction import INTRODUCTION
from galleyproof.services.publer.records import Job, Workspace


def _job_status(job: Job, media: Sequence[Json], _posts: Sequence[str], workspace: Workspace) -> Json:
    data: Json = {"status": job.state}
    if job.state != "working":
        failures = [failure_view(failure) for failure in job.failures]
        data["result"] = {
            "status": job.state,
            # The media of an import are the payload itself: read in two public programs, November 2026.
            "payload": list(media) if job.kind == "import" and not failures else {"failures": failures},
            "plan": plan_view(workspace),
        }
    return {"success": job.state != "failed", "data": data}


REFERENCE = evolve(
    INTRODUCTION,
    name="reference",
    job_created=lambda job_id: Response(200, {"success": True, "data": {"job_id": job_id}}),
    job_status=_job_status,
    rate_limit_body=single_error,
)
