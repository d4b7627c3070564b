"""Start a job with a call, or resume one with its token."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from galleyproof_client._errors import InvalidArgumentError, ResponseValidationError
from galleyproof_client._jobs.jobs import JobFlows
from galleyproof_client._jobs.status import JobSchema, JobType
from galleyproof_client._jobs.tokens import read_token
from galleyproof_client._requests.bodies import JsonBody
from galleyproof_client._requests.operations import Call
from galleyproof_client._sending.engine import Engine
from galleyproof_client._sending.flow import Flow

T = TypeVar("T")


def start_job(
    engine: Engine,
    call: Call[Any],
    job_type: JobType[T],
    schema: JobSchema,
    ask: Callable[[str], Call[Any]],
    context: Callable[[Any], Any] | None,
) -> Flow[JobFlows[T]]:
    """Make a call that starts a job, and return the flows of the job.

    Args:
        engine: Makes the calls.
        call: The call.
        job_type: The type of the job.
        schema: Where responses contain what.
        ask: Return the call that asks for the job's status.
        context: Return the part of the call's body that helps to find what the job created.

    Raises:
        APIError: The call failed, or its response contains no job id.
    """
    value, response = yield from engine.call_with_response(call)
    try:
        job_id = schema.job_id(value.to_dict())
    except ResponseValidationError as error:
        raise engine.reader.complete(error, call.operation, response) from None
    remembered = context(call.body.value) if context and isinstance(call.body, JsonBody) else None
    return JobFlows(engine, job_id, job_type, schema, ask, remembered)


def resume_job(
    engine: Engine, token: str, job_type: JobType[T], schema: JobSchema, ask: Callable[[str], Call[Any]]
) -> JobFlows[T]:
    """Return the flows of a job that was started before.

    Args:
        engine: Makes the calls.
        token: The job's token, or its id.
        job_type: The type of the job.
        schema: Where responses contain what.
        ask: Return the call that asks for the job's status.

    Raises:
        InvalidArgumentError: The token is damaged, or belongs to another client or another type of job.
    """
    content = read_token(token)
    if content.api not in ("", engine.api.package):
        raise InvalidArgumentError(
            f"this job token belongs to {content.api}",
            hint="Resume the job with that client",
            operation="jobs",
        )
    if content.job_type not in ("", job_type.name):
        raise InvalidArgumentError(
            f"this token belongs to a job about {content.job_type}, not about {job_type.name}",
            hint="Use the method for that type of job",
            operation="jobs",
        )
    if content.workspace_id:
        engine = engine.with_settings(workspace_id=content.workspace_id)
    return JobFlows(engine, content.job_id, job_type, schema, ask, content.context)


def token_job_type(token: str) -> str:
    """Return the name of the job type in a token; empty for a job id."""
    return read_token(token).job_type
