# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

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


T = TypeVar("T", bound="NetworkContents")


@_attrs_define
class NetworkContents:
    """The content, by network. An account takes the content of its own network. `default` is the content of an idea, and
    of drafts that no network is chosen for.

        Attributes:
            facebook (FacebookContent | Unset): Facebook. A carousel needs a page; in a group only its first link is shown.
            instagram (InstagramContent | Unset): Instagram. Always with media.
            twitter (TwitterContent | Unset): X. A poll asks its question in `text` and has two to four options.
            linkedin (LinkedInContent | Unset): LinkedIn. A poll asks its question in `question` and has two to four
                options.
            pinterest (PinterestContent | Unset): Pinterest. Up to five photos or one video. The board is `album_id` of the
                account, or `boardId` here.
            google (GoogleContent | Unset): Google Business. Exactly one photo, no video.
            youtube (YouTubeContent | Unset): YouTube. Always one video.
            tiktok (TikTokContent | Unset): TikTok. One video or up to 35 photos; one account at a time.
            wordpress_oauth (WordPressContent | Unset): WordPress, signed in by OAuth or by password. The schema requires
                `content`; a guide wants at least one of title, content and media, so a missing one is left to the job.
            wordpress_basic (WordPressContent | Unset): WordPress, signed in by OAuth or by password. The schema requires
                `content`; a guide wants at least one of title, content and media, so a missing one is left to the job.
            telegram (TelegramContent | Unset): Telegram.
            mastodon (MastodonContent | Unset): Mastodon. A poll asks its question in `text` and has two to four options.
            threads (ThreadsContent | Unset): Threads.
            bluesky (BlueskyContent | Unset): Bluesky.
            default (IdeaContent | Unset): Content without a network, for ideas. Guides also show it with accounts, for
                recycling and recurring posts; with a real account the live job then complains of missing network params.
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

    def to_dict(self) -> dict[str, Any]:
        facebook: dict[str, Any] | Unset = UNSET
        if not isinstance(self.facebook, Unset):
            facebook = self.facebook.to_dict()

        instagram: dict[str, Any] | Unset = UNSET
        if not isinstance(self.instagram, Unset):
            instagram = self.instagram.to_dict()

        twitter: dict[str, Any] | Unset = UNSET
        if not isinstance(self.twitter, Unset):
            twitter = self.twitter.to_dict()

        linkedin: dict[str, Any] | Unset = UNSET
        if not isinstance(self.linkedin, Unset):
            linkedin = self.linkedin.to_dict()

        pinterest: dict[str, Any] | Unset = UNSET
        if not isinstance(self.pinterest, Unset):
            pinterest = self.pinterest.to_dict()

        google: dict[str, Any] | Unset = UNSET
        if not isinstance(self.google, Unset):
            google = self.google.to_dict()

        youtube: dict[str, Any] | Unset = UNSET
        if not isinstance(self.youtube, Unset):
            youtube = self.youtube.to_dict()

        tiktok: dict[str, Any] | Unset = UNSET
        if not isinstance(self.tiktok, Unset):
            tiktok = self.tiktok.to_dict()

        wordpress_oauth: dict[str, Any] | Unset = UNSET
        if not isinstance(self.wordpress_oauth, Unset):
            wordpress_oauth = self.wordpress_oauth.to_dict()

        wordpress_basic: dict[str, Any] | Unset = UNSET
        if not isinstance(self.wordpress_basic, Unset):
            wordpress_basic = self.wordpress_basic.to_dict()

        telegram: dict[str, Any] | Unset = UNSET
        if not isinstance(self.telegram, Unset):
            telegram = self.telegram.to_dict()

        mastodon: dict[str, Any] | Unset = UNSET
        if not isinstance(self.mastodon, Unset):
            mastodon = self.mastodon.to_dict()

        threads: dict[str, Any] | Unset = UNSET
        if not isinstance(self.threads, Unset):
            threads = self.threads.to_dict()

        bluesky: dict[str, Any] | Unset = UNSET
        if not isinstance(self.bluesky, Unset):
            bluesky = self.bluesky.to_dict()

        default: dict[str, Any] | Unset = UNSET
        if not isinstance(self.default, Unset):
            default = self.default.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if facebook is not UNSET:
            field_dict["facebook"] = facebook
        if instagram is not UNSET:
            field_dict["instagram"] = instagram
        if twitter is not UNSET:
            field_dict["twitter"] = twitter
        if linkedin is not UNSET:
            field_dict["linkedin"] = linkedin
        if pinterest is not UNSET:
            field_dict["pinterest"] = pinterest
        if google is not UNSET:
            field_dict["google"] = google
        if youtube is not UNSET:
            field_dict["youtube"] = youtube
        if tiktok is not UNSET:
            field_dict["tiktok"] = tiktok
        if wordpress_oauth is not UNSET:
            field_dict["wordpress_oauth"] = wordpress_oauth
        if wordpress_basic is not UNSET:
            field_dict["wordpress_basic"] = wordpress_basic
        if telegram is not UNSET:
            field_dict["telegram"] = telegram
        if mastodon is not UNSET:
            field_dict["mastodon"] = mastodon
        if threads is not UNSET:
            field_dict["threads"] = threads
        if bluesky is not UNSET:
            field_dict["bluesky"] = bluesky
        if default is not UNSET:
            field_dict["default"] = default

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.bluesky_content import BlueskyContent  # noqa: PLC0415
        from ..models.facebook_content import FacebookContent  # noqa: PLC0415
        from ..models.google_content import GoogleContent  # noqa: PLC0415
        from ..models.idea_content import IdeaContent  # noqa: PLC0415
        from ..models.instagram_content import InstagramContent  # noqa: PLC0415
        from ..models.linked_in_content import LinkedInContent  # noqa: PLC0415
        from ..models.mastodon_content import MastodonContent  # noqa: PLC0415
        from ..models.pinterest_content import PinterestContent  # noqa: PLC0415
        from ..models.telegram_content import TelegramContent  # noqa: PLC0415
        from ..models.threads_content import ThreadsContent  # noqa: PLC0415
        from ..models.tik_tok_content import TikTokContent  # noqa: PLC0415
        from ..models.twitter_content import TwitterContent  # noqa: PLC0415
        from ..models.word_press_content import WordPressContent  # noqa: PLC0415
        from ..models.you_tube_content import YouTubeContent  # noqa: PLC0415

        d = dict(src_dict)
        _facebook = d.pop("facebook", UNSET)
        facebook: FacebookContent | Unset
        if isinstance(_facebook, Unset):
            facebook = UNSET
        else:
            facebook = FacebookContent.from_dict(_facebook)

        _instagram = d.pop("instagram", UNSET)
        instagram: InstagramContent | Unset
        if isinstance(_instagram, Unset):
            instagram = UNSET
        else:
            instagram = InstagramContent.from_dict(_instagram)

        _twitter = d.pop("twitter", UNSET)
        twitter: TwitterContent | Unset
        if isinstance(_twitter, Unset):
            twitter = UNSET
        else:
            twitter = TwitterContent.from_dict(_twitter)

        _linkedin = d.pop("linkedin", UNSET)
        linkedin: LinkedInContent | Unset
        if isinstance(_linkedin, Unset):
            linkedin = UNSET
        else:
            linkedin = LinkedInContent.from_dict(_linkedin)

        _pinterest = d.pop("pinterest", UNSET)
        pinterest: PinterestContent | Unset
        if isinstance(_pinterest, Unset):
            pinterest = UNSET
        else:
            pinterest = PinterestContent.from_dict(_pinterest)

        _google = d.pop("google", UNSET)
        google: GoogleContent | Unset
        if isinstance(_google, Unset):
            google = UNSET
        else:
            google = GoogleContent.from_dict(_google)

        _youtube = d.pop("youtube", UNSET)
        youtube: YouTubeContent | Unset
        if isinstance(_youtube, Unset):
            youtube = UNSET
        else:
            youtube = YouTubeContent.from_dict(_youtube)

        _tiktok = d.pop("tiktok", UNSET)
        tiktok: TikTokContent | Unset
        if isinstance(_tiktok, Unset):
            tiktok = UNSET
        else:
            tiktok = TikTokContent.from_dict(_tiktok)

        _wordpress_oauth = d.pop("wordpress_oauth", UNSET)
        wordpress_oauth: WordPressContent | Unset
        if isinstance(_wordpress_oauth, Unset):
            wordpress_oauth = UNSET
        else:
            wordpress_oauth = WordPressContent.from_dict(_wordpress_oauth)

        _wordpress_basic = d.pop("wordpress_basic", UNSET)
        wordpress_basic: WordPressContent | Unset
        if isinstance(_wordpress_basic, Unset):
            wordpress_basic = UNSET
        else:
            wordpress_basic = WordPressContent.from_dict(_wordpress_basic)

        _telegram = d.pop("telegram", UNSET)
        telegram: TelegramContent | Unset
        if isinstance(_telegram, Unset):
            telegram = UNSET
        else:
            telegram = TelegramContent.from_dict(_telegram)

        _mastodon = d.pop("mastodon", UNSET)
        mastodon: MastodonContent | Unset
        if isinstance(_mastodon, Unset):
            mastodon = UNSET
        else:
            mastodon = MastodonContent.from_dict(_mastodon)

        _threads = d.pop("threads", UNSET)
        threads: ThreadsContent | Unset
        if isinstance(_threads, Unset):
            threads = UNSET
        else:
            threads = ThreadsContent.from_dict(_threads)

        _bluesky = d.pop("bluesky", UNSET)
        bluesky: BlueskyContent | Unset
        if isinstance(_bluesky, Unset):
            bluesky = UNSET
        else:
            bluesky = BlueskyContent.from_dict(_bluesky)

        _default = d.pop("default", UNSET)
        default: IdeaContent | Unset
        if isinstance(_default, Unset):
            default = UNSET
        else:
            default = IdeaContent.from_dict(_default)

        network_contents = cls(
            facebook=facebook,
            instagram=instagram,
            twitter=twitter,
            linkedin=linkedin,
            pinterest=pinterest,
            google=google,
            youtube=youtube,
            tiktok=tiktok,
            wordpress_oauth=wordpress_oauth,
            wordpress_basic=wordpress_basic,
            telegram=telegram,
            mastodon=mastodon,
            threads=threads,
            bluesky=bluesky,
            default=default,
        )

        network_contents.additional_properties = d
        return network_contents

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
