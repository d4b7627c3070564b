"""What a sandbox holds, in one form for all services: for people who look at it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from attrs import frozen

from galleyproof.kernel.sandbox import SandboxState


@frozen
class TargetContent:
    """The publication of a post on one account.

    Args:
        state: the state, in the words of the service.
        at: when it is or was due; None for a draft.
        published_at: when it was published.
        url: its address on the network.
        error: why it failed, for people.
    """

    id: str
    account_id: str | None
    account_name: str | None
    network: str | None
    state: str
    at: datetime | None
    published_at: datetime | None = None
    url: str | None = None
    error: str | None = None


@frozen
class MediaUse:
    """A use of media in a post."""

    id: str
    type: str
    url: str | None
    alt_text: str | None = None


@frozen
class PostContent:
    """A post.

    Args:
        state: the state of the whole post, in the words of the service.
        kind: the type of the post, such as photo or reel; None if the service has none.
        link: the address that is shared.
        options: the options of a poll.
        comments: texts that follow the post: follow-up comments, or parts of a thread.
        parent_id: the post that this one was made from, such as a recurring one.
        actions: what a person can do with it in the dashboard of the service; see `kernel.service.ACTIONS`.
    """

    id: str
    text: str | None
    title: str | None
    state: str
    kind: str | None
    created_at: datetime
    targets: tuple[TargetContent, ...]
    media: tuple[MediaUse, ...] = ()
    link: str | None = None
    options: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    parent_id: str | None = None
    actions: tuple[str, ...] = ()


@frozen
class AccountContent:
    """A social account.

    Args:
        connected: whether posts can be published to it.
        published_last_day: how many posts were published on it in the last 24 hours.
        daily_limit: how many can be, by the service and the network; None if there is no limit.
        followers: how many followers it had on each of the last 30 days; None if the service does not say.
    """

    id: str
    network: str
    name: str | None
    handle: str | None
    state: str
    connected: bool
    published_last_day: int
    daily_limit: int | None
    followers: tuple[int, ...] | None = None


@frozen
class MediaContent:
    """A file.

    Args:
        size: bytes.
        seconds: the length of a video.
        valid_for: the networks that accept it in at least one type of post; None if the service does not say.
    """

    id: str
    name: str
    type: str
    size: int
    width: int | None
    height: int | None
    seconds: float | None
    created_at: datetime
    url: str | None
    valid_for: tuple[str, ...] | None = None


ContentMapper = Callable[[SandboxState, Any, str], PostContent | AccountContent | MediaContent]
"""Returns what a record holds; called with the sandbox, the record and the address of its service."""
