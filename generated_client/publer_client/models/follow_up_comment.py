# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.callback_conditions import CallbackConditions
    from ..models.callback_delay import CallbackDelay
    from ..models.comment_media import CommentMedia


T = TypeVar("T", bound="FollowUpComment")


@_attrs_define
class FollowUpComment:
    """A comment that the account itself leaves under the published post.

    Attributes:
        text (str | Unset):
        language (None | str | Unset):
        media (CommentMedia | None | Unset):
        conditions (CallbackConditions | Unset): Clauses, and whether all of them or any of them must hold.
        delay (CallbackDelay | Unset): A stretch of time after publishing.
    """

    text: str | Unset = UNSET
    language: None | str | Unset = UNSET
    media: CommentMedia | None | Unset = UNSET
    conditions: CallbackConditions | Unset = UNSET
    delay: CallbackDelay | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.comment_media import CommentMedia  # noqa: PLC0415

        text = self.text

        language: None | str | Unset
        if isinstance(self.language, Unset):
            language = UNSET
        else:
            language = self.language

        media: dict[str, Any] | None | Unset
        if isinstance(self.media, Unset):
            media = UNSET
        elif isinstance(self.media, CommentMedia):
            media = self.media.to_dict()
        else:
            media = self.media

        conditions: dict[str, Any] | Unset = UNSET
        if not isinstance(self.conditions, Unset):
            conditions = self.conditions.to_dict()

        delay: dict[str, Any] | Unset = UNSET
        if not isinstance(self.delay, Unset):
            delay = self.delay.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if text is not UNSET:
            field_dict["text"] = text
        if language is not UNSET:
            field_dict["language"] = language
        if media is not UNSET:
            field_dict["media"] = media
        if conditions is not UNSET:
            field_dict["conditions"] = conditions
        if delay is not UNSET:
            field_dict["delay"] = delay

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.callback_conditions import CallbackConditions  # noqa: PLC0415
        from ..models.callback_delay import CallbackDelay  # noqa: PLC0415
        from ..models.comment_media import CommentMedia  # noqa: PLC0415

        d = dict(src_dict)
        text = d.pop("text", UNSET)

        def _parse_language(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        language = _parse_language(d.pop("language", UNSET))

        def _parse_media(data: object) -> CommentMedia | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                media_type_0 = CommentMedia.from_dict(data)

                return media_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CommentMedia | None | Unset, data)

        media = _parse_media(d.pop("media", UNSET))

        _conditions = d.pop("conditions", UNSET)
        conditions: CallbackConditions | Unset
        if isinstance(_conditions, Unset):
            conditions = UNSET
        else:
            conditions = CallbackConditions.from_dict(_conditions)

        _delay = d.pop("delay", UNSET)
        delay: CallbackDelay | Unset
        if isinstance(_delay, Unset):
            delay = UNSET
        else:
            delay = CallbackDelay.from_dict(_delay)

        follow_up_comment = cls(
            text=text,
            language=language,
            media=media,
            conditions=conditions,
            delay=delay,
        )

        follow_up_comment.additional_properties = d
        return follow_up_comment

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
