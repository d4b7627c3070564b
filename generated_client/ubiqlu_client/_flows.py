# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
"""The methods of the Ubiqlu client that need several calls, written once for sync and async."""

from __future__ import annotations

from attrs import evolve
from galleyproof_client._data.values import UNSET, Unset
from galleyproof_client._error_details import UploadState
from galleyproof_client._errors import (
    APIError,
    ConflictError,
    InvalidArgumentError,
    JobTimeoutError,
    PermissionDeniedError,
    ResponseValidationError,
)
from galleyproof_client._jobs.polling import PollPolicy, poll
from galleyproof_client._requests.arguments import id_of
from galleyproof_client._requests.files import FileInput, ProgressCallback, Source, opened
from galleyproof_client._sending.engine import Engine
from galleyproof_client._sending.flow import Flow
from galleyproof_client._uploads import begin_upload, check_same_file, store_file

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

    There are three steps: get an upload URL, store the file there, register it. Each step is retried by itself.
    If a step finally fails, the error's ``upload`` describes how far the upload came; pass it as ``resume`` to
    continue at that step.

    Args:
        file: A path, bytes, or an open binary file.
        name: The file's name; by default that of the path or the file.
        content_type: Its content type; by default detected from its first bytes, or else from its name.
        width: Width in pixels, if known.
        height: Height in pixels, if known.
        duration_seconds: Duration of a video in seconds, if known.
        progress: Called with the number of bytes sent so far and the total number of bytes.
        resume: The ``upload`` of the error of an earlier attempt.

    Raises:
        InvalidArgumentError: The file is empty, has an unsupported type, or is not the one of the earlier attempt.
        OSError: The file cannot be opened or read.
        APIError: A step failed.
    """
    properties = {"width": width, "height": height, "duration_seconds": duration_seconds}
    with opened("media.upload", file, name=name, content_type=content_type, progress=progress) as source:
        if not MediaType(source.content_type).is_known:
            kinds = ", ".join(MediaType)
            raise InvalidArgumentError(
                f"{source.name} has the content type {source.content_type}",
                hint=f"Ubiqlu accepts {kinds}",
                operation="media.upload",
            )
        state = resume or begin_upload(source)
        check_same_file(state, source)
        try:
            state = yield from _get_upload_slot(engine, state)
            state = yield from _store(engine, state, source)
            return (yield from _register(engine, state, properties))
        except APIError as error:
            error.upload = error.upload or state
            raise


def _get_upload_slot(engine: Engine, state: UploadState) -> Flow[UploadState]:
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
        yield from store_file(engine, "media.upload", state.upload_slot.upload_url, source)
    except PermissionDeniedError as error:
        # The upload URL has expired or is invalid, and a new one costs nothing.
        state = yield from _get_upload_slot(engine, evolve(state, upload_slot=None))
        error.upload = state
        yield from store_file(engine, "media.upload", state.upload_slot.upload_url, source)
    return evolve(state, stored=True)


def _register(
    engine: Engine, state: UploadState, properties: dict[str, int | None | Unset]
) -> Flow[MediaAsset]:
    call = _calls.media_finalize(
        file_name=state.name,
        storage_key=state.upload_slot.storage_key,
        mime_type=state.content_type,
        bytes_=state.size,
        **properties,
    )
    try:
        asset = yield from engine.call(call)
    except ConflictError as error:
        # The stored file is not the announced one, so it must be uploaded again.
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
    """Wait until no target of a post is pending, and return the post.

    A draft is not pending. A scheduled post is pending until it is published.

    Args:
        post: The post, or its id.
        timeout: The maximum time to wait, in seconds.
        poll: How often to ask for the post.

    Raises:
        JobTimeoutError: A target is still pending; ``last_status`` is the post as it was received last.
    """
    identity = id_of(post)
    current, is_final = yield from _poll(engine, identity, timeout, poll or PollPolicy())
    if is_final:
        return current
    pending = ", ".join(
        sorted({target.status for target in current.targets if target.status not in _SETTLED})
    )
    error = JobTimeoutError(
        f"after {timeout:g} s the post {identity} still has targets that are {pending}",
        hint="They can still be published: wait again, with a longer timeout",
        operation="posts.wait",
    )
    error.job_id, error.last_status = identity, current
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
    """Retry all failed targets of a post, and return the post.

    A target that another program is already retrying is skipped.

    Args:
        post: The post, or its id; it is read first, so that only targets that have failed are retried.

    Raises:
        APIError: A target could not be retried.
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
