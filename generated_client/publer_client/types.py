# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
"""Types that the models share."""

from typing import BinaryIO

from attrs import define
from galleyproof_client._data.values import UNSET, Unset


@define
class File:
    """A file in the body of a request.

    Args:
        payload: The open file.
        file_name: Its name.
        mime_type: Its content type.
    """

    payload: BinaryIO
    file_name: str | None = None
    mime_type: str | None = None


__all__ = ["UNSET", "File", "Unset"]
