"""The error of the pytest API."""

from __future__ import annotations


class SandboxError(ValueError):
    """A sandbox cannot do what a test asks for; the message says why, and which values are valid.

    Args:
        message: what is wrong.
        pointer: the JSON pointer to the wrong value in an argument that is a document; empty otherwise.
    """

    def __init__(self, message: str, pointer: str = "") -> None:
        super().__init__(message)
        self.pointer = pointer
