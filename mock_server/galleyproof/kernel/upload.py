"""A file that came with a request."""

from __future__ import annotations

from attrs import field, frozen


@frozen
class UploadedFile:
    """One file of a form.

    Args:
        name: the file name that the client gave, without folders; possibly empty.
        content: the bytes.
    """

    name: str
    content: bytes = field(repr=False)
