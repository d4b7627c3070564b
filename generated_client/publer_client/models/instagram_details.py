# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.instagram_format import InstagramFormat
from ..models.trial_reel import TrialReel
from ..types import UNSET, Unset

T = TypeVar("T", bound="InstagramDetails")


@_attrs_define
class InstagramDetails:
    """The format, and switches that go with it.

    Attributes:
        type_ (InstagramFormat | str | Unset):
        audio (None | str | Unset):
        feed (bool | Unset): Show a reel in the feed too.
        trial_reel (None | str | TrialReel | Unset): For reels only - how a trial reel reaches followers.
    """

    type_: InstagramFormat | str | Unset = UNSET
    audio: None | str | Unset = UNSET
    feed: bool | Unset = UNSET
    trial_reel: None | str | TrialReel | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_: str | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        elif isinstance(self.type_, InstagramFormat):
            type_ = self.type_.value
        else:
            type_ = self.type_

        audio: None | str | Unset
        if isinstance(self.audio, Unset):
            audio = UNSET
        else:
            audio = self.audio

        feed = self.feed

        trial_reel: None | str | Unset
        if isinstance(self.trial_reel, Unset):
            trial_reel = UNSET
        elif isinstance(self.trial_reel, TrialReel):
            trial_reel = self.trial_reel.value
        else:
            trial_reel = self.trial_reel

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if type_ is not UNSET:
            field_dict["type"] = type_
        if audio is not UNSET:
            field_dict["audio"] = audio
        if feed is not UNSET:
            field_dict["feed"] = feed
        if trial_reel is not UNSET:
            field_dict["trial_reel"] = trial_reel

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_type_(data: object) -> InstagramFormat | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = InstagramFormat(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(InstagramFormat | str | Unset, data)

        type_ = _parse_type_(d.pop("type", UNSET))

        def _parse_audio(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        audio = _parse_audio(d.pop("audio", UNSET))

        feed = d.pop("feed", UNSET)

        def _parse_trial_reel(data: object) -> None | str | TrialReel | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                trial_reel_type_0 = TrialReel(data)

                return trial_reel_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | str | TrialReel | Unset, data)

        trial_reel = _parse_trial_reel(d.pop("trial_reel", UNSET))

        instagram_details = cls(
            type_=type_,
            audio=audio,
            feed=feed,
            trial_reel=trial_reel,
        )

        instagram_details.additional_properties = d
        return instagram_details

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
