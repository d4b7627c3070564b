# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
"""The models of the API; each is imported on first use."""

from typing import TYPE_CHECKING

from galleyproof_client._lazy import importer

if TYPE_CHECKING:
    from .account import Account
    from .account_media_options import AccountMediaOptions
    from .account_signatures import AccountSignatures
    from .account_target import AccountTarget
    from .account_type import AccountType
    from .album import Album
    from .album_type import AlbumType
    from .analytics_account_type import AnalyticsAccountType
    from .article_block import ArticleBlock
    from .article_block_data import ArticleBlockData
    from .article_block_type import ArticleBlockType
    from .article_list_style import ArticleListStyle
    from .article_media_type import ArticleMediaType
    from .auto_share import AutoShare
    from .bare_job_status import BareJobStatus
    from .best_times import BestTimes
    from .bluesky_content import BlueskyContent
    from .bluesky_content_type import BlueskyContentType
    from .bulk_posts import BulkPosts
    from .bulk_posts_request import BulkPostsRequest
    from .bulk_state import BulkState
    from .call_to_action import CallToAction
    from .callback_clauses import CallbackClauses
    from .callback_conditions import CallbackConditions
    from .callback_delay import CallbackDelay
    from .callback_threshold import CallbackThreshold
    from .carousel_options import CarouselOptions
    from .carousel_slide import CarouselSlide
    from .chart import Chart
    from .chart_data import ChartData
    from .chart_group import ChartGroup
    from .chart_series import ChartSeries
    from .chart_set import ChartSet
    from .chart_tooltip import ChartTooltip
    from .chart_type import ChartType
    from .chart_value import ChartValue
    from .comment_media import CommentMedia
    from .comparison import Comparison
    from .competitor import Competitor
    from .competitor_account import CompetitorAccount
    from .competitor_insight import CompetitorInsight
    from .competitor_insight_list import CompetitorInsightList
    from .competitor_sort import CompetitorSort
    from .competitor_sort_direction import CompetitorSortDirection
    from .condition_relation import ConditionRelation
    from .delay_unit import DelayUnit
    from .delete_callback import DeleteCallback
    from .deleted_posts import DeletedPosts
    from .error_list import ErrorList
    from .error_text import ErrorText
    from .facebook_content import FacebookContent
    from .facebook_content_type import FacebookContentType
    from .facebook_details import FacebookDetails
    from .facebook_format import FacebookFormat
    from .facebook_sponsor import FacebookSponsor
    from .facebook_sublink import FacebookSublink
    from .failure_map import FailureMap
    from .featured_media import FeaturedMedia
    from .follow_up_comment import FollowUpComment
    from .google_content import GoogleContent
    from .google_content_type import GoogleContentType
    from .google_details import GoogleDetails
    from .google_format import GoogleFormat
    from .hashtag_insight import HashtagInsight
    from .hashtag_insight_list import HashtagInsightList
    from .hashtag_post import HashtagPost
    from .hashtag_recent_post import HashtagRecentPost
    from .hashtag_sort import HashtagSort
    from .idea_content import IdeaContent
    from .idea_content_type import IdeaContentType
    from .instagram_content import InstagramContent
    from .instagram_content_type import InstagramContentType
    from .instagram_details import InstagramDetails
    from .instagram_format import InstagramFormat
    from .job_accepted import JobAccepted
    from .job_failure import JobFailure
    from .job_plan import JobPlan
    from .job_state import JobState
    from .label import Label
    from .library_media_type import LibraryMediaType
    from .link_input import LinkInput
    from .link_preview import LinkPreview
    from .link_preview_form import LinkPreviewForm
    from .link_preview_response import LinkPreviewResponse
    from .linked_in_content import LinkedInContent
    from .linked_in_content_type import LinkedInContentType
    from .linked_in_details import LinkedInDetails
    from .linked_in_document import LinkedInDocument
    from .linked_in_format import LinkedInFormat
    from .live_chart_point import LiveChartPoint
    from .live_metric import LiveMetric
    from .live_post_insight import LivePostInsight
    from .live_post_metrics import LivePostMetrics
    from .location import Location
    from .location_network import LocationNetwork
    from .mastodon_content import MastodonContent
    from .mastodon_content_type import MastodonContentType
    from .mastodon_visibility import MastodonVisibility
    from .media_from_url import MediaFromUrl
    from .media_from_url_request import MediaFromUrlRequest
    from .media_import_mode import MediaImportMode
    from .media_item import MediaItem
    from .media_job_payload import MediaJobPayload
    from .media_kind import MediaKind
    from .media_list import MediaList
    from .media_origin import MediaOrigin
    from .media_ref import MediaRef
    from .media_ref_type import MediaRefType
    from .media_tag import MediaTag
    from .media_thumbnail import MediaThumbnail
    from .media_upload_form import MediaUploadForm
    from .media_validity import MediaValidity
    from .member_stats import MemberStats
    from .named_reference import NamedReference
    from .network_contents import NetworkContents
    from .network_validity import NetworkValidity
    from .pinterest_content import PinterestContent
    from .pinterest_content_type import PinterestContentType
    from .post_account import PostAccount
    from .post_detail import PostDetail
    from .post_input import PostInput
    from .post_insight import PostInsight
    from .post_insight_details import PostInsightDetails
    from .post_insight_list import PostInsightList
    from .post_insight_sort import PostInsightSort
    from .post_job_payload import PostJobPayload
    from .post_link import PostLink
    from .post_list import PostList
    from .post_media import PostMedia
    from .post_metrics import PostMetrics
    from .post_recurrence import PostRecurrence
    from .post_recycling import PostRecycling
    from .post_state_filter import PostStateFilter
    from .post_summary import PostSummary
    from .post_type import PostType
    from .post_update import PostUpdate
    from .post_update_request import PostUpdateRequest
    from .provider import Provider
    from .publish_bulk import PublishBulk
    from .publish_posts_request import PublishPostsRequest
    from .published_entry import PublishedEntry
    from .published_post import PublishedPost
    from .rate_limit_error import RateLimitError
    from .recurrence import Recurrence
    from .recurrence_unit import RecurrenceUnit
    from .recycling import Recycling
    from .recycling_unit import RecyclingUnit
    from .reply_settings import ReplySettings
    from .signature import Signature
    from .sort_direction import SortDirection
    from .telegram_content import TelegramContent
    from .telegram_content_type import TelegramContentType
    from .telegram_parse_mode import TelegramParseMode
    from .threads_content import ThreadsContent
    from .threads_content_type import ThreadsContentType
    from .thumbnail_pair import ThumbnailPair
    from .tik_tok_content import TikTokContent
    from .tik_tok_content_type import TikTokContentType
    from .tik_tok_details import TikTokDetails
    from .tik_tok_privacy import TikTokPrivacy
    from .time_range import TimeRange
    from .trial_reel import TrialReel
    from .twitter_content import TwitterContent
    from .twitter_content_type import TwitterContentType
    from .twitter_details import TwitterDetails
    from .twitter_format import TwitterFormat
    from .uploaded_media import UploadedMedia
    from .user import User
    from .user_summary import UserSummary
    from .watermark import Watermark
    from .word_press_content import WordPressContent
    from .word_press_content_type import WordPressContentType
    from .word_press_source import WordPressSource
    from .word_press_state import WordPressState
    from .workspace import Workspace
    from .workspace_member import WorkspaceMember
    from .wrapped_job_accepted import WrappedJobAccepted
    from .wrapped_job_data import WrappedJobData
    from .wrapped_job_result import WrappedJobResult
    from .wrapped_job_status import WrappedJobStatus
    from .you_tube_content import YouTubeContent
    from .you_tube_content_type import YouTubeContentType
    from .you_tube_details import YouTubeDetails
    from .you_tube_format import YouTubeFormat
    from .you_tube_privacy import YouTubePrivacy

__all__ = (
    "Account",
    "AccountMediaOptions",
    "AccountSignatures",
    "AccountTarget",
    "AccountType",
    "Album",
    "AlbumType",
    "AnalyticsAccountType",
    "ArticleBlock",
    "ArticleBlockData",
    "ArticleBlockType",
    "ArticleListStyle",
    "ArticleMediaType",
    "AutoShare",
    "BareJobStatus",
    "BestTimes",
    "BlueskyContent",
    "BlueskyContentType",
    "BulkPosts",
    "BulkPostsRequest",
    "BulkState",
    "CallbackClauses",
    "CallbackConditions",
    "CallbackDelay",
    "CallbackThreshold",
    "CallToAction",
    "CarouselOptions",
    "CarouselSlide",
    "Chart",
    "ChartData",
    "ChartGroup",
    "ChartSeries",
    "ChartSet",
    "ChartTooltip",
    "ChartType",
    "ChartValue",
    "CommentMedia",
    "Comparison",
    "Competitor",
    "CompetitorAccount",
    "CompetitorInsight",
    "CompetitorInsightList",
    "CompetitorSort",
    "CompetitorSortDirection",
    "ConditionRelation",
    "DelayUnit",
    "DeleteCallback",
    "DeletedPosts",
    "ErrorList",
    "ErrorText",
    "FacebookContent",
    "FacebookContentType",
    "FacebookDetails",
    "FacebookFormat",
    "FacebookSponsor",
    "FacebookSublink",
    "FailureMap",
    "FeaturedMedia",
    "FollowUpComment",
    "GoogleContent",
    "GoogleContentType",
    "GoogleDetails",
    "GoogleFormat",
    "HashtagInsight",
    "HashtagInsightList",
    "HashtagPost",
    "HashtagRecentPost",
    "HashtagSort",
    "IdeaContent",
    "IdeaContentType",
    "InstagramContent",
    "InstagramContentType",
    "InstagramDetails",
    "InstagramFormat",
    "JobAccepted",
    "JobFailure",
    "JobPlan",
    "JobState",
    "Label",
    "LibraryMediaType",
    "LinkedInContent",
    "LinkedInContentType",
    "LinkedInDetails",
    "LinkedInDocument",
    "LinkedInFormat",
    "LinkInput",
    "LinkPreview",
    "LinkPreviewForm",
    "LinkPreviewResponse",
    "LiveChartPoint",
    "LiveMetric",
    "LivePostInsight",
    "LivePostMetrics",
    "Location",
    "LocationNetwork",
    "MastodonContent",
    "MastodonContentType",
    "MastodonVisibility",
    "MediaFromUrl",
    "MediaFromUrlRequest",
    "MediaImportMode",
    "MediaItem",
    "MediaJobPayload",
    "MediaKind",
    "MediaList",
    "MediaOrigin",
    "MediaRef",
    "MediaRefType",
    "MediaTag",
    "MediaThumbnail",
    "MediaUploadForm",
    "MediaValidity",
    "MemberStats",
    "NamedReference",
    "NetworkContents",
    "NetworkValidity",
    "PinterestContent",
    "PinterestContentType",
    "PostAccount",
    "PostDetail",
    "PostInput",
    "PostInsight",
    "PostInsightDetails",
    "PostInsightList",
    "PostInsightSort",
    "PostJobPayload",
    "PostLink",
    "PostList",
    "PostMedia",
    "PostMetrics",
    "PostRecurrence",
    "PostRecycling",
    "PostStateFilter",
    "PostSummary",
    "PostType",
    "PostUpdate",
    "PostUpdateRequest",
    "Provider",
    "PublishBulk",
    "PublishedEntry",
    "PublishedPost",
    "PublishPostsRequest",
    "RateLimitError",
    "Recurrence",
    "RecurrenceUnit",
    "Recycling",
    "RecyclingUnit",
    "ReplySettings",
    "Signature",
    "SortDirection",
    "TelegramContent",
    "TelegramContentType",
    "TelegramParseMode",
    "ThreadsContent",
    "ThreadsContentType",
    "ThumbnailPair",
    "TikTokContent",
    "TikTokContentType",
    "TikTokDetails",
    "TikTokPrivacy",
    "TimeRange",
    "TrialReel",
    "TwitterContent",
    "TwitterContentType",
    "TwitterDetails",
    "TwitterFormat",
    "UploadedMedia",
    "User",
    "UserSummary",
    "Watermark",
    "WordPressContent",
    "WordPressContentType",
    "WordPressSource",
    "WordPressState",
    "Workspace",
    "WorkspaceMember",
    "WrappedJobAccepted",
    "WrappedJobData",
    "WrappedJobResult",
    "WrappedJobStatus",
    "YouTubeContent",
    "YouTubeContentType",
    "YouTubeDetails",
    "YouTubeFormat",
    "YouTubePrivacy",
)

__getattr__, __dir__ = importer(
    __name__,
    {
        "Account": ".account",
        "AccountMediaOptions": ".account_media_options",
        "AccountSignatures": ".account_signatures",
        "AccountTarget": ".account_target",
        "AccountType": ".account_type",
        "Album": ".album",
        "AlbumType": ".album_type",
        "AnalyticsAccountType": ".analytics_account_type",
        "ArticleBlock": ".article_block",
        "ArticleBlockData": ".article_block_data",
        "ArticleBlockType": ".article_block_type",
        "ArticleListStyle": ".article_list_style",
        "ArticleMediaType": ".article_media_type",
        "AutoShare": ".auto_share",
        "BareJobStatus": ".bare_job_status",
        "BestTimes": ".best_times",
        "BlueskyContent": ".bluesky_content",
        "BlueskyContentType": ".bluesky_content_type",
        "BulkPosts": ".bulk_posts",
        "BulkPostsRequest": ".bulk_posts_request",
        "BulkState": ".bulk_state",
        "CallToAction": ".call_to_action",
        "CallbackClauses": ".callback_clauses",
        "CallbackConditions": ".callback_conditions",
        "CallbackDelay": ".callback_delay",
        "CallbackThreshold": ".callback_threshold",
        "CarouselOptions": ".carousel_options",
        "CarouselSlide": ".carousel_slide",
        "Chart": ".chart",
        "ChartData": ".chart_data",
        "ChartGroup": ".chart_group",
        "ChartSeries": ".chart_series",
        "ChartSet": ".chart_set",
        "ChartTooltip": ".chart_tooltip",
        "ChartType": ".chart_type",
        "ChartValue": ".chart_value",
        "CommentMedia": ".comment_media",
        "Comparison": ".comparison",
        "Competitor": ".competitor",
        "CompetitorAccount": ".competitor_account",
        "CompetitorInsight": ".competitor_insight",
        "CompetitorInsightList": ".competitor_insight_list",
        "CompetitorSort": ".competitor_sort",
        "CompetitorSortDirection": ".competitor_sort_direction",
        "ConditionRelation": ".condition_relation",
        "DelayUnit": ".delay_unit",
        "DeleteCallback": ".delete_callback",
        "DeletedPosts": ".deleted_posts",
        "ErrorList": ".error_list",
        "ErrorText": ".error_text",
        "FacebookContent": ".facebook_content",
        "FacebookContentType": ".facebook_content_type",
        "FacebookDetails": ".facebook_details",
        "FacebookFormat": ".facebook_format",
        "FacebookSponsor": ".facebook_sponsor",
        "FacebookSublink": ".facebook_sublink",
        "FailureMap": ".failure_map",
        "FeaturedMedia": ".featured_media",
        "FollowUpComment": ".follow_up_comment",
        "GoogleContent": ".google_content",
        "GoogleContentType": ".google_content_type",
        "GoogleDetails": ".google_details",
        "GoogleFormat": ".google_format",
        "HashtagInsight": ".hashtag_insight",
        "HashtagInsightList": ".hashtag_insight_list",
        "HashtagPost": ".hashtag_post",
        "HashtagRecentPost": ".hashtag_recent_post",
        "HashtagSort": ".hashtag_sort",
        "IdeaContent": ".idea_content",
        "IdeaContentType": ".idea_content_type",
        "InstagramContent": ".instagram_content",
        "InstagramContentType": ".instagram_content_type",
        "InstagramDetails": ".instagram_details",
        "InstagramFormat": ".instagram_format",
        "JobAccepted": ".job_accepted",
        "JobFailure": ".job_failure",
        "JobPlan": ".job_plan",
        "JobState": ".job_state",
        "Label": ".label",
        "LibraryMediaType": ".library_media_type",
        "LinkInput": ".link_input",
        "LinkPreview": ".link_preview",
        "LinkPreviewForm": ".link_preview_form",
        "LinkPreviewResponse": ".link_preview_response",
        "LinkedInContent": ".linked_in_content",
        "LinkedInContentType": ".linked_in_content_type",
        "LinkedInDetails": ".linked_in_details",
        "LinkedInDocument": ".linked_in_document",
        "LinkedInFormat": ".linked_in_format",
        "LiveChartPoint": ".live_chart_point",
        "LiveMetric": ".live_metric",
        "LivePostInsight": ".live_post_insight",
        "LivePostMetrics": ".live_post_metrics",
        "Location": ".location",
        "LocationNetwork": ".location_network",
        "MastodonContent": ".mastodon_content",
        "MastodonContentType": ".mastodon_content_type",
        "MastodonVisibility": ".mastodon_visibility",
        "MediaFromUrl": ".media_from_url",
        "MediaFromUrlRequest": ".media_from_url_request",
        "MediaImportMode": ".media_import_mode",
        "MediaItem": ".media_item",
        "MediaJobPayload": ".media_job_payload",
        "MediaKind": ".media_kind",
        "MediaList": ".media_list",
        "MediaOrigin": ".media_origin",
        "MediaRef": ".media_ref",
        "MediaRefType": ".media_ref_type",
        "MediaTag": ".media_tag",
        "MediaThumbnail": ".media_thumbnail",
        "MediaUploadForm": ".media_upload_form",
        "MediaValidity": ".media_validity",
        "MemberStats": ".member_stats",
        "NamedReference": ".named_reference",
        "NetworkContents": ".network_contents",
        "NetworkValidity": ".network_validity",
        "PinterestContent": ".pinterest_content",
        "PinterestContentType": ".pinterest_content_type",
        "PostAccount": ".post_account",
        "PostDetail": ".post_detail",
        "PostInput": ".post_input",
        "PostInsight": ".post_insight",
        "PostInsightDetails": ".post_insight_details",
        "PostInsightList": ".post_insight_list",
        "PostInsightSort": ".post_insight_sort",
        "PostJobPayload": ".post_job_payload",
        "PostLink": ".post_link",
        "PostList": ".post_list",
        "PostMedia": ".post_media",
        "PostMetrics": ".post_metrics",
        "PostRecurrence": ".post_recurrence",
        "PostRecycling": ".post_recycling",
        "PostStateFilter": ".post_state_filter",
        "PostSummary": ".post_summary",
        "PostType": ".post_type",
        "PostUpdate": ".post_update",
        "PostUpdateRequest": ".post_update_request",
        "Provider": ".provider",
        "PublishBulk": ".publish_bulk",
        "PublishPostsRequest": ".publish_posts_request",
        "PublishedEntry": ".published_entry",
        "PublishedPost": ".published_post",
        "RateLimitError": ".rate_limit_error",
        "Recurrence": ".recurrence",
        "RecurrenceUnit": ".recurrence_unit",
        "Recycling": ".recycling",
        "RecyclingUnit": ".recycling_unit",
        "ReplySettings": ".reply_settings",
        "Signature": ".signature",
        "SortDirection": ".sort_direction",
        "TelegramContent": ".telegram_content",
        "TelegramContentType": ".telegram_content_type",
        "TelegramParseMode": ".telegram_parse_mode",
        "ThreadsContent": ".threads_content",
        "ThreadsContentType": ".threads_content_type",
        "ThumbnailPair": ".thumbnail_pair",
        "TikTokContent": ".tik_tok_content",
        "TikTokContentType": ".tik_tok_content_type",
        "TikTokDetails": ".tik_tok_details",
        "TikTokPrivacy": ".tik_tok_privacy",
        "TimeRange": ".time_range",
        "TrialReel": ".trial_reel",
        "TwitterContent": ".twitter_content",
        "TwitterContentType": ".twitter_content_type",
        "TwitterDetails": ".twitter_details",
        "TwitterFormat": ".twitter_format",
        "UploadedMedia": ".uploaded_media",
        "User": ".user",
        "UserSummary": ".user_summary",
        "Watermark": ".watermark",
        "WordPressContent": ".word_press_content",
        "WordPressContentType": ".word_press_content_type",
        "WordPressSource": ".word_press_source",
        "WordPressState": ".word_press_state",
        "Workspace": ".workspace",
        "WorkspaceMember": ".workspace_member",
        "WrappedJobAccepted": ".wrapped_job_accepted",
        "WrappedJobData": ".wrapped_job_data",
        "WrappedJobResult": ".wrapped_job_result",
        "WrappedJobStatus": ".wrapped_job_status",
        "YouTubeContent": ".you_tube_content",
        "YouTubeContentType": ".you_tube_content_type",
        "YouTubeDetails": ".you_tube_details",
        "YouTubeFormat": ".you_tube_format",
        "YouTubePrivacy": ".you_tube_privacy",
    },
)
