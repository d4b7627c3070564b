"""One way a network refuses a post."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import Enum
from typing import Any

from attrs import evolve, field, frozen


class Remedy(Enum):
    """What helps against a failure."""

    TRANSIENT = "the same request may work"
    WAIT = "works after waiting"
    FIX = "change the content"
    RECONNECT = "reconnect the account"
    NEVER = "nothing; ask the network"


@frozen
class Failure:
    """A refusal as the network words it, and as a person should read it.

    Args:
        id: stable name, the network's short name first.
        status: the HTTP status that the network answered with.
        remedy: what helps.
        sentence: what happened and what to do, for a person.
        payload: the network's own answer; None when it gave none.
        token_lost: whether the account's token is no longer accepted, where the payload does not tell.
    """

    id: str
    status: int
    remedy: Remedy
    sentence: str
    payload: Mapping[str, Any] | None = field(default=None)
    token_lost: bool = field(default=False)

    @property
    def body(self) -> str | None:
        """The network's answer as the one string it arrived as; None when it gave none."""
        return None if self.payload is None else json.dumps(self.payload, ensure_ascii=False)

    @property
    def ends_connection(self) -> bool:
        """Whether the network no longer accepts the account's token."""
        payload = self.payload or {}
        graph_code = payload.get("error", {}).get("code") if isinstance(payload.get("error"), dict) else None
        linkedin_code = payload.get("serviceErrorCode")
        return self.token_lost or graph_code == 190 or linkedin_code in (65600, 65601, 65602)

    def saying(self, sentence: str) -> Failure:
        """Return the same failure with a sentence that names the figures at hand."""
        return evolve(self, sentence=sentence)
