# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.reply_settings import ReplySettings
from ..models.twitter_content_type import TwitterContentType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.link_input import LinkInput
    from ..models.media_ref import MediaRef
    from ..models.named_reference import NamedReference
    from ..models.twitter_details import TwitterDetails


T = TypeVar("T", bound="TwitterContent")


@_attrs_define
class TwitterContent:
    """X. A poll asks its question in `text` and has two to four options.

    Attributes:
        type_ (str | TwitterContentType):
        text (None | str | Unset):
        url (None | str | Unset): The link of a link post, where `link` is not used.
        media (list[MediaRef] | Unset):
        link (LinkInput | Unset): The link of a link post; the fields of two documented forms together.
        options (list[str] | Unset): The answers of a poll. Networks take two to four, of limited length, all different;
            a poll outside that is a failure of the job. The bound of ten is this contract's own.
        duration (int | None | Unset): How long a poll runs, in days; the network allows seven.
        reply_settings (None | ReplySettings | str | Unset): Who may reply.
        details (TwitterDetails | Unset): The format and the community.
        location (NamedReference | Unset): Something known by its id and shown by its name - a board, a community, a
            place.
    """

    type_: str | TwitterContentType
    text: None | str | Unset = UNSET
    url: None | str | Unset = UNSET
    media: list[MediaRef] | Unset = UNSET
    link: LinkInput | Unset = UNSET
    options: list[str] | Unset = UNSET
    duration: int | None | Unset = UNSET
    reply_settings: None | ReplySettings | str | Unset = UNSET
    details: TwitterDetails | Unset = UNSET
    location: NamedReference | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_: str
        if isinstance(self.type_, TwitterContentType):
            type_ = self.type_.value
        else:
            type_ = self.type_

        text: None | str | Unset
        if isinstance(self.text, Unset):
            text = UNSET
        else:
            text = self.text

        url: None | str | Unset
        if isinstance(self.url, Unset):
            url = UNSET
        else:
            url = self.url

        media: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.media, Unset):
            media = []
            for media_item_data in self.media:
                media_item = media_item_data.to_dict()
                media.append(media_item)

        link: dict[str, Any] | Unset = UNSET
        if not isinstance(self.link, Unset):
            link = self.link.to_dict()

        options: list[str] | Unset = UNSET
        if not isinstance(self.options, Unset):
            options = self.options

        duration: int | None | Unset
        if isinstance(self.duration, Unset):
            duration = UNSET
        else:
            duration = self.duration

        reply_settings: None | str | Unset
        if isinstance(self.reply_settings, Unset):
            reply_settings = UNSET
        elif isinstance(self.reply_settings, ReplySettings):
            reply_settings = self.reply_settings.value
        else:
            reply_settings = self.reply_settings

        details: dict[str, Any] | Unset = UNSET
        if not isinstance(self.details, Unset):
            details = self.details.to_dict()

        location: dict[str, Any] | Unset = UNSET
        if not isinstance(self.location, Unset):
            location = self.location.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
            }
        )
        if text is not UNSET:
            field_dict["text"] = text
        if url is not UNSET:
            field_dict["url"] = url
        if media is not UNSET:
            field_dict["media"] = media
        if link is not UNSET:
            field_dict["link"] = link
        if options is not UNSET:
            field_dict["options"] = options
        if duration is not UNSET:
            field_dict["duration"] = duration
        if reply_settings is not UNSET:
            field_dict["replySettings"] = reply_settings
        if details is not UNSET:
            field_dict["details"] = details
        if location is not UNSET:
            field_dict["location"] = location

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.link_input import LinkInput  # noqa: PLC0415
        from ..models.media_ref import MediaRef  # noqa: PLC0415
        from ..models.named_reference import NamedReference  # noqa: PLC0415
        from ..models.twitter_details import TwitterDetails  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_type_(data: object) -> str | TwitterContentType:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = TwitterContentType(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | TwitterContentType, data)

        type_ = _parse_type_(d.pop("type"))

        def _parse_text(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        text = _parse_text(d.pop("text", UNSET))

        def _parse_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        url = _parse_url(d.pop("url", UNSET))

        _media = d.pop("media", UNSET)
        media: list[MediaRef] | Unset = UNSET
        if _media is not UNSET:
            media = []
            for media_item_data in _media:
                media_item = MediaRef.from_dict(media_item_data)

                media.append(media_item)

        _link = d.pop("link", UNSET)
        link: LinkInput | Unset
        if isinstance(_link, Unset):
            link = UNSET
        else:
            link = LinkInput.from_dict(_link)

        options = cast(list[str], d.pop("options", UNSET))

        def _parse_duration(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        duration = _parse_duration(d.pop("duration", UNSET))

        def _parse_reply_settings(data: object) -> None | ReplySettings | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reply_settings_type_0 = ReplySettings(data)

                return reply_settings_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ReplySettings | str | Unset, data)

        reply_settings = _parse_reply_settings(d.pop("replySettings", UNSET))

        _details = d.pop("details", UNSET)
        details: TwitterDetails | Unset
        if isinstance(_details, Unset):
            details = UNSET
        else:
            details = TwitterDetails.from_dict(_details)

        _location = d.pop("location", UNSET)
        location: NamedReference | Unset
        if isinstance(_location, Unset):
            location = UNSET
        else:
            location = NamedReference.from_dict(_location)

        twitter_content = cls(
            type_=type_,
            text=text,
            url=url,
            media=media,
            link=link,
            options=options,
            duration=duration,
            reply_settings=reply_settings,
            details=details,
            location=location,
        )

        twitter_content.additional_properties = d
        return twitter_content

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
