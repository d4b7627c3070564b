# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field


@_attrs_define
class HashtagRecentPost(Model):
    """A recent post with the hashtag.

    Attributes:
        id (str):
        text (None | str):
        scheduled_at (datetime.datetime):
    """

    id: str
    text: None | str
    scheduled_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "id": ("id", str),
            "text": ("text", None | str),
            "scheduled_at": ("scheduled_at", datetime.datetime),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
