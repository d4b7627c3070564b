"""How jobs begin: by a call that starts one, or by a token."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from galleyproof_client._bodies import JsonBody
from galleyproof_client._commands import Flow
from galleyproof_client._engine import Engine
from galleyproof_client._errors import InvalidArgumentError, ResponseValidationError
from galleyproof_client._job_reports import JobSchema, JobType
from galleyproof_client._job_tokens import read_token
from galleyproof_client._jobs import JobFlows
from galleyproof_client._operations import Call

T = TypeVar("T")


def start_job(
    engine: Engine,
    call: Call[Any],
    kind: JobType[T],
    schema: JobSchema,
    ask: Callable[[str], Call[Any]],
    context: Callable[[Any], Any] | None,
) -> Flow[JobFlows[T]]:
    """Make a call that starts a job, and return what can be done with it.

    Args:
        engine: Makes the calls.
        call: The call.
        kind: The kind of the job.
        schema: Where answers have what.
        ask: Makes the call that asks for the job's state.
        context: Takes from the call's body what helps to find what the job made.

    Raises:
        APIError: The call failed, or its answer names no job.
    """
    answer, response = yield from engine.answer(call)
    try:
        job_id = schema.job_id(answer.to_dict())
    except ResponseValidationError as error:
        raise engine.reader.complete(error, call.operation, response) from None
    noted = context(call.body.value) if context and isinstance(call.body, JsonBody) else None
    return JobFlows(engine, job_id, kind, schema, ask, noted)


def resume_job(
    engine: Engine, token: str, kind: JobType[T], schema: JobSchema, ask: Callable[[str], Call[Any]]
) -> JobFlows[T]:
    """Return what can be done with a job that was started before.

    Args:
        engine: Makes the calls.
        token: The job's token, or its bare id.
        kind: The kind of the job.
        schema: Where answers have what.
        ask: Makes the call that asks for the job's state.

    Raises:
        InvalidArgumentError: The token is damaged, that of another client, or of another kind of job.
    """
    known = read_token(token)
    if known.api not in ("", engine.api.package):
        raise InvalidArgumentError(
            f"this job's token is one of {known.api}", hint="Go on with it there", operation="jobs"
        )
    if known.kind not in ("", kind.name):
        raise InvalidArgumentError(
            f"this is the token of a job about {known.kind}, not {kind.name}",
            hint="Use the method for that kind",
            operation="jobs",
        )
    if known.workspace_id:
        engine = engine.with_settings(workspace_id=known.workspace_id)
    return JobFlows(engine, known.job_id, kind, schema, ask, known.context)


def token_kind(token: str) -> str:
    """Return the name of the kind of job that a token is for; empty for a bare id."""
    return read_token(token).kind
