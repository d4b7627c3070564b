# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.facebook_format import FacebookFormat
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.facebook_sponsor import FacebookSponsor
    from ..models.named_reference import NamedReference


T = TypeVar("T", bound="FacebookDetails")


@_attrs_define
class FacebookDetails:
    """The format, and switches that go with it.

    Attributes:
        type_ (FacebookFormat | str | Unset):
        text_format_preset_id (int | str | Unset): The background of a text post. The known ids are listed in `x-known-
            values`.
        feed (bool | Unset):
        reminder (bool | Unset): Remind the person to publish by hand.
        audio (None | str | Unset):
        start (None | str | Unset):
        end (None | str | Unset):
        coupon (None | str | Unset):
        terms (None | str | Unset):
        privacy (None | str | Unset):
        comment (bool | Unset):
        duet (bool | Unset):
        stitch (bool | Unset):
        promotional (bool | Unset):
        paid (bool | Unset):
        language (None | str | Unset):
        auto_add_music (bool | Unset):
        sponsor (FacebookSponsor | Unset): The business partner of branded content.
        community (NamedReference | Unset): Something known by its id and shown by its name - a board, a community, a
            place.
    """

    type_: FacebookFormat | str | Unset = UNSET
    text_format_preset_id: int | str | Unset = UNSET
    feed: bool | Unset = UNSET
    reminder: bool | Unset = UNSET
    audio: None | str | Unset = UNSET
    start: None | str | Unset = UNSET
    end: None | str | Unset = UNSET
    coupon: None | str | Unset = UNSET
    terms: None | str | Unset = UNSET
    privacy: None | str | Unset = UNSET
    comment: bool | Unset = UNSET
    duet: bool | Unset = UNSET
    stitch: bool | Unset = UNSET
    promotional: bool | Unset = UNSET
    paid: bool | Unset = UNSET
    language: None | str | Unset = UNSET
    auto_add_music: bool | Unset = UNSET
    sponsor: FacebookSponsor | Unset = UNSET
    community: NamedReference | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_: str | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        elif isinstance(self.type_, FacebookFormat):
            type_ = self.type_.value
        else:
            type_ = self.type_

        text_format_preset_id: int | str | Unset
        if isinstance(self.text_format_preset_id, Unset):
            text_format_preset_id = UNSET
        else:
            text_format_preset_id = self.text_format_preset_id

        feed = self.feed

        reminder = self.reminder

        audio: None | str | Unset
        if isinstance(self.audio, Unset):
            audio = UNSET
        else:
            audio = self.audio

        start: None | str | Unset
        if isinstance(self.start, Unset):
            start = UNSET
        else:
            start = self.start

        end: None | str | Unset
        if isinstance(self.end, Unset):
            end = UNSET
        else:
            end = self.end

        coupon: None | str | Unset
        if isinstance(self.coupon, Unset):
            coupon = UNSET
        else:
            coupon = self.coupon

        terms: None | str | Unset
        if isinstance(self.terms, Unset):
            terms = UNSET
        else:
            terms = self.terms

        privacy: None | str | Unset
        if isinstance(self.privacy, Unset):
            privacy = UNSET
        else:
            privacy = self.privacy

        comment = self.comment

        duet = self.duet

        stitch = self.stitch

        promotional = self.promotional

        paid = self.paid

        language: None | str | Unset
        if isinstance(self.language, Unset):
            language = UNSET
        else:
            language = self.language

        auto_add_music = self.auto_add_music

        sponsor: dict[str, Any] | Unset = UNSET
        if not isinstance(self.sponsor, Unset):
            sponsor = self.sponsor.to_dict()

        community: dict[str, Any] | Unset = UNSET
        if not isinstance(self.community, Unset):
            community = self.community.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if type_ is not UNSET:
            field_dict["type"] = type_
        if text_format_preset_id is not UNSET:
            field_dict["text_format_preset_id"] = text_format_preset_id
        if feed is not UNSET:
            field_dict["feed"] = feed
        if reminder is not UNSET:
            field_dict["reminder"] = reminder
        if audio is not UNSET:
            field_dict["audio"] = audio
        if start is not UNSET:
            field_dict["start"] = start
        if end is not UNSET:
            field_dict["end"] = end
        if coupon is not UNSET:
            field_dict["coupon"] = coupon
        if terms is not UNSET:
            field_dict["terms"] = terms
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
        if language is not UNSET:
            field_dict["language"] = language
        if auto_add_music is not UNSET:
            field_dict["auto_add_music"] = auto_add_music
        if sponsor is not UNSET:
            field_dict["sponsor"] = sponsor
        if community is not UNSET:
            field_dict["community"] = community

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.facebook_sponsor import FacebookSponsor  # noqa: PLC0415
        from ..models.named_reference import NamedReference  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_type_(data: object) -> FacebookFormat | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = FacebookFormat(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FacebookFormat | str | Unset, data)

        type_ = _parse_type_(d.pop("type", UNSET))

        def _parse_text_format_preset_id(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        text_format_preset_id = _parse_text_format_preset_id(d.pop("text_format_preset_id", UNSET))

        feed = d.pop("feed", UNSET)

        reminder = d.pop("reminder", UNSET)

        def _parse_audio(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        audio = _parse_audio(d.pop("audio", UNSET))

        def _parse_start(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        start = _parse_start(d.pop("start", UNSET))

        def _parse_end(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        end = _parse_end(d.pop("end", UNSET))

        def _parse_coupon(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        coupon = _parse_coupon(d.pop("coupon", UNSET))

        def _parse_terms(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        terms = _parse_terms(d.pop("terms", UNSET))

        def _parse_privacy(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        privacy = _parse_privacy(d.pop("privacy", UNSET))

        comment = d.pop("comment", UNSET)

        duet = d.pop("duet", UNSET)

        stitch = d.pop("stitch", UNSET)

        promotional = d.pop("promotional", UNSET)

        paid = d.pop("paid", UNSET)

        def _parse_language(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        language = _parse_language(d.pop("language", UNSET))

        auto_add_music = d.pop("auto_add_music", UNSET)

        _sponsor = d.pop("sponsor", UNSET)
        sponsor: FacebookSponsor | Unset
        if isinstance(_sponsor, Unset):
            sponsor = UNSET
        else:
            sponsor = FacebookSponsor.from_dict(_sponsor)

        _community = d.pop("community", UNSET)
        community: NamedReference | Unset
        if isinstance(_community, Unset):
            community = UNSET
        else:
            community = NamedReference.from_dict(_community)

        facebook_details = cls(
            type_=type_,
            text_format_preset_id=text_format_preset_id,
            feed=feed,
            reminder=reminder,
            audio=audio,
            start=start,
            end=end,
            coupon=coupon,
            terms=terms,
            privacy=privacy,
            comment=comment,
            duet=duet,
            stitch=stitch,
            promotional=promotional,
            paid=paid,
            language=language,
            auto_add_music=auto_add_music,
            sponsor=sponsor,
            community=community,
        )

        facebook_details.additional_properties = d
        return facebook_details

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
