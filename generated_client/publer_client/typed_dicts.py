# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
"""Request bodies as plain dicts, for type checkers: a misspelt key is an error."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NotRequired, TypedDict

if TYPE_CHECKING:
    from .models import (
        ArticleBlockType,
        ArticleListStyle,
        ArticleMediaType,
        BlueskyContentType,
        BulkState,
        CallToAction,
        Comparison,
        ConditionRelation,
        DelayUnit,
        FacebookContentType,
        FacebookFormat,
        GoogleContentType,
        GoogleFormat,
        IdeaContentType,
        InstagramContentType,
        InstagramFormat,
        LinkedInContentType,
        LinkedInFormat,
        MastodonContentType,
        MastodonVisibility,
        MediaRefType,
        PinterestContentType,
        RecurrenceUnit,
        RecyclingUnit,
        ReplySettings,
        TelegramContentType,
        TelegramParseMode,
        ThreadsContentType,
        TikTokContentType,
        TikTokPrivacy,
        TrialReel,
        TwitterContentType,
        TwitterFormat,
        WordPressContentType,
        WordPressSource,
        WordPressState,
        YouTubeContentType,
        YouTubeFormat,
        YouTubePrivacy,
    )


class AccountTargetDict(TypedDict):
    """A ``AccountTarget`` as a dict."""

    id: str | int
    scheduled_at: NotRequired[datetime.datetime | str | None]
    labels: NotRequired[Sequence[str | int]]
    previewed_media: NotRequired[bool]
    album_id: NotRequired[str | int | None]
    signature: NotRequired[str | int | None]
    watermark: NotRequired[WatermarkDict]
    location: NotRequired[LocationDict]
    share: NotRequired[AutoShareDict]
    comments: NotRequired[Sequence[FollowUpCommentDict]]
    delete: NotRequired[DeleteCallbackDict]


class ArticleBlockDataDict(TypedDict):
    """A ``ArticleBlockData`` as a dict."""

    text: NotRequired[str]
    level: NotRequired[int]
    style: NotRequired[ArticleListStyle | str]
    items: NotRequired[Sequence[str]]
    url: NotRequired[str]
    type: NotRequired[ArticleMediaType | str]
    stretched: NotRequired[bool]
    withHeadings: NotRequired[bool]
    content: NotRequired[Sequence[str | Sequence[str]]]
    code: NotRequired[str]
    html: NotRequired[str]
    caption: NotRequired[str | None]


class ArticleBlockDict(TypedDict):
    """A ``ArticleBlock`` as a dict."""

    id: str | int
    type: ArticleBlockType | str
    data: ArticleBlockDataDict


class AutoShareDict(TypedDict):
    """A ``AutoShare`` as a dict."""

    text: NotRequired[str]
    account_ids: NotRequired[Sequence[str | int]]
    conditions: NotRequired[CallbackConditionsDict]
    after: NotRequired[CallbackDelayDict]
    delay: NotRequired[CallbackDelayDict]


class BlueskyContentDict(TypedDict):
    """A ``BlueskyContent`` as a dict."""

    type: BlueskyContentType | str
    text: NotRequired[str | None]
    url: NotRequired[str | None]
    media: NotRequired[Sequence[MediaRefDict]]
    link: NotRequired[LinkInputDict]
    replyTo: NotRequired[str | None]
    labels: NotRequired[Sequence[str]]


class BulkPostsDict(TypedDict):
    """A ``BulkPosts`` as a dict."""

    state: BulkState | str
    posts: Sequence[PostInputDict]
    auto: NotRequired[bool]
    share_next: NotRequired[bool]
    range: NotRequired[TimeRangeDict]


class CallbackClausesDict(TypedDict):
    """A ``CallbackClauses`` as a dict."""

    age: NotRequired[CallbackDelayDict]
    engagements: NotRequired[CallbackThresholdDict]
    reach: NotRequired[CallbackThresholdDict]


class CallbackConditionsDict(TypedDict):
    """A ``CallbackConditions`` as a dict."""

    clauses: CallbackClausesDict
    relation: NotRequired[ConditionRelation | str]


class CallbackDelayDict(TypedDict):
    """A ``CallbackDelay`` as a dict."""

    duration: float
    unit: DelayUnit | str


class CallbackThresholdDict(TypedDict):
    """A ``CallbackThreshold`` as a dict."""

    comparison: Comparison | str
    value: float


class CarouselOptionsDict(TypedDict):
    """A ``CarouselOptions`` as a dict."""

    slides: NotRequired[Sequence[CarouselSlideDict]]


class CarouselSlideDict(TypedDict):
    """A ``CarouselSlide`` as a dict."""

    media_id: NotRequired[str | int]
    alt_text: NotRequired[str | None]
    caption: NotRequired[str | None]


class CommentMediaDict(TypedDict):
    """A ``CommentMedia`` as a dict."""

    id: NotRequired[str | int]
    type: NotRequired[MediaRefType | str]
    path: NotRequired[str]
    caption: NotRequired[str | None]
    thumbnail: NotRequired[str | None]
    thumbnails: NotRequired[ThumbnailPairDict]


class DeleteCallbackDict(TypedDict):
    """A ``DeleteCallback`` as a dict."""

    hide: NotRequired[bool]
    conditions: NotRequired[CallbackConditionsDict]
    delay: NotRequired[CallbackDelayDict]


class FacebookContentDict(TypedDict):
    """A ``FacebookContent`` as a dict."""

    type: FacebookContentType | str
    text: NotRequired[str | None]
    title: NotRequired[str | None]
    excerpt: NotRequired[str | None]
    url: NotRequired[str | None]
    post_id: NotRequired[str | None]
    post_link: NotRequired[str | None]
    question: NotRequired[str | None]
    duration: NotRequired[int | None]
    options: NotRequired[Sequence[str]]
    details: NotRequired[FacebookDetailsDict]
    media: NotRequired[Sequence[MediaRefDict]]
    link: NotRequired[LinkInputDict]
    sublinks: NotRequired[Sequence[FacebookSublinkDict]]
    tags: NotRequired[Sequence[str]]
    categories: NotRequired[Sequence[str]]
    featured_media: NotRequired[FeaturedMediaDict]


class FacebookDetailsDict(TypedDict):
    """A ``FacebookDetails`` as a dict."""

    type: NotRequired[FacebookFormat | str]
    text_format_preset_id: NotRequired[str | int]
    feed: NotRequired[bool]
    reminder: NotRequired[bool]
    audio: NotRequired[str | None]
    start: NotRequired[str | None]
    end: NotRequired[str | None]
    coupon: NotRequired[str | None]
    terms: NotRequired[str | None]
    privacy: NotRequired[str | None]
    comment: NotRequired[bool]
    duet: NotRequired[bool]
    stitch: NotRequired[bool]
    promotional: NotRequired[bool]
    paid: NotRequired[bool]
    language: NotRequired[str | None]
    auto_add_music: NotRequired[bool]
    sponsor: NotRequired[FacebookSponsorDict]
    community: NotRequired[NamedReferenceDict]


class FacebookSponsorDict(TypedDict):
    """A ``FacebookSponsor`` as a dict."""

    id: NotRequired[str]
    name: NotRequired[str]
    verified: NotRequired[bool]
    boost: NotRequired[bool]


class FacebookSublinkDict(TypedDict):
    """A ``FacebookSublink`` as a dict."""

    url: str
    title: str
    description: str
    images: Sequence[str]
    default_image: NotRequired[int]
    provider_display: NotRequired[str | None]
    original_title: NotRequired[str | None]
    original_description: NotRequired[str | None]
    original_images: NotRequired[Sequence[str]]
    original_url: NotRequired[str | None]
    caption: NotRequired[str | None]
    call_to_action: NotRequired[CallToAction | str]
    phone_number: NotRequired[str | None]
    customized: NotRequired[bool]


class FeaturedMediaDict(TypedDict):
    """A ``FeaturedMedia`` as a dict."""

    path: NotRequired[str]


class FollowUpCommentDict(TypedDict):
    """A ``FollowUpComment`` as a dict."""

    text: NotRequired[str]
    language: NotRequired[str | None]
    media: NotRequired[CommentMediaDict | None]
    conditions: NotRequired[CallbackConditionsDict]
    delay: NotRequired[CallbackDelayDict]


class GoogleContentDict(TypedDict):
    """A ``GoogleContent`` as a dict."""

    type: GoogleContentType | str
    text: NotRequired[str | None]
    title: NotRequired[str | None]
    url: NotRequired[str | None]
    media: NotRequired[Sequence[MediaRefDict]]
    link: NotRequired[LinkInputDict]
    details: NotRequired[GoogleDetailsDict]


class GoogleDetailsDict(TypedDict):
    """A ``GoogleDetails`` as a dict."""

    type: NotRequired[GoogleFormat | str]
    title: NotRequired[str | None]
    start: NotRequired[str | None]
    end: NotRequired[str | None]
    coupon: NotRequired[str | None]
    terms: NotRequired[str | None]


class IdeaContentDict(TypedDict):
    """A ``IdeaContent`` as a dict."""

    type: IdeaContentType | str
    text: NotRequired[str | None]
    title: NotRequired[str | None]
    url: NotRequired[str | None]
    excerpt: NotRequired[str | None]
    link: NotRequired[LinkInputDict]
    media: NotRequired[Sequence[MediaRefDict]]
    content: NotRequired[Sequence[ArticleBlockDict]]
    categories: NotRequired[Sequence[str | int]]
    tags: NotRequired[Sequence[str | int]]
    featured_media: NotRequired[FeaturedMediaDict]


class InstagramContentDict(TypedDict):
    """A ``InstagramContent`` as a dict."""

    type: InstagramContentType | str
    text: NotRequired[str | None]
    media: NotRequired[Sequence[MediaRefDict]]
    carouselOptions: NotRequired[CarouselOptionsDict]
    firstComment: NotRequired[str | None]
    details: NotRequired[InstagramDetailsDict]


class InstagramDetailsDict(TypedDict):
    """A ``InstagramDetails`` as a dict."""

    type: NotRequired[InstagramFormat | str]
    audio: NotRequired[str | None]
    feed: NotRequired[bool]
    trial_reel: NotRequired[TrialReel | str | None]


class LinkInputDict(TypedDict):
    """A ``LinkInput`` as a dict."""

    url: NotRequired[str]
    title: NotRequired[str | None]
    description: NotRequired[str | None]
    image_id: NotRequired[str | int | None]
    images: NotRequired[Sequence[str]]
    default_image: NotRequired[int | None]
    call_to_action: NotRequired[CallToAction | str | None]
    provider_display: NotRequired[str | None]
    phone_number: NotRequired[str | None]
    original_title: NotRequired[str | None]
    original_description: NotRequired[str | None]
    original_images: NotRequired[Sequence[str]]
    original_url: NotRequired[str | None]
    caption: NotRequired[str | None]
    customized: NotRequired[bool]
    favicon: NotRequired[str | None]
    type: NotRequired[str | None]


class LinkedInContentDict(TypedDict):
    """A ``LinkedInContent`` as a dict."""

    type: LinkedInContentType | str
    text: NotRequired[str | None]
    title: NotRequired[str | None]
    url: NotRequired[str | None]
    media: NotRequired[Sequence[MediaRefDict]]
    link: NotRequired[LinkInputDict]
    document: NotRequired[LinkedInDocumentDict]
    options: NotRequired[Sequence[str]]
    duration: NotRequired[int | None]
    question: NotRequired[str | None]
    details: NotRequired[LinkedInDetailsDict]


class LinkedInDetailsDict(TypedDict):
    """A ``LinkedInDetails`` as a dict."""

    type: NotRequired[LinkedInFormat | str]


class LinkedInDocumentDict(TypedDict):
    """A ``LinkedInDocument`` as a dict."""

    id: NotRequired[str | int]
    title: NotRequired[str | None]


class LocationDict(TypedDict):
    """A ``Location`` as a dict."""

    id: str | int
    name: NotRequired[str]
    info: NotRequired[str | None]
    address: NotRequired[str | None]


class MastodonContentDict(TypedDict):
    """A ``MastodonContent`` as a dict."""

    type: MastodonContentType | str
    text: NotRequired[str | None]
    url: NotRequired[str | None]
    media: NotRequired[Sequence[MediaRefDict]]
    link: NotRequired[LinkInputDict]
    options: NotRequired[Sequence[str]]
    duration: NotRequired[int | None]
    visibility: NotRequired[MastodonVisibility | str | None]
    sensitive: NotRequired[bool]
    spoilerText: NotRequired[str | None]


class MediaFromUrlDict(TypedDict):
    """A ``MediaFromUrl`` as a dict."""

    url: str
    name: NotRequired[str]
    caption: NotRequired[str | None]
    source: NotRequired[str | None]


class MediaRefDict(TypedDict):
    """A ``MediaRef`` as a dict."""

    id: NotRequired[str | int]
    type: NotRequired[MediaRefType | str]
    alt_text: NotRequired[str | None]
    caption: NotRequired[str | None]
    name: NotRequired[str | None]
    title: NotRequired[str | None]
    url: NotRequired[str | None]
    path: NotRequired[str | None]
    thumbnail: NotRequired[str | None]
    thumbnails: NotRequired[Sequence[MediaThumbnailDict]]
    default_thumbnail: NotRequired[int | None]
    in_library: NotRequired[bool]
    user_tags: NotRequired[Sequence[MediaTagDict]]
    collaborator_tags: NotRequired[Sequence[MediaTagDict]]
    product_tags: NotRequired[Sequence[MediaTagDict]]


MediaTagDict = Mapping[str, Any]


class MediaThumbnailDict(TypedDict):
    """A ``MediaThumbnail`` as a dict."""

    id: NotRequired[str | int | None]
    small: NotRequired[str | None]
    real: NotRequired[str | None]


class NamedReferenceDict(TypedDict):
    """A ``NamedReference`` as a dict."""

    id: NotRequired[str | int]
    name: NotRequired[str]


class NetworkContentsDict(TypedDict):
    """A ``NetworkContents`` as a dict."""

    facebook: NotRequired[FacebookContentDict]
    instagram: NotRequired[InstagramContentDict]
    twitter: NotRequired[TwitterContentDict]
    linkedin: NotRequired[LinkedInContentDict]
    pinterest: NotRequired[PinterestContentDict]
    google: NotRequired[GoogleContentDict]
    youtube: NotRequired[YouTubeContentDict]
    tiktok: NotRequired[TikTokContentDict]
    wordpress_oauth: NotRequired[WordPressContentDict]
    wordpress_basic: NotRequired[WordPressContentDict]
    telegram: NotRequired[TelegramContentDict]
    mastodon: NotRequired[MastodonContentDict]
    threads: NotRequired[ThreadsContentDict]
    bluesky: NotRequired[BlueskyContentDict]
    default: NotRequired[IdeaContentDict]


class PinterestContentDict(TypedDict):
    """A ``PinterestContent`` as a dict."""

    type: PinterestContentType | str
    text: NotRequired[str | None]
    title: NotRequired[str | None]
    url: NotRequired[str | None]
    media: NotRequired[Sequence[MediaRefDict]]
    link: NotRequired[LinkInputDict]
    boardId: NotRequired[str | int | None]


class PostInputDict(TypedDict):
    """A ``PostInput`` as a dict."""

    networks: NetworkContentsDict
    accounts: NotRequired[Sequence[AccountTargetDict]]
    recycling: NotRequired[RecyclingDict]
    recurring: NotRequired[RecurrenceDict]
    auto: NotRequired[bool]
    range: NotRequired[TimeRangeDict]
    share_next: NotRequired[bool]
    labels: NotRequired[Sequence[str | int]]


class PostUpdateDict(TypedDict):
    """A ``PostUpdate`` as a dict."""

    text: str
    title: NotRequired[str | None]
    type: NotRequired[str]
    url: NotRequired[str | None]
    excerpt: NotRequired[str | None]
    question: NotRequired[str | None]
    duration: NotRequired[int | None]
    content: NotRequired[Sequence[ArticleBlockDict]]
    featured_media: NotRequired[FeaturedMediaDict]
    media: NotRequired[Sequence[MediaRefDict]]
    link: NotRequired[LinkInputDict]
    labels: NotRequired[Sequence[str | int]]


class PublishBulkDict(TypedDict):
    """A ``PublishBulk`` as a dict."""

    posts: Sequence[PostInputDict]
    state: NotRequired[BulkState | str]


class RecurrenceDict(TypedDict):
    """A ``Recurrence`` as a dict."""

    start_date: datetime.datetime | str
    end_date: NotRequired[datetime.datetime | str | None]
    repeat: NotRequired[RecurrenceUnit | str]
    repeat_rate: NotRequired[int]
    days_of_week: NotRequired[Sequence[int]]
    time: NotRequired[str]
    frequency: NotRequired[str]
    repeat_every: NotRequired[int]
    weekdays: NotRequired[Sequence[str | int]]
    days: NotRequired[Sequence[str | int]]
    occurrences: NotRequired[int]


class RecyclingDict(TypedDict):
    """A ``Recycling`` as a dict."""

    solo: NotRequired[bool]
    gap: NotRequired[int]
    gap_freq: NotRequired[RecyclingUnit | str]
    start_date: NotRequired[datetime.datetime | str]
    expire_count: NotRequired[int | str | None]
    expire_date: NotRequired[str | None]


class TelegramContentDict(TypedDict):
    """A ``TelegramContent`` as a dict."""

    type: TelegramContentType | str
    text: NotRequired[str | None]
    url: NotRequired[str | None]
    media: NotRequired[Sequence[MediaRefDict]]
    link: NotRequired[LinkInputDict]
    parseMode: NotRequired[TelegramParseMode | str | None]
    disableNotification: NotRequired[bool]
    disableWebPagePreview: NotRequired[bool]


class ThreadsContentDict(TypedDict):
    """A ``ThreadsContent`` as a dict."""

    type: ThreadsContentType | str
    text: NotRequired[str | None]
    url: NotRequired[str | None]
    media: NotRequired[Sequence[MediaRefDict]]
    link: NotRequired[LinkInputDict]
    replyTo: NotRequired[str | None]


class ThumbnailPairDict(TypedDict):
    """A ``ThumbnailPair`` as a dict."""

    real: NotRequired[str]
    small: NotRequired[str]


class TikTokContentDict(TypedDict):
    """A ``TikTokContent`` as a dict."""

    type: TikTokContentType | str
    text: NotRequired[str | None]
    title: NotRequired[str | None]
    media: NotRequired[Sequence[MediaRefDict]]
    carouselOptions: NotRequired[CarouselOptionsDict]
    soundId: NotRequired[str | None]
    duetWith: NotRequired[str | None]
    details: NotRequired[TikTokDetailsDict]


class TikTokDetailsDict(TypedDict):
    """A ``TikTokDetails`` as a dict."""

    privacy: NotRequired[TikTokPrivacy | str]
    comment: NotRequired[bool]
    duet: NotRequired[bool]
    stitch: NotRequired[bool]
    promotional: NotRequired[bool]
    paid: NotRequired[bool]
    auto_add_music: NotRequired[bool]
    reminder: NotRequired[bool]


class TimeRangeDict(TypedDict):
    """A ``TimeRange`` as a dict."""

    start_date: datetime.datetime | str
    end_date: NotRequired[datetime.datetime | str | None]


class TwitterContentDict(TypedDict):
    """A ``TwitterContent`` as a dict."""

    type: TwitterContentType | str
    text: NotRequired[str | None]
    url: NotRequired[str | None]
    media: NotRequired[Sequence[MediaRefDict]]
    link: NotRequired[LinkInputDict]
    options: NotRequired[Sequence[str]]
    duration: NotRequired[int | None]
    replySettings: NotRequired[ReplySettings | str | None]
    details: NotRequired[TwitterDetailsDict]
    location: NotRequired[NamedReferenceDict]


class TwitterDetailsDict(TypedDict):
    """A ``TwitterDetails`` as a dict."""

    type: NotRequired[TwitterFormat | str]
    community: NotRequired[NamedReferenceDict]


class WatermarkDict(TypedDict):
    """A ``Watermark`` as a dict."""

    id: str | int
    name: NotRequired[str]
    opacity: NotRequired[float]
    size: NotRequired[float]
    position: NotRequired[str]
    default: NotRequired[bool]
    image: NotRequired[str | None]


class WordPressContentDict(TypedDict):
    """A ``WordPressContent`` as a dict."""

    type: WordPressContentType | str
    text: NotRequired[str | None]
    excerpt: NotRequired[str | None]
    title: NotRequired[str | None]
    url: NotRequired[str | None]
    post_link: NotRequired[str | None]
    source: NotRequired[WordPressSource | str | None]
    state: NotRequired[WordPressState | str | None]
    content: NotRequired[Sequence[ArticleBlockDict]]
    categories: NotRequired[Sequence[str | int]]
    tags: NotRequired[Sequence[str | int]]
    featured_media: NotRequired[FeaturedMediaDict]
    media: NotRequired[Sequence[MediaRefDict]]


class YouTubeContentDict(TypedDict):
    """A ``YouTubeContent`` as a dict."""

    type: YouTubeContentType | str
    text: NotRequired[str | None]
    title: NotRequired[str | None]
    description: NotRequired[str | None]
    media: NotRequired[Sequence[MediaRefDict]]
    tags: NotRequired[Sequence[str]]
    category: NotRequired[str | int | None]
    privacy: NotRequired[YouTubePrivacy | str]
    isShort: NotRequired[bool]
    details: NotRequired[YouTubeDetailsDict]


class YouTubeDetailsDict(TypedDict):
    """A ``YouTubeDetails`` as a dict."""

    type: NotRequired[YouTubeFormat | str]
    privacy: NotRequired[YouTubePrivacy | str]
