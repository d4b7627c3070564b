# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
"""Request bodies as plain dicts, for type checkers: a misspelt key is an error."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NotRequired, TypedDict

if TYPE_CHECKING:
    from .models import (
        AccountTarget,
        ArticleBlock,
        ArticleBlockData,
        ArticleBlockType,
        ArticleListStyle,
        ArticleMediaType,
        AutoShare,
        BlueskyContent,
        BlueskyContentType,
        BulkState,
        CallbackClauses,
        CallbackConditions,
        CallbackDelay,
        CallbackThreshold,
        CallToAction,
        CarouselOptions,
        CarouselSlide,
        CommentMedia,
        Comparison,
        ConditionRelation,
        DelayUnit,
        DeleteCallback,
        FacebookContent,
        FacebookContentType,
        FacebookDetails,
        FacebookFormat,
        FacebookSponsor,
        FacebookSublink,
        FeaturedMedia,
        FollowUpComment,
        GoogleContent,
        GoogleContentType,
        GoogleDetails,
        GoogleFormat,
        IdeaContent,
        IdeaContentType,
        InstagramContent,
        InstagramContentType,
        InstagramDetails,
        InstagramFormat,
        LinkedInContent,
        LinkedInContentType,
        LinkedInDetails,
        LinkedInDocument,
        LinkedInFormat,
        LinkInput,
        Location,
        MastodonContent,
        MastodonContentType,
        MastodonVisibility,
        MediaRef,
        MediaRefType,
        MediaTag,
        MediaThumbnail,
        NamedReference,
        NetworkContents,
        PinterestContent,
        PinterestContentType,
        PostInput,
        Recurrence,
        RecurrenceUnit,
        Recycling,
        RecyclingUnit,
        ReplySettings,
        TelegramContent,
        TelegramContentType,
        TelegramParseMode,
        ThreadsContent,
        ThreadsContentType,
        ThumbnailPair,
        TikTokContent,
        TikTokContentType,
        TikTokDetails,
        TikTokPrivacy,
        TimeRange,
        TrialReel,
        TwitterContent,
        TwitterContentType,
        TwitterDetails,
        TwitterFormat,
        Watermark,
        WordPressContent,
        WordPressContentType,
        WordPressSource,
        WordPressState,
        YouTubeContent,
        YouTubeContentType,
        YouTubeDetails,
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
    watermark: NotRequired[Watermark | WatermarkDict]
    location: NotRequired[Location | LocationDict]
    share: NotRequired[AutoShare | AutoShareDict]
    comments: NotRequired[Sequence[FollowUpComment | FollowUpCommentDict]]
    delete: NotRequired[DeleteCallback | DeleteCallbackDict]


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
    data: ArticleBlockData | ArticleBlockDataDict


class AutoShareDict(TypedDict):
    """A ``AutoShare`` as a dict."""

    text: NotRequired[str]
    account_ids: NotRequired[Sequence[str | int]]
    conditions: NotRequired[CallbackConditions | CallbackConditionsDict]
    after: NotRequired[CallbackDelay | CallbackDelayDict]
    delay: NotRequired[CallbackDelay | CallbackDelayDict]


class BlueskyContentDict(TypedDict):
    """A ``BlueskyContent`` as a dict."""

    type: BlueskyContentType | str
    text: NotRequired[str | None]
    url: NotRequired[str | None]
    media: NotRequired[Sequence[MediaRef | MediaRefDict]]
    link: NotRequired[LinkInput | LinkInputDict]
    replyTo: NotRequired[str | None]
    labels: NotRequired[Sequence[str]]


class BulkPostsDict(TypedDict):
    """A ``BulkPosts`` as a dict."""

    state: BulkState | str
    posts: Sequence[PostInput | PostInputDict]
    auto: NotRequired[bool]
    share_next: NotRequired[bool]
    range: NotRequired[TimeRange | TimeRangeDict]


class CallbackClausesDict(TypedDict):
    """A ``CallbackClauses`` as a dict."""

    age: NotRequired[CallbackDelay | CallbackDelayDict]
    engagements: NotRequired[CallbackThreshold | CallbackThresholdDict]
    reach: NotRequired[CallbackThreshold | CallbackThresholdDict]


class CallbackConditionsDict(TypedDict):
    """A ``CallbackConditions`` as a dict."""

    clauses: CallbackClauses | CallbackClausesDict
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

    slides: NotRequired[Sequence[CarouselSlide | CarouselSlideDict]]


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
    thumbnails: NotRequired[ThumbnailPair | ThumbnailPairDict]


class DeleteCallbackDict(TypedDict):
    """A ``DeleteCallback`` as a dict."""

    hide: NotRequired[bool]
    conditions: NotRequired[CallbackConditions | CallbackConditionsDict]
    delay: NotRequired[CallbackDelay | CallbackDelayDict]


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
    details: NotRequired[FacebookDetails | FacebookDetailsDict]
    media: NotRequired[Sequence[MediaRef | MediaRefDict]]
    link: NotRequired[LinkInput | LinkInputDict]
    sublinks: NotRequired[Sequence[FacebookSublink | FacebookSublinkDict]]
    tags: NotRequired[Sequence[str]]
    categories: NotRequired[Sequence[str]]
    featured_media: NotRequired[FeaturedMedia | FeaturedMediaDict]


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
    sponsor: NotRequired[FacebookSponsor | FacebookSponsorDict]
    community: NotRequired[NamedReference | NamedReferenceDict]


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
    media: NotRequired[CommentMedia | CommentMediaDict | None]
    conditions: NotRequired[CallbackConditions | CallbackConditionsDict]
    delay: NotRequired[CallbackDelay | CallbackDelayDict]


class GoogleContentDict(TypedDict):
    """A ``GoogleContent`` as a dict."""

    type: GoogleContentType | str
    text: NotRequired[str | None]
    title: NotRequired[str | None]
    url: NotRequired[str | None]
    media: NotRequired[Sequence[MediaRef | MediaRefDict]]
    link: NotRequired[LinkInput | LinkInputDict]
    details: NotRequired[GoogleDetails | GoogleDetailsDict]


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
    link: NotRequired[LinkInput | LinkInputDict]
    media: NotRequired[Sequence[MediaRef | MediaRefDict]]
    content: NotRequired[Sequence[ArticleBlock | ArticleBlockDict]]
    categories: NotRequired[Sequence[str | int]]
    tags: NotRequired[Sequence[str | int]]
    featured_media: NotRequired[FeaturedMedia | FeaturedMediaDict]


class InstagramContentDict(TypedDict):
    """A ``InstagramContent`` as a dict."""

    type: InstagramContentType | str
    text: NotRequired[str | None]
    media: NotRequired[Sequence[MediaRef | MediaRefDict]]
    carouselOptions: NotRequired[CarouselOptions | CarouselOptionsDict]
    firstComment: NotRequired[str | None]
    details: NotRequired[InstagramDetails | InstagramDetailsDict]


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
    media: NotRequired[Sequence[MediaRef | MediaRefDict]]
    link: NotRequired[LinkInput | LinkInputDict]
    document: NotRequired[LinkedInDocument | LinkedInDocumentDict]
    options: NotRequired[Sequence[str]]
    duration: NotRequired[int | None]
    question: NotRequired[str | None]
    details: NotRequired[LinkedInDetails | LinkedInDetailsDict]


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
    media: NotRequired[Sequence[MediaRef | MediaRefDict]]
    link: NotRequired[LinkInput | LinkInputDict]
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
    thumbnails: NotRequired[Sequence[MediaThumbnail | MediaThumbnailDict]]
    default_thumbnail: NotRequired[int | None]
    in_library: NotRequired[bool]
    user_tags: NotRequired[Sequence[MediaTag | MediaTagDict]]
    collaborator_tags: NotRequired[Sequence[MediaTag | MediaTagDict]]
    product_tags: NotRequired[Sequence[MediaTag | MediaTagDict]]


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

    facebook: NotRequired[FacebookContent | FacebookContentDict]
    instagram: NotRequired[InstagramContent | InstagramContentDict]
    twitter: NotRequired[TwitterContent | TwitterContentDict]
    linkedin: NotRequired[LinkedInContent | LinkedInContentDict]
    pinterest: NotRequired[PinterestContent | PinterestContentDict]
    google: NotRequired[GoogleContent | GoogleContentDict]
    youtube: NotRequired[YouTubeContent | YouTubeContentDict]
    tiktok: NotRequired[TikTokContent | TikTokContentDict]
    wordpress_oauth: NotRequired[WordPressContent | WordPressContentDict]
    wordpress_basic: NotRequired[WordPressContent | WordPressContentDict]
    telegram: NotRequired[TelegramContent | TelegramContentDict]
    mastodon: NotRequired[MastodonContent | MastodonContentDict]
    threads: NotRequired[ThreadsContent | ThreadsContentDict]
    bluesky: NotRequired[BlueskyContent | BlueskyContentDict]
    default: NotRequired[IdeaContent | IdeaContentDict]


class PinterestContentDict(TypedDict):
    """A ``PinterestContent`` as a dict."""

    type: PinterestContentType | str
    text: NotRequired[str | None]
    title: NotRequired[str | None]
    url: NotRequired[str | None]
    media: NotRequired[Sequence[MediaRef | MediaRefDict]]
    link: NotRequired[LinkInput | LinkInputDict]
    boardId: NotRequired[str | int | None]


class PostInputDict(TypedDict):
    """A ``PostInput`` as a dict."""

    networks: NetworkContents | NetworkContentsDict
    accounts: NotRequired[Sequence[AccountTarget | AccountTargetDict]]
    recycling: NotRequired[Recycling | RecyclingDict]
    recurring: NotRequired[Recurrence | RecurrenceDict]
    auto: NotRequired[bool]
    range: NotRequired[TimeRange | TimeRangeDict]
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
    content: NotRequired[Sequence[ArticleBlock | ArticleBlockDict]]
    featured_media: NotRequired[FeaturedMedia | FeaturedMediaDict]
    media: NotRequired[Sequence[MediaRef | MediaRefDict]]
    link: NotRequired[LinkInput | LinkInputDict]
    labels: NotRequired[Sequence[str | int]]


class PublishBulkDict(TypedDict):
    """A ``PublishBulk`` as a dict."""

    posts: Sequence[PostInput | PostInputDict]
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
    media: NotRequired[Sequence[MediaRef | MediaRefDict]]
    link: NotRequired[LinkInput | LinkInputDict]
    parseMode: NotRequired[TelegramParseMode | str | None]
    disableNotification: NotRequired[bool]
    disableWebPagePreview: NotRequired[bool]


class ThreadsContentDict(TypedDict):
    """A ``ThreadsContent`` as a dict."""

    type: ThreadsContentType | str
    text: NotRequired[str | None]
    url: NotRequired[str | None]
    media: NotRequired[Sequence[MediaRef | MediaRefDict]]
    link: NotRequired[LinkInput | LinkInputDict]
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
    media: NotRequired[Sequence[MediaRef | MediaRefDict]]
    carouselOptions: NotRequired[CarouselOptions | CarouselOptionsDict]
    soundId: NotRequired[str | None]
    duetWith: NotRequired[str | None]
    details: NotRequired[TikTokDetails | TikTokDetailsDict]


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
    media: NotRequired[Sequence[MediaRef | MediaRefDict]]
    link: NotRequired[LinkInput | LinkInputDict]
    options: NotRequired[Sequence[str]]
    duration: NotRequired[int | None]
    replySettings: NotRequired[ReplySettings | str | None]
    details: NotRequired[TwitterDetails | TwitterDetailsDict]
    location: NotRequired[NamedReference | NamedReferenceDict]


class TwitterDetailsDict(TypedDict):
    """A ``TwitterDetails`` as a dict."""

    type: NotRequired[TwitterFormat | str]
    community: NotRequired[NamedReference | NamedReferenceDict]


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
    content: NotRequired[Sequence[ArticleBlock | ArticleBlockDict]]
    categories: NotRequired[Sequence[str | int]]
    tags: NotRequired[Sequence[str | int]]
    featured_media: NotRequired[FeaturedMedia | FeaturedMediaDict]
    media: NotRequired[Sequence[MediaRef | MediaRefDict]]


class YouTubeContentDict(TypedDict):
    """A ``YouTubeContent`` as a dict."""

    type: YouTubeContentType | str
    text: NotRequired[str | None]
    title: NotRequired[str | None]
    description: NotRequired[str | None]
    media: NotRequired[Sequence[MediaRef | MediaRefDict]]
    tags: NotRequired[Sequence[str]]
    category: NotRequired[str | int | None]
    privacy: NotRequired[YouTubePrivacy | str]
    isShort: NotRequired[bool]
    details: NotRequired[YouTubeDetails | YouTubeDetailsDict]


class YouTubeDetailsDict(TypedDict):
    """A ``YouTubeDetails`` as a dict."""

    type: NotRequired[YouTubeFormat | str]
    privacy: NotRequired[YouTubePrivacy | str]
