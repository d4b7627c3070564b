# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field


@_attrs_define
class Key(Model):
    """A ``Key`` of the API.

    Attributes:
        key (str):
        scopes (list[str] | None):
        entitled (bool):
        revoked (bool):
        expires_at (datetime.datetime | None):
    """

    key: str
    scopes: list[str] | None
    entitled: bool
    revoked: bool
    expires_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "key": ("key", str),
            "scopes": ("scopes", list[str] | None),
            "entitled": ("entitled", bool),
            "revoked": ("revoked", bool),
            "expires_at": ("expires_at", datetime.datetime | None),
        }
