# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.facebook_format import FacebookFormat
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.facebook_sponsor import FacebookSponsor
    from ..models.named_reference import NamedReference


@_attrs_define
class FacebookDetails(Model):
    """The format and its options.

    Attributes:
        type_ (FacebookFormat | str | Unset):
        text_format_preset_id (int | str | Unset): The background of a text post. The known ids are listed
            in `x-known-values`.
        feed (bool | Unset):
        reminder (bool | Unset): Send a reminder to publish by hand.
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
        community (NamedReference | Unset): A record with an id and a name: a board, a community or a place.
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

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.facebook_sponsor import FacebookSponsor
        from ..models.named_reference import NamedReference

        return {
            "type": ("type_", FacebookFormat | str | Unset),
            "text_format_preset_id": ("text_format_preset_id", int | str | Unset),
            "feed": ("feed", bool | Unset),
            "reminder": ("reminder", bool | Unset),
            "audio": ("audio", None | str | Unset),
            "start": ("start", None | str | Unset),
            "end": ("end", None | str | Unset),
            "coupon": ("coupon", None | str | Unset),
            "terms": ("terms", None | str | Unset),
            "privacy": ("privacy", None | str | Unset),
            "comment": ("comment", bool | Unset),
            "duet": ("duet", bool | Unset),
            "stitch": ("stitch", bool | Unset),
            "promotional": ("promotional", bool | Unset),
            "paid": ("paid", bool | Unset),
            "language": ("language", None | str | Unset),
            "auto_add_music": ("auto_add_music", bool | Unset),
            "sponsor": ("sponsor", FacebookSponsor | Unset),
            "community": ("community", NamedReference | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
