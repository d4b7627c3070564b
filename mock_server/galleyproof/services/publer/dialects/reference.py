"""The reference pages' dialect: wrapped answers, failures as a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import evolve

from galleyproof.kernel.requests import Response
from galleyproof.services.publer.dialects import shapes
from galleyproof.services.publer.dialects.introduction import INTRODUCTION
from galleyproof.services.publer.records import Job, JobFailure, Workspace


def _failures(failures: Sequence[JobFailure]) -> list[dict[str, Any]]:
    return [shapes.failure(record) for record in failures]


def _job_status(job: Job, media: Sequence[dict[str, Any]], workspace: Workspace) -> dict[str, Any]:
    data: dict[str, Any] = {"status": job.state}
    if job.state != "working":
        data["result"] = {
            "status": job.state,
            "payload": shapes.payload(job, _failures(job.failures), media),
            "plan": shapes.plan(workspace),
        }
    return {"success": job.state != "failed", "data": data}


REFERENCE = evolve(
    INTRODUCTION,
    name="reference",
    job_created=lambda job_id: Response(200, {"success": True, "data": {"job_id": job_id}}),
    job_status=_job_status,
    failures=_failures,
    rate_limited=shapes.error_text,
)
