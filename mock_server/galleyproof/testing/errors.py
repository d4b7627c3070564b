"""What goes wrong between a test and its server."""

from __future__ import annotations


class SandboxError(ValueError):
    """A test asked its sandbox for what there is not; the message says what there is instead."""
