# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.tik_tok_privacy import TikTokPrivacy
from ..types import UNSET, Unset


@_attrs_define
class TikTokDetails(Model):
    """Who can watch it, and what others can do with it.

    Attributes:
        privacy (str | TikTokPrivacy | Unset):
        comment (bool | Unset):
        duet (bool | Unset):
        stitch (bool | Unset):
        promotional (bool | Unset):
        paid (bool | Unset):
        auto_add_music (bool | Unset): For photos.
        reminder (bool | Unset): Send a reminder to publish by hand.
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

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "privacy": ("privacy", str | TikTokPrivacy | Unset),
            "comment": ("comment", bool | Unset),
            "duet": ("duet", bool | Unset),
            "stitch": ("stitch", bool | Unset),
            "promotional": ("promotional", bool | Unset),
            "paid": ("paid", bool | Unset),
            "auto_add_music": ("auto_add_music", bool | Unset),
            "reminder": ("reminder", bool | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
