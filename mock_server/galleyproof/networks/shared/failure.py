"""How a network rejects a post: the failure that both services report."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Any

from attrs import evolve, field, frozen


class Remedy(Enum):
    """What helps against a failure."""

    TRANSIENT = "the same request may work"
    WAIT = "works after waiting"
    FIX = "change the content"
    RECONNECT = "reconnect the account"
    NEVER = "nothing; ask the network"


TRANSIENT, WAIT, FIX = Remedy.TRANSIENT, Remedy.WAIT, Remedy.FIX
RECONNECT, NEVER = Remedy.RECONNECT, Remedy.NEVER


@frozen
class Failure:
    """One way in which a network rejects a post.

    Args:
        id: stable name; it starts with the network's short name and is the fault type that causes it.
        status: the HTTP status of the network's response.
        remedy: what helps.
        message: what happened and what to do, for a person.
        payload: the network's own response body; None when it sent none.
        token_lost: whether the account's token is no longer valid, where the payload does not say so.
    """

    id: str
    status: int
    remedy: Remedy
    message: str
    payload: Mapping[str, Any] | None = field(default=None)
    token_lost: bool = field(default=False)

    @property
    def body(self) -> str | None:
        """Return the network's response body as one string; None when it sent none."""
        return None if self.payload is None else json.dumps(self.payload, ensure_ascii=False)

    @property
    def invalidates_token(self) -> bool:
        """Return whether the network no longer accepts the account's token."""
        payload = self.payload or {}
        graph_code = payload.get("error", {}).get("code") if isinstance(payload.get("error"), dict) else None
        linkedin_code = payload.get("serviceErrorCode")
        return self.token_lost or graph_code == 190 or linkedin_code in (65600, 65601, 65602)

    def with_message(self, message: str) -> Failure:
        """Return the same failure with a message that names the numbers of this post."""
        return evolve(self, message=message)


def by_id(*failures: Failure) -> Mapping[str, Failure]:
    """Return failures by their ids, in the order given."""
    return MappingProxyType({failure.id: failure for failure in failures})


def graph_failure(
    id: str,
    code: int,
    subcode: int | None,
    remedy: Remedy,
    message: str,
    *,
    network_message: str,
    status: int = 400,
    title: str | None = None,
) -> Failure:
    """Build a failure in the error format of Meta's Graph API (Instagram, Facebook, Threads).

    Args:
        id, remedy, message, status: as in `Failure`.
        code, subcode: Meta's numbers for the error.
        network_message: the developer message in the response.
        title: adds the texts that Meta means for the user.
    """
    error: dict[str, Any] = {"message": network_message, "type": "OAuthException", "code": code}
    if subcode is not None:
        error["error_subcode"] = subcode
    error["is_transient"] = remedy is Remedy.TRANSIENT
    if title is not None:
        error |= {"error_user_title": title, "error_user_msg": message}
    error["fbtrace_id"] = "A" + hashlib.sha256(id.encode()).hexdigest()[:22]
    return Failure(id, status, remedy, message, {"error": error})
