# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.timing import Timing
from ..types import UNSET, Unset


@_attrs_define
class CreatePostRequest(Model):
    """A ``CreatePostRequest`` of the API.

    Attributes:
        social_account_ids (list[str]): The ids of the accounts to publish to; the targets in the response
            have the same order.
        caption (str | Unset): The text of the post; white space around it is removed. Optional if the post
            has media.
        media_asset_id (None | str | Unset):
        timing (Timing | Unset): When to publish; without it the post is published at once. Default:
            Timing.NOW.
        scheduled_at (datetime.datetime | None | Unset):
    """

    social_account_ids: list[str]
    caption: str | Unset = UNSET
    media_asset_id: None | str | Unset = UNSET
    timing: Timing | Unset = Timing.NOW
    scheduled_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "socialAccountIds": ("social_account_ids", list[str]),
            "caption": ("caption", str | Unset),
            "mediaAssetId": ("media_asset_id", None | str | Unset),
            "timing": ("timing", Timing | Unset),
            "scheduledAt": ("scheduled_at", datetime.datetime | None | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
