"""The records that Publer keeps in a sandbox. All are immutable."""

from __future__ import annotations

from datetime import date, datetime

from attrs import field, frozen

from galleyproof.services.publer.posts.network_content import NetworkContent
from galleyproof.services.publer.publishing.callback_requests import CallbackRequest, Callbacks
from galleyproof.services.publer.requests import BulkRequest, ImportRequest


@frozen
class User:
    """A Publer user. Every API key belongs to the demo user."""

    id: str
    email: str
    name: str
    first_name: str
    picture: str


@frozen
class Workspace:
    """A workspace and its members.

    Args:
        plan: free, professional, business or enterprise; only the last two include the API.
        locked: whether the plan's payment failed; nothing is published then.
        members_need_approval: whether posts of members other than the owner need approval.
    """

    id: str
    name: str
    owner_id: str
    member_ids: tuple[str, ...]
    plan: str
    picture: str
    created_at: datetime
    locked: bool = False
    members_need_approval: bool = False


@frozen
class Slot:
    """One time of an account's weekly posting schedule. Weekday 0 is Monday."""

    weekday: int
    hour: int
    minute: int


@frozen
class Album:
    """A Facebook album or Pinterest board."""

    id: str
    name: str
    type: str


@frozen
class Account:
    """A social account of a workspace.

    Args:
        provider: the network, as the account list names it (``wordpress``, not ``wordpress_oauth``).
        type: the documented kind (page, profile, business …).
        analytics_type: the kind as analytics and the live service name it (fb_page, ig_business …).
        content_key: under which key of ``networks`` its content stands; the provider but for WordPress.
        status: ``active``, or ``reauth`` while the account needs to be reconnected.
        followers: the number when it was connected; in analytics it grows from there.
        schedule: the posting schedule that auto-scheduling uses; may be empty.
    """

    id: str
    workspace_id: str
    provider: str
    type: str
    analytics_type: str
    content_key: str
    name: str
    username: str
    social_id: str
    picture: str
    followers: int
    connected_at: datetime
    status: str = "active"
    schedule: tuple[Slot, ...] = ()
    albums: tuple[Album, ...] = ()
    premium: bool = False
    """Whether it has X Premium, which allows long posts."""


@frozen
class Signature:
    """A text that is appended to posts of an account."""

    id: str
    account_id: str
    label: str
    text: str
    default: bool
    in_photo_captions: bool


@frozen
class Watermark:
    """An image that is placed over the media of an account."""

    id: str
    account_id: str
    name: str
    opacity: int
    size: int
    position: str
    default: bool
    image: str


@frozen
class Label:
    """A label for posts of a workspace."""

    id: str
    workspace_id: str
    name: str
    color: str


@frozen
class Media:
    """A file in the media library.

    Args:
        type: photo, video, gif or document.
        format: the file format, such as ``JPEG`` or ``MP4``; None if it is unknown.
        size: bytes.
        width, height: pixels, None when unknown.
        seconds: a video's length, None when unknown.
        source: canva, vista …, upload; None for a plain upload.
        in_library: whether it is listed in the media library.
        pages: how many pages a PDF has, None when unknown.
    """

    id: str
    workspace_id: str
    type: str
    name: str
    caption: str | None
    format: str | None
    size: int
    width: int | None
    height: int | None
    seconds: float | None
    source: str | None
    in_library: bool
    favorite: bool
    created_at: datetime
    updated_at: datetime
    label_names: tuple[str, ...] = ()
    pages: int | None = None


@frozen
class MediaContent:
    """The bytes of an uploaded file, by its media id. Demo media and most imports have none."""

    id: str
    content: bytes
    content_type: str


@frozen
class PostMedia:
    """A post's reference to media. The id starts with ``external`` for media outside the library."""

    id: str
    type: str
    url: str | None = None
    alt_text: str | None = None


@frozen
class PostLink:
    """The link of a link post."""

    url: str
    title: str | None = None
    description: str | None = None
    image_url: str | None = None


@frozen
class Recycling:
    """How a post is recycled: published again after a fixed time.

    Args:
        gap, gap_unit: the time between two rounds; the unit is Day, Week or Month.
        expire_count: the number of rounds; None for no end.
        expire_date: the last day of the recycling; None for no end.
        solo: stored and shown, without effect.
        used: the number of rounds so far.
    """

    gap: int
    gap_unit: str
    start_date: date | None
    expire_count: int | None
    expire_date: date | None
    solo: bool = False
    used: int = 0


@frozen
class Recurring:
    """How a recurring post repeats. Each repetition is a post of its own, its child.

    Args:
        repeat: daily, weekly, monthly or yearly.
        every: the number of days, weeks, months or years from one to the next.
        weekdays: 0 is Monday; only if it repeats weekly.
        start_at: the first possible time; it also gives the time of day.
        end_at: no repetition is later than this; None for no end.
        days: days of the month, only if it repeats monthly; by default the day of ``start_at``.
    """

    repeat: str
    every: int
    weekdays: tuple[int, ...]
    start_at: datetime
    end_at: datetime | None
    days: tuple[int, ...] = ()


@frozen
class Post:
    """One post of one account (an idea has none).

    Args:
        network: the account's provider; None for an idea.
        state: the detailed state, see `galleyproof.services.publer.publishing.lifecycle.POST`.
        type: status, photo, video, link …; reel, story and short take precedence.
        content: the content that was sent for its network.
        callbacks: what is to be done once it is published.
        needs_approval: whether it needs or needed approval; if so, it cannot be changed once published.
        auto: whether the account's posting schedule chose the time.
        parent_id: the recurring, recycling or shared post that this one was made from.
        job_id: the job that made it; None for demo history.
        index_in_job: from which post of the job's request it was made, from 0.
        signature_id: the signature to append to the text.
        is_share: whether a callback of another post made it.
        error: why it failed, as shown to users.
    """

    id: str
    workspace_id: str
    account_id: str | None
    network: str | None
    user_id: str
    state: str
    type: str
    text: str | None
    title: str | None
    url: str | None
    media: tuple[PostMedia, ...]
    link: PostLink | None
    label_ids: tuple[str, ...]
    created_at: datetime
    updated_at: datetime
    scheduled_at: datetime | None = None
    published_at: datetime | None = None
    post_link: str | None = None
    content: NetworkContent = field(factory=NetworkContent)
    callbacks: Callbacks = field(factory=Callbacks)
    needs_approval: bool = False
    auto: bool = False
    recycling: Recycling | None = None
    recurring: Recurring | None = None
    parent_id: str | None = None
    job_id: str | None = None
    index_in_job: int = 0
    signature_id: str | None = None
    is_share: bool = False
    error: str | None = None


@frozen
class Callback:
    """A comment, share or deletion that waits for its conditions after a post was published.

    Args:
        kind: comment, share or delete.
        request: the entry of the request that asks for it.
        state: see `galleyproof.services.publer.publishing.lifecycle.CALLBACK`.
        since: when the post was published.
        fired_at: when it fired.
        made_ids: ids of the comment or the posts that it made.
        error: why it failed.
    """

    id: str
    post_id: str
    kind: str
    request: CallbackRequest
    state: str
    since: datetime
    fired_at: datetime | None = None
    made_ids: tuple[str, ...] = ()
    error: str | None = None


@frozen
class Comment:
    """A follow-up comment of an account under its own post."""

    id: str
    post_id: str
    account_id: str
    text: str
    media_id: str | None
    created_at: datetime


@frozen
class JobFailure:
    """A pair of a post and an account that a job made no post for, or a file that it could not import.

    Args:
        post_index: which post of the request, from 0.
        account_id, account_name, provider: None if there is no account (ideas, imports).
        message: the reason, as shown to users.
    """

    post_index: int
    account_id: str | None
    account_name: str | None
    provider: str | None
    message: str


@frozen
class Job:
    """An asynchronous job: work that is accepted now and done later on the sandbox's clock.

    Args:
        kind: ``schedule``, ``publish`` or ``import`` (media from URLs).
        state: working, complete or failed, see `galleyproof.services.publer.publishing.lifecycle.JOB`.
        request: the request that started it.
        user_id: who started it.
        failures: what failed, once it is complete.
        post_ids, media_ids: the posts and media that it made.
        error: why the whole job failed.
        was_read: whether the finished job was read; only if the setting ``job_payload`` asks for it.
    """

    id: str
    workspace_id: str
    user_id: str
    kind: str
    state: str
    request: BulkRequest | ImportRequest
    created_at: datetime
    failures: tuple[JobFailure, ...] = ()
    post_ids: tuple[str, ...] = ()
    media_ids: tuple[str, ...] = ()
    error: str | None = None
    was_read: bool = False


@frozen
class Competitor:
    """An account of a competitor that is compared with an account of the workspace.

    Args:
        account_id: the account of the workspace that it is compared with.
        followers: the number when it was added; in analytics it grows from there.
        added_at: from when on its metrics are collected; the first ones take a while.
    """

    id: str
    account_id: str
    provider: str
    type: str
    name: str
    username: str
    social_id: str
    picture: str
    verified: bool
    followers: int
    added_at: datetime
