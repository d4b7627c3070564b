# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.bluesky_content import BlueskyContent
    from ..models.facebook_content import FacebookContent
    from ..models.google_content import GoogleContent
    from ..models.idea_content import IdeaContent
    from ..models.instagram_content import InstagramContent
    from ..models.linked_in_content import LinkedInContent
    from ..models.mastodon_content import MastodonContent
    from ..models.pinterest_content import PinterestContent
    from ..models.telegram_content import TelegramContent
    from ..models.threads_content import ThreadsContent
    from ..models.tik_tok_content import TikTokContent
    from ..models.twitter_content import TwitterContent
    from ..models.word_press_content import WordPressContent
    from ..models.you_tube_content import YouTubeContent


@_attrs_define
class NetworkContents(Model):
    """The content by network. Each account gets the content of its network. `default` is the content
    of ideas, and of drafts without a network.

    Attributes:
        facebook (FacebookContent | Unset): Facebook. A carousel requires a page; a group shows only its
            first link.
        instagram (InstagramContent | Unset): Instagram. Media is required.
        twitter (TwitterContent | Unset): X. A poll has its question in `text`, and two to four options.
        linkedin (LinkedInContent | Unset): LinkedIn. A poll has its question in `question`, and two to four
            options.
        pinterest (PinterestContent | Unset): Pinterest. Up to five photos or one video. The board is
            `album_id` of the account, or `boardId` here.
        google (GoogleContent | Unset): Google Business. Exactly one photo, no video.
        youtube (YouTubeContent | Unset): YouTube. Always one video.
        tiktok (TikTokContent | Unset): TikTok. One video or up to 35 photos; one account per post.
        wordpress_oauth (WordPressContent | Unset): WordPress, connected by OAuth or by password. The schema
            requires `content`; a guide requires at least one of title, content and media, so the job checks it.
        wordpress_basic (WordPressContent | Unset): WordPress, connected by OAuth or by password. The schema
            requires `content`; a guide requires at least one of title, content and media, so the job checks it.
        telegram (TelegramContent | Unset): Telegram.
        mastodon (MastodonContent | Unset): Mastodon. A poll has its question in `text`, and two to four
            options.
        threads (ThreadsContent | Unset): Threads.
        bluesky (BlueskyContent | Unset): Bluesky.
        default (IdeaContent | Unset): Content without a network, for ideas. Guides also show it with
            accounts, for recycling and recurring posts; with an account, the live job then fails with a message
            about missing network params.
    """

    facebook: FacebookContent | Unset = UNSET
    instagram: InstagramContent | Unset = UNSET
    twitter: TwitterContent | Unset = UNSET
    linkedin: LinkedInContent | Unset = UNSET
    pinterest: PinterestContent | Unset = UNSET
    google: GoogleContent | Unset = UNSET
    youtube: YouTubeContent | Unset = UNSET
    tiktok: TikTokContent | Unset = UNSET
    wordpress_oauth: WordPressContent | Unset = UNSET
    wordpress_basic: WordPressContent | Unset = UNSET
    telegram: TelegramContent | Unset = UNSET
    mastodon: MastodonContent | Unset = UNSET
    threads: ThreadsContent | Unset = UNSET
    bluesky: BlueskyContent | Unset = UNSET
    default: IdeaContent | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.bluesky_content import BlueskyContent
        from ..models.facebook_content import FacebookContent
        from ..models.google_content import GoogleContent
        from ..models.idea_content import IdeaContent
        from ..models.instagram_content import InstagramContent
        from ..models.linked_in_content import LinkedInContent
        from ..models.mastodon_content import MastodonContent
        from ..models.pinterest_content import PinterestContent
        from ..models.telegram_content import TelegramContent
        from ..models.threads_content import ThreadsContent
        from ..models.tik_tok_content import TikTokContent
        from ..models.twitter_content import TwitterContent
        from ..models.word_press_content import WordPressContent
        from ..models.you_tube_content import YouTubeContent

        return {
            "facebook": ("facebook", FacebookContent | Unset),
            "instagram": ("instagram", InstagramContent | Unset),
            "twitter": ("twitter", TwitterContent | Unset),
            "linkedin": ("linkedin", LinkedInContent | Unset),
            "pinterest": ("pinterest", PinterestContent | Unset),
            "google": ("google", GoogleContent | Unset),
            "youtube": ("youtube", YouTubeContent | Unset),
            "tiktok": ("tiktok", TikTokContent | Unset),
            "wordpress_oauth": ("wordpress_oauth", WordPressContent | Unset),
            "wordpress_basic": ("wordpress_basic", WordPressContent | Unset),
            "telegram": ("telegram", TelegramContent | Unset),
            "mastodon": ("mastodon", MastodonContent | Unset),
            "threads": ("threads", ThreadsContent | Unset),
            "bluesky": ("bluesky", BlueskyContent | Unset),
            "default": ("default", IdeaContent | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
