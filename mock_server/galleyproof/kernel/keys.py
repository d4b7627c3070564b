"""API keys: which sandbox one opens and what it may do there."""

from __future__ import annotations

import re
from datetime import datetime

from attrs import frozen

DEMO_KEY = "sandbox_demo"
_OPENING = re.compile(r"sandbox_([!-~]{1,120})")


@frozen
class ApiKey:
    """One key.

    Args:
        secret: what the client sends.
        sandbox: the name of the sandbox it opens.
        scopes: what it may do; None is everything.
        api_access: whether the workspace's plan covers the API.
        revoked: whether it was taken back.
        expires_at: when it ends, aware; None is never.
    """

    secret: str
    sandbox: str
    scopes: frozenset[str] | None = None
    api_access: bool = True
    revoked: bool = False
    expires_at: datetime | None = None

    def is_valid(self, now: datetime) -> bool:
        """Whether the key opens anything at ``now``."""
        return not self.revoked and (self.expires_at is None or now < self.expires_at)

    def allows(self, scope: str) -> bool:
        """Whether the key carries a scope."""
        return self.scopes is None or scope in self.scopes


def parse_sandbox_key(secret: str) -> ApiKey | None:
    """Return the all-powerful key that ``sandbox_<anything>`` is, or None for any other text."""
    match = _OPENING.fullmatch(secret)
    return ApiKey(secret, sandbox=match[1]) if match else None
