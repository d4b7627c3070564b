"""What Publer remembers; every record is immutable."""

from __future__ import annotations

from datetime import date, datetime

from attrs import field, frozen

from galleyproof.services.publer.posts.network_content import NetworkContent
from galleyproof.services.publer.publishing.callback_requests import CallbackRequest, Callbacks
from galleyproof.services.publer.requests import BulkRequest, ImportRequest


@frozen
class User:
    """A person; a key belongs to the demo user."""

    id: str
    email: str
    name: str
    first_name: str
    picture: str


@frozen
class Workspace:
    """A workspace with its people.

    Args:
        plan: free, professional, business or enterprise; it decides the daily caps and API access.
        locked: whether the plan's payment failed; nothing is published then.
        members_need_approval: whether somebody must approve what members other than the owner plan.
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
    """One time of an account's posting schedule: weekday 0 is Monday."""

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
        followers: how many there were when it was connected; analytics let it grow from there.
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
    """X Premium: long posts are taken."""


@frozen
class Signature:
    """A text that is added to an account's posts."""

    id: str
    account_id: str
    label: str
    text: str
    default: bool
    in_photo_captions: bool


@frozen
class Watermark:
    """A picture that is laid over an account's media."""

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
    """A label that sorts posts inside a workspace."""

    id: str
    workspace_id: str
    name: str
    color: str


@frozen
class Media:
    """A piece of media.

    Args:
        type: photo, video, gif or document.
        format: what the bytes are, such as ``JPEG`` or ``MP4``; None when they tell nothing.
        size: bytes.
        width, height: pixels, None when unknown.
        seconds: a video's length, None when unknown.
        source: canva, vista …, upload; None for a plain upload.
        in_library: whether the library shows it.
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


@frozen
class MediaContent:
    """The bytes of a piece of media, by its id; demo and imported media have none of their own."""

    id: str
    content: bytes
    content_type: str


@frozen
class PostMedia:
    """A piece of media as a post refers to it; ``id`` may be ``external`` for media that lives elsewhere."""

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
    """How a post comes back again and again.

    Args:
        gap, gap_unit: the time between two goes; the unit is Day, Week or Month.
        expire_count: after how many goes it ends; None is never.
        expire_date: after which day it ends; None is never.
        solo: whether no other post may be published beside it.
        used: how often it went out so far.
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
    """How a parent makes children.

    Args:
        repeat: daily, weekly, monthly or yearly.
        every: each how many of these.
        weekdays: 0 is Monday; only for weekly.
        start_at: where the rhythm begins; it gives the time of day.
        end_at: no child after this; None is never.
        days: days of the month, only for monthly; none means the day of ``start_at``.
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
        type: status, photo, video, link …; reel, story and short win over the plain kind.
        content: the content that was sent for its network.
        callbacks: what is to be done once it is published.
        needs_approval: whether somebody else had to approve it (it cannot be changed once published).
        auto: whether the account's posting schedule chose the time.
        parent_id: the recurring, recycling or shared post that made this one.
        job_id: the job that made it; None for demo history.
        index_in_job: from which post of the job's request it was made, from 0.
        signature_id: the signature that its network gets under the text.
        error: why it failed, for a person.
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
    error: str | None = None


@frozen
class Callback:
    """Something that follows a published post when its conditions hold.

    Args:
        kind: comment, share or delete.
        request: the entry of the request that asks for it.
        state: waiting, fired or lapsed (see `galleyproof.services.publer.publishing.lifecycle.CALLBACK`).
        since: when the post went out.
        fired_at: when it fired.
        made_ids: the comment or posts that it made.
    """

    id: str
    post_id: str
    kind: str
    request: CallbackRequest
    state: str
    since: datetime
    fired_at: datetime | None = None
    made_ids: tuple[str, ...] = ()


@frozen
class Comment:
    """A comment that an account left under its own post."""

    id: str
    post_id: str
    account_id: str
    text: str
    media_id: str | None
    created_at: datetime


@frozen
class JobFailure:
    """One (post, account) pair that a job could not make a post for.

    Args:
        post_index: which post of the request, from 0.
        account_id, account_name, provider: None where there is no account (an idea, media from an address).
        message: for a person.
    """

    post_index: int
    account_id: str | None
    account_name: str | None
    provider: str | None
    message: str


@frozen
class Job:
    """Work that was accepted and is done later on the sandbox's clock.

    Args:
        kind: ``schedule``, ``publish`` or ``import`` (media from addresses).
        state: working, complete or failed (see `galleyproof.services.publer.publishing.lifecycle.JOB`).
        request: the body that started it, read.
        user_id: who started it.
        failures: what did not pass, once it is complete.
        post_ids, media_ids: what it made.
        error: why the job as a whole failed.
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


@frozen
class Competitor:
    """Somebody else's account that is watched beside an account of the workspace.

    Args:
        account_id: the account of the workspace that it is compared with.
        followers: how many there were when it was added; analytics let it grow from there.
        added_at: when watching began; its figures are collected from then on, which takes a while.
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
