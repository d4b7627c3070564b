# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.instagram_format import InstagramFormat
from ..models.trial_reel import TrialReel
from ..types import UNSET, Unset


@_attrs_define
class InstagramDetails(Model):
    """The format and its options.

    Attributes:
        type_ (InstagramFormat | str | Unset):
        audio (None | str | Unset):
        feed (bool | Unset): Also show a reel in the feed.
        trial_reel (None | str | TrialReel | Unset): For reels only: when a trial reel is shown to
            followers.
    """

    type_: InstagramFormat | str | Unset = UNSET
    audio: None | str | Unset = UNSET
    feed: bool | Unset = UNSET
    trial_reel: None | str | TrialReel | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "type": ("type_", InstagramFormat | str | Unset),
            "audio": ("audio", None | str | Unset),
            "feed": ("feed", bool | Unset),
            "trial_reel": ("trial_reel", None | str | TrialReel | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
