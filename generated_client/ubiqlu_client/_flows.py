# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
"""What Ubiqlu needs more than one call for, written once for sync and async."""

from __future__ import annotations

from attrs import evolve
from galleyproof_client._commands import Flow
from galleyproof_client._engine import Engine
from galleyproof_client._errors import (
    APIError,
    ConflictError,
    InvalidArgumentError,
    JobTimeoutError,
    PermissionDeniedError,
    ResponseValidationError,
)
from galleyproof_client._polling import PollPolicy, poll
from galleyproof_client._requests import id_of
from galleyproof_client._sources import FileInput, ProgressCallback, Source, opened
from galleyproof_client._uploads import UploadState, put_source
from galleyproof_client._values import UNSET, Unset

from . import _calls
from .models import MediaAsset, MediaType, Post

_SETTLED = frozenset(["draft", "published", "failed"])
_FAILED = "failed"


def upload(
    engine: Engine,
    file: FileInput,
    *,
    name: str | None = None,
    content_type: str | None = None,
    width: int | None | Unset = UNSET,
    height: int | None | Unset = UNSET,
    duration_seconds: int | None | Unset = UNSET,
    progress: ProgressCallback | None = None,
    resume: UploadState | None = None,
) -> Flow[MediaAsset]:
    """Upload a file and register it as an asset.

    Three steps: reserve an address, store the bytes there, register them. Each is tried again by
    itself. When one fails for good, the error's ``upload`` holds how far it came; given back as
    ``resume``, it goes on at that step.

    Args:
        file: A path, bytes, or an open binary file.
        name: The file's name; that of the path or the file by default.
        content_type: What kind of file it is; by default what its first bytes say, else its name.
        width: Width in pixels, if known.
        height: Height in pixels, if known.
        duration_seconds: Length of a video in seconds, if known.
        progress: Called with the bytes sent so far and the bytes in all.
        resume: How far an earlier try came.

    Raises:
        InvalidArgumentError: The file is empty, of a kind that is not taken, or not the one that was begun with.
        OSError: The file cannot be opened or read.
        APIError: A step failed.
    """
    facts = {"width": width, "height": height, "duration_seconds": duration_seconds}
    with opened("media.upload", file, name=name, content_type=content_type, progress=progress) as source:
        if not MediaType(source.content_type).is_known:
            kinds = ", ".join(MediaType)
            raise InvalidArgumentError(
                f"{source.name} is {source.content_type}",
                hint=f"Ubiqlu takes {kinds}",
                operation="media.upload",
            )
        state = resume or UploadState.of(source)
        state.check(source)
        try:
            state = yield from _reserve(engine, state)
            state = yield from _store(engine, state, source)
            return (yield from _register(engine, state, facts))
        except APIError as error:
            error.upload = error.upload or state
            raise


def _reserve(engine: Engine, state: UploadState) -> Flow[UploadState]:
    if state.upload_slot is not None:
        return state
    call = _calls.media_create_upload_url(
        file_name=state.name, mime_type=state.content_type, bytes_=state.size
    )
    return evolve(state, upload_slot=(yield from engine.call(call)))


def _store(engine: Engine, state: UploadState, source: Source) -> Flow[UploadState]:
    if state.stored:
        return state
    try:
        yield from put_source(engine, "media.upload", state.upload_slot.upload_url, source)
    except PermissionDeniedError as error:
        # The address has expired, or is spoiled in another transport_id: another one is free.
        state = yield from _reserve(engine, evolve(state, upload_slot=None))
        error.upload = state
        yield from put_source(engine, "media.upload", state.upload_slot.upload_url, source)
    return evolve(state, stored=True)


def _register(engine: Engine, state: UploadState, facts: dict[str, int | None | Unset]) -> Flow[MediaAsset]:
    call = _calls.media_finalize(
        file_name=state.name,
        storage_key=state.upload_slot.storage_key,
        mime_type=state.content_type,
        bytes_=state.size,
        **facts,
    )
    try:
        asset = yield from engine.call(call)
    except ConflictError as error:
        # What is stored is not what was announced: the bytes have to travel again.
        error.upload = evolve(state, stored=False, upload_slot=None)
        raise
    if asset.bytes_ != state.size:
        raise ResponseValidationError(
            f"{state.name} has {state.size} bytes, but the asset {asset.id} has {asset.bytes_:g}",
            hint="Upload it again",
            operation="media.upload",
        )
    return asset


def wait(
    engine: Engine, post: str | Post, *, timeout: float = 120.0, poll: PollPolicy | None = None
) -> Flow[Post]:
    """Wait until no target of a post is pending any more, and return the post.

    A draft is not pending. A post that is scheduled is, until it has gone out.

    Args:
        post: The post, or its id.
        timeout: Seconds to wait.
        poll: How often to ask.

    Raises:
        JobTimeoutError: Something is pending still; ``report`` holds the post as it was last seen.
    """
    identity = id_of(post)
    seen, settled = yield from _poll(engine, identity, timeout, poll or PollPolicy())
    if settled:
        return seen
    pending = ", ".join(sorted({target.status for target in seen.targets if target.status not in _SETTLED}))
    error = JobTimeoutError(
        f"after {timeout:g} s the post {identity} still has targets that are {pending}",
        hint="They may go out all the same: wait again, with a longer timeout",
        operation="posts.wait",
    )
    error.job_id, error.last_status = identity, seen
    raise error


def _poll(engine: Engine, identity: str, timeout: float, policy: PollPolicy) -> Flow[tuple[Post, bool]]:
    return (
        yield from poll(
            lambda: engine.call(_calls.posts_get(identity)),
            lambda post: all(target.status in _SETTLED for target in post.targets),
            engine.settings.timer,
            policy,
            timeout,
        )
    )


def retry_failed(engine: Engine, post: str | Post) -> Flow[Post]:
    """Send every target of a post that failed again, and return the post as it is then.

    A target that somebody else is sending again already is left to them.

    Args:
        post: The post, or its id; it is read first, so that only what has failed by now is sent.

    Raises:
        APIError: A target could not be sent again.
    """
    identity = id_of(post)
    current = yield from engine.call(_calls.posts_get(identity))
    for target in current.targets:
        if target.status == _FAILED:
            try:
                yield from engine.call(_calls.posts_retry_target(target.id))
            except ConflictError:
                continue
    return (yield from engine.call(_calls.posts_get(identity)))
