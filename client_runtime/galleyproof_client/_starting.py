"""How jobs begin: by a call that starts one, or by a token."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from galleyproof_client._bodies import JsonBody
from galleyproof_client._commands import Flow
from galleyproof_client._engine import Engine
from galleyproof_client._errors import SchemaMismatchError, UsageError
from galleyproof_client._job_reports import Dialect, Kind
from galleyproof_client._job_tokens import read_token
from galleyproof_client._jobs import JobFlows
from galleyproof_client._operations import Call

T = TypeVar("T")


def start_job(
    engine: Engine,
    call: Call[Any],
    kind: Kind[T],
    dialect: Dialect,
    ask: Callable[[str], Call[Any]],
    memo: Callable[[Any], Any] | None,
) -> Flow[JobFlows[T]]:
    """Make a call that starts a job, and return what can be done with it.

    Args:
        engine: Makes the calls.
        call: The call.
        kind: The kind of the job.
        dialect: Where answers have what.
        ask: Makes the call that asks for the job's state.
        memo: Takes from the call's body what helps to find what the job made.

    Raises:
        ApiError: The call failed, or its answer names no job.
    """
    answer, response = yield from engine.answer(call)
    try:
        job_id = dialect.job_id(answer.to_dict())
    except SchemaMismatchError as error:
        raise engine.reader.complete(error, call.operation, response) from None
    noted = memo(call.body.value) if memo and isinstance(call.body, JsonBody) else None
    return JobFlows(engine, job_id, kind, dialect, ask, noted)


def resume_job(
    engine: Engine, token: str, kind: Kind[T], dialect: Dialect, ask: Callable[[str], Call[Any]]
) -> JobFlows[T]:
    """Return what can be done with a job that was started before.

    Args:
        engine: Makes the calls.
        token: The job's token, or its bare id.
        kind: The kind of the job.
        dialect: Where answers have what.
        ask: Makes the call that asks for the job's state.

    Raises:
        UsageError: The token is damaged, that of another client, or of another kind of job.
    """
    ticket = read_token(token)
    if ticket.api not in ("", engine.api.package):
        raise UsageError(
            f"this job's token is one of {ticket.api}", advice="Go on with it there", operation="jobs"
        )
    if ticket.kind not in ("", kind.name):
        raise UsageError(
            f"this is the token of a job about {ticket.kind}, not {kind.name}",
            advice="Use the method for that kind",
            operation="jobs",
        )
    if ticket.workspace_id:
        engine = engine.with_settings(workspace_id=ticket.workspace_id)
    return JobFlows(engine, ticket.job_id, kind, dialect, ask, ticket.memo)


def token_kind(token: str) -> str:
    """Return the name of the kind of job that a token is for; empty for a bare id."""
    return read_token(token).kind
