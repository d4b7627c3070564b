"""What a wheel says of itself."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message
from pathlib import Path
from zipfile import ZipFile


def files_of(wheel: Path) -> list[str]:
    """Return the paths in a wheel, without its own metadata."""
    with ZipFile(wheel) as archive:
        return [name for name in archive.namelist() if ".dist-info/" not in name]


def metadata_of(wheel: Path) -> Message:
    """Return a wheel's metadata."""
    with ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        return message_from_bytes(archive.read(name))


def requirements_of(wheel: Path) -> list[str]:
    """Return what a wheel requires, extras included, as its metadata has it."""
    return [str(text) for text in metadata_of(wheel).get_all("Requires-Dist", [])]
