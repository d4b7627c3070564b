"""API keys with less than full rights."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from attrs import frozen

from galleyproof.testing.clock import read_time
from galleyproof.testing.in_process import SandboxHandle


@frozen
class SandboxKeys:
    """The keys of one sandbox beside its own, which may do everything."""

    _handle: SandboxHandle

    def create(
        self,
        key: str | None = None,
        *,
        scopes: Iterable[str] | None = None,
        api_access: bool = True,
        revoked: bool = False,
        expires_at: datetime | str | None = None,
    ) -> str:
        """Make a key and return it.

        Args:
            key: its text; made up if not said.
            scopes: what it may do; everything if not said.
            api_access: whether the workspace's plan covers the API for it.
            revoked: whether it opens nothing.
            expires_at: when it ends, on the sandbox's clock; aware.

        Raises:
            SandboxError: the key is taken, or something cannot be.
        """
        powers: dict[str, Any] = {"api_access": api_access, "revoked": revoked}
        if key is not None:
            powers["key"] = key
        if scopes is not None:
            powers["scopes"] = list(scopes)
        if expires_at is not None:
            powers["expires_at"] = read_time(expires_at).isoformat()
        made: str = self._handle.control("create_key", powers)["key"]
        return made

    def revoke(self, key: str) -> None:
        """Let a key open nothing from now on; the sandbox's own key, too.

        Raises:
            SandboxError: the sandbox has no such key.
        """
        self._handle.control("revoke_key", key=key)
