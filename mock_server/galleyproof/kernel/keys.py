"""API keys: which sandbox one opens and what it may do there."""

from __future__ import annotations

import hashlib
import re
from datetime import datetime

from attrs import frozen

DEFAULT_SANDBOX = "demo"
"""The sandbox that every server has from its start."""
DEMO_KEY = f"sandbox_{DEFAULT_SANDBOX}"
UNKNOWN_KEY_HINT = (
    "This mock accepts sandbox_NAME and keys created for a sandbox; "
    "start it with --accept-any-key to accept every key."
)
"""What a service adds to its 401."""
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


def sandbox_of_any_key(secret: str) -> str:
    """Return the name of the sandbox that an unknown key opens where any key is accepted.

    The name does not reveal the key, because it is shown in lists and logs.
    """
    return f"key-{hashlib.sha256(secret.encode()).hexdigest()[:12]}"
