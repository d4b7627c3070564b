"""What errors carry beside their text: why a part of a job failed, and how far an upload came."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen


@frozen
class JobFailure:
    """One thing that a job could not do.

    Args:
        message: The reason, as the service wrote it.
        details: The other fields of the failure, such as the account or the network. Each is also an
            attribute: ``failure.provider``.
    """

    message: str
    details: Mapping[str, Any]

    def __getattr__(self, name: str) -> Any:
        # While it is unpickled or copied it has no fields yet, and Python asks for special names.
        if name.startswith("_") or name in ("message", "details") or name not in self.details:
            raise AttributeError(f"this failure has no {name!r}")
        return self.details[name]

    def __str__(self) -> str:
        details = ", ".join(str(value) for value in self.details.values() if value is not None)
        return f"{self.message} ({details})" if details else self.message


@frozen
class UploadState:
    """How far an upload in several steps came. Pass it as ``resume`` to continue from there.

    Args:
        name: The file's name.
        content_type: The file's content type.
        size: The file's size in bytes.
        upload_slot: The service's response to the first step; None before it.
        stored: Whether the storage has the bytes.
    """

    name: str
    content_type: str
    size: int
    upload_slot: Any = field(default=None, repr=False)  # its URL is signed
    stored: bool = False
