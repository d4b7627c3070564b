"""API keys: the sandbox that a key belongs to, and its rights."""

from __future__ import annotations

import hashlib
import re
from datetime import datetime

from attrs import frozen

DEFAULT_SANDBOX = "demo"
"""The sandbox that every server has from its start."""
DEMO_KEY = f"sandbox_{DEFAULT_SANDBOX}"
UNKNOWN_KEY_HINT = (
    "This mock accepts sandbox_NAME and keys created for a sandbox. "
    "To accept every key, start it with --accept-any-key, or set accept_any_key in pytest."
)
"""What a service adds to its 401."""
_ANY_KEY_SANDBOX = re.compile(r"key-[0-9a-f]{12}")
_SANDBOX_KEY = re.compile(r"sandbox_([!-~]{1,120})")


@frozen
class ApiKey:
    """An API key.

    Args:
        secret: the key itself.
        sandbox: the name of its sandbox.
        scopes: its scopes; None means all scopes.
        api_access: whether the plan of its workspace includes the API.
        revoked: whether it was revoked.
        expires_at: when it expires; None means never.
    """

    secret: str
    sandbox: str
    scopes: frozenset[str] | None = None
    api_access: bool = True
    revoked: bool = False
    expires_at: datetime | None = None

    def is_valid(self, now: datetime) -> bool:
        """Return whether the key is neither revoked nor expired."""
        return not self.revoked and (self.expires_at is None or now < self.expires_at)

    def allows(self, scope: str) -> bool:
        """Return whether the key has a scope."""
        return self.scopes is None or scope in self.scopes


def parse_sandbox_key(secret: str) -> ApiKey | None:
    """Return the key with full rights that ``sandbox_NAME`` stands for, or None for other texts."""
    match = _SANDBOX_KEY.fullmatch(secret)
    return ApiKey(secret, sandbox=match[1]) if match else None


def sandbox_of_any_key(secret: str) -> str:
    """Return the name of the sandbox that an unknown key opens where any key is accepted.

    The name does not reveal the key, because it is shown in lists and logs.
    """
    return f"key-{hashlib.sha256(secret.encode()).hexdigest()[:12]}"


def is_sandbox_of_any_key(name: str) -> bool:
    """Return whether a sandbox has a name that `sandbox_of_any_key` makes."""
    return _ANY_KEY_SANDBOX.fullmatch(name) is not None
