# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.tik_tok_privacy import TikTokPrivacy
from ..types import UNSET, Unset

T = TypeVar("T", bound="TikTokDetails")


@_attrs_define
class TikTokDetails:
    """Who may watch, and what others may do with it.

    Attributes:
        privacy (str | TikTokPrivacy | Unset):
        comment (bool | Unset):
        duet (bool | Unset):
        stitch (bool | Unset):
        promotional (bool | Unset):
        paid (bool | Unset):
        auto_add_music (bool | Unset): For photos.
        reminder (bool | Unset): Remind the person to publish by hand.
    """

    privacy: str | TikTokPrivacy | Unset = UNSET
    comment: bool | Unset = UNSET
    duet: bool | Unset = UNSET
    stitch: bool | Unset = UNSET
    promotional: bool | Unset = UNSET
    paid: bool | Unset = UNSET
    auto_add_music: bool | Unset = UNSET
    reminder: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        privacy: str | Unset
        if isinstance(self.privacy, Unset):
            privacy = UNSET
        elif isinstance(self.privacy, TikTokPrivacy):
            privacy = self.privacy.value
        else:
            privacy = self.privacy

        comment = self.comment

        duet = self.duet

        stitch = self.stitch

        promotional = self.promotional

        paid = self.paid

        auto_add_music = self.auto_add_music

        reminder = self.reminder

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if privacy is not UNSET:
            field_dict["privacy"] = privacy
        if comment is not UNSET:
            field_dict["comment"] = comment
        if duet is not UNSET:
            field_dict["duet"] = duet
        if stitch is not UNSET:
            field_dict["stitch"] = stitch
        if promotional is not UNSET:
            field_dict["promotional"] = promotional
        if paid is not UNSET:
            field_dict["paid"] = paid
        if auto_add_music is not UNSET:
            field_dict["auto_add_music"] = auto_add_music
        if reminder is not UNSET:
            field_dict["reminder"] = reminder

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_privacy(data: object) -> str | TikTokPrivacy | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                privacy_type_0 = TikTokPrivacy(data)

                return privacy_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | TikTokPrivacy | Unset, data)

        privacy = _parse_privacy(d.pop("privacy", UNSET))

        comment = d.pop("comment", UNSET)

        duet = d.pop("duet", UNSET)

        stitch = d.pop("stitch", UNSET)

        promotional = d.pop("promotional", UNSET)

        paid = d.pop("paid", UNSET)

        auto_add_music = d.pop("auto_add_music", UNSET)

        reminder = d.pop("reminder", UNSET)

        tik_tok_details = cls(
            privacy=privacy,
            comment=comment,
            duet=duet,
            stitch=stitch,
            promotional=promotional,
            paid=paid,
            auto_add_music=auto_add_music,
            reminder=reminder,
        )

        tik_tok_details.additional_properties = d
        return tik_tok_details

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
