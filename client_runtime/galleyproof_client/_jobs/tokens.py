"""Job tokens: text with which another process can continue with a job. A token contains no API key."""

from __future__ import annotations

import base64
import json
from typing import Any

from attrs import frozen

from galleyproof_client._errors import InvalidArgumentError

_PREFIX = "eyJhcGkiO"
"""The beginning of every token: the first field's name in base64. No job id of a service begins so."""


@frozen
class JobToken:
    """The content of a token.

    Args:
        job_id: The id of the job.
        api: The package of the client that started it; empty if unknown.
        job_type: The name of its type; empty if unknown.
        workspace_id: Its workspace; None if unknown.
        context: What the caller requested when the job was started.
    """

    job_id: str
    api: str = ""
    job_type: str = ""
    workspace_id: str | None = None
    context: Any = None


def write_token(token: JobToken) -> str:
    """Return a token as text."""
    content = {
        "api": token.api,
        "job": token.job_id,
        "type": token.job_type,
        "workspace": token.workspace_id,
        "context": token.context,
    }
    text = json.dumps(content, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode()


def read_token(text: str) -> JobToken:
    """Return the token of a text; a text that is not a token counts as a job id.

    Args:
        text: The text.

    Raises:
        InvalidArgumentError: It is empty, or a damaged token.
    """
    stripped = text.strip() if isinstance(text, str) else ""
    if not stripped:
        raise InvalidArgumentError("the job token is empty or not text", hint="Pass job.token, or a job id")
    if not stripped.startswith(_PREFIX):
        return JobToken(stripped)
    try:
        content = json.loads(base64.b64decode(stripped, altchars=b"-_", validate=True))
        names = ("job", "api", "type", "workspace", "context")
        token = JobToken(*(content[name] for name in names))
    except (ValueError, TypeError, KeyError, RecursionError):
        raise _damaged() from None
    if not _is_valid(token):
        raise _damaged()
    return token


def _is_valid(token: JobToken) -> bool:
    texts = (token.job_id, token.api, token.job_type, token.workspace_id or "")
    return all(isinstance(text, str) for text in texts) and token.job_id != ""


def _damaged() -> InvalidArgumentError:
    return InvalidArgumentError(
        "the job token is incomplete or was changed", hint="Pass job.token unchanged, or the job id"
    )
