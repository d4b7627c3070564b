"""Imports of media from URLs: downloaded from allowed hosts, synthesized for all other hosts."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from functools import partial
from urllib.parse import SplitResult, unquote, urlsplit

from attrs import evolve, frozen

from galleyproof.kernel.indexes import Index
from galleyproof.kernel.sandbox import SandboxState
from galleyproof.services.publer.media import fetching
from galleyproof.services.publer.media.fetching import Download
from galleyproof.services.publer.media.media_types import (
    EXTENSIONS,
    FORMATS,
    FileFacts,
    Format,
    detect_format,
)
from galleyproof.services.publer.media.store import add_media
from galleyproof.services.publer.posts.rules.limits import MAX_PAGES
from galleyproof.services.publer.records import Job, JobFailure
from galleyproof.services.publer.requests import ImportRequest, MediaFromUrl
from galleyproof.services.publer.settings import PublerSettings

KIND = "import"

_PHOTO_SIZES = ((1080, 1080), (1080, 1350), (1200, 628), (1600, 1200))
_VIDEO_SIZES = ((1080, 1920), (1920, 1080), (1280, 720))
"""Width and height of synthesized photos and videos. Assumed."""

_PAGE_SIZE, _PAGE_BYTES = (1080, 1350), 200_000
"""Size of the photo of a page of a PDF. Assumed.

The live service makes a photo of each page of an imported PDF (one public program, read November 2026).
A PDF with more pages than a post accepts, or whose pages cannot be counted, stays a document: assumed.
"""

_UNREACHABLE = ".invalid"
"""The domain of hosts that never exist (RFC 2606); an import from them fails."""


class _ImportError(Exception):
    """A URL cannot be imported; the message says why."""


@frozen
class Downloads:
    """The results of the downloads of an import until its job is due.

    The id is that of the workspace, which has one import at a time.
    """

    id: str
    by_url: Mapping[str, Download]


_RUNNING = Index(
    Job, group=lambda job: job.workspace_id if job.kind == KIND and job.state == "working" else None
)


def needed_downloads(
    sandbox: SandboxState, request: ImportRequest
) -> Callable[[], Mapping[str, Download]] | None:
    """Return the downloads that an import needs, as a function that blocks; None if it needs none."""
    hosts = frozenset(sandbox.setting(PublerSettings).import_allowed_hosts)
    urls = [file.url for file in request.media if _host(file.url) in hosts]
    return partial(fetching.fetch_all, urls, hosts) if urls else None


def is_running(sandbox: SandboxState, workspace_id: str) -> bool:
    """Return whether an import of the workspace is running."""
    return sandbox.store.count_in(_RUNNING, [workspace_id]) > 0


def run(sandbox: SandboxState, job: Job) -> Job:
    """Run an import job and return the job with the imported media and the failures."""
    media_ids: list[str] = []
    failures: list[JobFailure] = []
    request = job.request
    assert isinstance(request, ImportRequest), "jobs of this kind are started with such a request"
    downloads = take_downloads(sandbox, job.workspace_id)
    for index, file in enumerate(request.media):
        try:
            media_ids += _import(
                sandbox, job.workspace_id, file, downloads.get(file.url), in_library=request.in_library
            )
        except _ImportError as error:
            failures.append(JobFailure(index, None, None, None, str(error)))
    return evolve(job, media_ids=tuple(media_ids), failures=tuple(failures))


def keep_downloads(sandbox: SandboxState, workspace_id: str, by_url: Mapping[str, Download]) -> None:
    """Keep the results of downloads for the import of a workspace that starts now."""
    sandbox.store.put(Downloads(workspace_id, by_url))


def take_downloads(sandbox: SandboxState, workspace_id: str) -> Mapping[str, Download]:
    """Return the results of the downloads for the import of a workspace, and remove them from the sandbox."""
    kept = sandbox.store.find(Downloads, workspace_id)
    if kept is None:
        return {}
    sandbox.store.remove(kept)
    return kept.by_url


def _import(
    sandbox: SandboxState,
    workspace_id: str,
    file: MediaFromUrl,
    download: Download | None,
    *,
    in_library: bool,
) -> list[str]:
    """Import one file and return the ids of its media."""
    url = _parsed(file.url)
    if download is None:
        content, (facts, size) = None, _synthesized(sandbox, url, file)
    else:
        content = _content_of(download, file.url)
        facts, size = _facts_of(content, file.url), len(content)
    add = partial(
        add_media,
        sandbox,
        workspace_id,
        caption=file.caption,
        source=file.source,
        in_library=in_library,
    )
    name = posixpath.basename(file.name) or posixpath.basename(unquote(url.path))
    if sandbox.setting(PublerSettings).dialect == "live" and 0 < (facts.pages or 0) <= MAX_PAGES:
        photo, stem = FileFacts(FORMATS["JPEG"], *_PAGE_SIZE), posixpath.splitext(name)[0]
        pages = range(1, (facts.pages or 0) + 1)
        return [add(photo, None, name=f"{stem}-{page}.jpg", size=_PAGE_BYTES).id for page in pages]
    return [add(facts, content, name=name, size=size).id]


def _parsed(text: str) -> SplitResult:
    try:
        url = urlsplit(text)
        is_valid = url.scheme in ("http", "https") and bool(url.hostname)
    except ValueError:
        is_valid = False
    if not is_valid:
        raise _ImportError(f"{text!r} is not a valid http or https URL.")
    if (url.hostname or "").endswith(_UNREACHABLE):
        raise _ImportError(f"{text} cannot be reached.")
    return url


def _host(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


def _content_of(download: Download, url: str) -> bytes:
    if download.content is None:
        raise _ImportError(f"{url} cannot be downloaded: {download.error}")
    return download.content


def _facts_of(content: bytes, url: str) -> FileFacts:
    facts = detect_format(content)
    if facts is None:
        raise _ImportError(f"The format of the file at {url} is not accepted.")
    return facts


def _synthesized(sandbox: SandboxState, url: SplitResult, file: MediaFromUrl) -> tuple[FileFacts, int]:
    """Return facts and a size in bytes; the same URL in a sandbox always has the same ones."""
    file_format = _format(url.path, file.name)
    sizes = _VIDEO_SIZES if file_format.type == "video" else _PHOTO_SIZES
    width, height = sizes[sandbox.ids.random_int("import shape", file.url, below=len(sizes))]
    size = 200_000 + sandbox.ids.random_int("import size", file.url, below=1_800_000)
    if file_format.type == "document":
        pages = 1 + sandbox.ids.random_int("import pages", file.url, below=5)
        return FileFacts(file_format, pages=pages if file_format.name == "PDF" else None), size
    if file_format.type != "video":
        return FileFacts(file_format, width, height), size
    seconds = 5.0 + sandbox.ids.random_int("import length", file.url, below=55)
    return FileFacts(file_format, width, height, seconds), int(size * seconds)


def _format(path: str, name: str) -> Format:
    """Return the format of the extension of the URL, else of the name; without an extension it is JPEG."""
    in_path, in_name = (
        posixpath.splitext(unquote(text))[1].removeprefix(".").lower() for text in (path, name)
    )
    for extension in (in_path, in_name):
        if extension in EXTENSIONS:
            return EXTENSIONS[extension]
    # A name is free text: what follows its last dot is not always an extension.
    if in_path:
        raise _ImportError(f"The format .{in_path} is not accepted.")
    return FORMATS["JPEG"]
