"""What goes on with a job in another process: a ticket, as text that holds no key."""

from __future__ import annotations

import base64
import json
from typing import Any

from attrs import frozen

from galleyproof_client._errors import UsageError

_MARK = "eyJhcGkiO"
"""How every token begins: the first field's name in base64. No service's job ids do."""


@frozen
class Ticket:
    """What a token says.

    Args:
        job_id: The job.
        api: The package of the client that started it; empty if the token does not say.
        kind: The name of its kind; empty if the token does not say.
        workspace_id: The workspace it is in; None if the token does not say.
        memo: What the caller asked for when the job was started.
    """

    job_id: str
    api: str = ""
    kind: str = ""
    workspace_id: str | None = None
    memo: Any = None


def write_token(ticket: Ticket) -> str:
    """Return a ticket as text."""
    facts = {
        "api": ticket.api,
        "job": ticket.job_id,
        "kind": ticket.kind,
        "workspace": ticket.workspace_id,
        "memo": ticket.memo,
    }
    text = json.dumps(facts, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode()


def read_token(token: str) -> Ticket:
    """Return what a token says; what does not even look like one counts as a bare job id.

    Args:
        token: The token.

    Raises:
        UsageError: It is empty, cut or changed.
    """
    text = token.strip() if isinstance(token, str) else ""
    if not text:
        raise UsageError("the job's token is empty, or no text", advice="Give job.token, or the job's id")
    if not text.startswith(_MARK):
        return Ticket(text)
    try:
        facts = json.loads(base64.b64decode(text, altchars=b"-_", validate=True))
        ticket = Ticket(facts["job"], facts["api"], facts["kind"], facts["workspace"], facts["memo"])
    except (ValueError, TypeError, KeyError, RecursionError):
        raise _damaged() from None
    if not _makes_sense(ticket):
        raise _damaged()
    return ticket


def _makes_sense(ticket: Ticket) -> bool:
    texts = (ticket.job_id, ticket.api, ticket.kind, ticket.workspace_id or "")
    return all(isinstance(text, str) for text in texts) and ticket.job_id != ""


def _damaged() -> UsageError:
    return UsageError(
        "the job's token was cut or changed", advice="Give job.token as it was, or the bare id of the job"
    )
