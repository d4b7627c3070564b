"""Media from addresses: made up from the address itself, or fetched where the user allows it."""

from __future__ import annotations

import posixpath
from urllib.parse import SplitResult, unquote, urlsplit

from attrs import evolve

from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.media import fetching
from galleyproof.services.publer.media.fetching import FetchError
from galleyproof.services.publer.media.media_types import (
    EXTENSIONS,
    FORMATS,
    FileFacts,
    Format,
    detect_format,
)
from galleyproof.services.publer.media.store import add_media
from galleyproof.services.publer.records import Job, JobFailure, Media
from galleyproof.services.publer.requests import ImportRequest, MediaFromUrl
from galleyproof.services.publer.settings import PublerSettings

KIND = "import"

_SHAPES = ((1080, 1080), (1080, 1350), (1200, 628), (1600, 1200))
_VIDEO_SHAPES = ((1080, 1920), (1920, 1080), (1280, 720))
_NOWHERE = ".invalid"
"""Hosts that never exist (RFC 2606): they stand for every address that does not answer."""


class _CannotImport(Exception):
    """One address yields no media; the message says why."""


def is_running(sandbox: SandboxState, workspace_id: str) -> bool:
    """Whether an import of the workspace is still at work."""
    return any(
        job.kind == KIND and job.state == "working" and job.workspace_id == workspace_id
        for job in sandbox.store.all(Job)
    )


def run(sandbox: SandboxState, job: Job) -> Job:
    """Do the work of an import job and return the job with the media it made and what failed."""
    made: list[str] = []
    failures: list[JobFailure] = []
    request = job.request
    assert isinstance(request, ImportRequest), "jobs of this kind are started with such a request"
    for index, file in enumerate(request.media):
        try:
            made.append(_import(sandbox, job.workspace_id, file, in_library=request.in_library).id)
        except _CannotImport as error:
            failures.append(JobFailure(index, None, None, None, str(error)))
    return evolve(job, media_ids=tuple(made), failures=tuple(failures))


def _import(sandbox: SandboxState, workspace_id: str, file: MediaFromUrl, *, in_library: bool) -> Media:
    address = _address(file.url)
    if address.hostname in sandbox.setting(PublerSettings).import_allowed_hosts:
        content: bytes | None = _fetched(sandbox, file.url)
        facts, size = _really(content or b"", file.url), None
    else:
        content = None
        facts, size = _made_up(sandbox, address, file)
    return add_media(
        sandbox,
        workspace_id,
        facts,
        content,
        name=posixpath.basename(file.name) or posixpath.basename(unquote(address.path)),
        size=size,
        caption=file.caption,
        source=file.source,
        in_library=in_library,
    )


def _address(url: str) -> SplitResult:
    try:
        address = urlsplit(url)
        usable = address.scheme in ("http", "https") and bool(address.hostname)
    except ValueError:
        usable = False
    if not usable:
        raise _CannotImport(f"{url!r} is not the address of a file on the web.")
    if (address.hostname or "").endswith(_NOWHERE):
        raise _CannotImport(f"{url} cannot be reached.")
    return address


def _fetched(sandbox: SandboxState, url: str) -> bytes:
    hosts = frozenset(sandbox.setting(PublerSettings).import_allowed_hosts)
    try:
        return fetching.fetch(url, hosts)
    except FetchError as error:
        raise _CannotImport(f"{url} cannot be fetched: {error}") from None


def _really(content: bytes, url: str) -> FileFacts:
    facts = detect_format(content)
    if facts is None:
        raise _CannotImport(f"What lies at {url} is no photo, video or document that can be posted.")
    return facts


def _made_up(sandbox: SandboxState, address: SplitResult, file: MediaFromUrl) -> tuple[FileFacts, int]:
    """Return facts and a size in bytes that always belong to an address."""
    form, url = _format(address.path, file.name), file.url
    shapes = _VIDEO_SHAPES if form.type == "video" else _SHAPES
    width, height = shapes[sandbox.ids.random_int("import shape", url, below=len(shapes))]
    size = 200_000 + sandbox.ids.random_int("import size", url, below=1_800_000)
    if form.type == "document":
        return FileFacts(form), size
    if form.type != "video":
        return FileFacts(form, width, height), size
    seconds = 5.0 + sandbox.ids.random_int("import length", url, below=55)
    return FileFacts(form, width, height, seconds), int(size * seconds)


def _format(path: str, name: str) -> Format:
    """Return the format that an address or else a name promises; without any promise it is a photo."""
    of_path, of_name = (
        posixpath.splitext(unquote(text))[1].removeprefix(".").lower() for text in (path, name)
    )
    for extension in (of_path, of_name):
        if extension in EXTENSIONS:
            return EXTENSIONS[extension]
    # A name is free text: what follows its last dot need not be an extension.
    if of_path:
        raise _CannotImport(f"Files of the kind .{of_path} cannot be posted.")
    return FORMATS["JPEG"]
