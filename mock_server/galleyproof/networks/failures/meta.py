"""The error envelope that Instagram and Facebook share."""

from __future__ import annotations

import hashlib
from typing import Any

from galleyproof.networks.failures.failure import Failure, Remedy


def graph_failure(
    id: str,
    code: int,
    subcode: int | None,
    remedy: Remedy,
    sentence: str,
    *,
    message: str,
    status: int = 400,
    title: str | None = None,
) -> Failure:
    """Build a failure in the Graph API's form; ``title`` adds the texts meant for the person."""
    error: dict[str, Any] = {"message": message, "type": "OAuthException", "code": code}
    if subcode is not None:
        error["error_subcode"] = subcode
    error["is_transient"] = remedy is Remedy.TRANSIENT
    if title is not None:
        error |= {"error_user_title": title, "error_user_msg": sentence}
    error["fbtrace_id"] = "A" + hashlib.sha256(id.encode()).hexdigest()[:22]
    return Failure(id, status, remedy, sentence, {"error": error})
