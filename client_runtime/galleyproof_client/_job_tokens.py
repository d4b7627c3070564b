"""What goes on with a job in another process: a token, as text that holds no key."""

from __future__ import annotations

import base64
import json
from typing import Any

from attrs import frozen

from galleyproof_client._errors import InvalidArgumentError

_MARK = "eyJhcGkiO"
"""How every token begins: the first field's name in base64. No service's job ids do."""


@frozen
class JobToken:
    """What a token says.

    Args:
        job_id: The job.
        api: The package of the client that started it; empty if the token does not say.
        kind: The name of its kind; empty if the token does not say.
        workspace_id: The workspace it is in; None if the token does not say.
        context: What the caller asked for when the job was started.
    """

    job_id: str
    api: str = ""
    kind: str = ""
    workspace_id: str | None = None
    context: Any = None


def write_token(token: JobToken) -> str:
    """Return a token as text."""
    facts = {
        "api": token.api,
        "job": token.job_id,
        "kind": token.kind,
        "workspace": token.workspace_id,
        "context": token.context,
    }
    text = json.dumps(facts, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode()


def read_token(token: str) -> JobToken:
    """Return what a token says; what does not even look like one counts as a bare job id.

    Args:
        token: The token.

    Raises:
        InvalidArgumentError: It is empty, cut or changed.
    """
    text = token.strip() if isinstance(token, str) else ""
    if not text:
        raise InvalidArgumentError(
            "the job's token is empty, or no text", hint="Give job.token, or the job's id"
        )
    if not text.startswith(_MARK):
        return JobToken(text)
    try:
        facts = json.loads(base64.b64decode(text, altchars=b"-_", validate=True))
        read = JobToken(facts["job"], facts["api"], facts["kind"], facts["workspace"], facts["context"])
    except (ValueError, TypeError, KeyError, RecursionError):
        raise _damaged() from None
    if not _makes_sense(read):
        raise _damaged()
    return read


def _makes_sense(token: JobToken) -> bool:
    texts = (token.job_id, token.api, token.kind, token.workspace_id or "")
    return all(isinstance(text, str) for text in texts) and token.job_id != ""


def _damaged() -> InvalidArgumentError:
    return InvalidArgumentError(
        "the job's token was cut or changed", hint="Give job.token as it was, or the bare id of the job"
    )
