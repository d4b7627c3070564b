# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

from ..types import UNSET, Unset


@_attrs_define
class NewKey(Model):
    """A ``NewKey`` of the API.

    Attributes:
        key (str | Unset): The key itself, without blanks and slashes; made up if not said.
        scopes (list[str] | None | Unset): What it may do, in the words of the services' scopes; everything
            if not said.
        entitled (bool | Unset): Whether the workspace's plan covers the API for it. Default: True.
        revoked (bool | Unset): Whether it opens nothing. Default: False.
        expires_at (datetime.datetime | None | Unset): When it ends, on the sandbox's clock.
    """

    key: str | Unset = UNSET
    scopes: list[str] | None | Unset = UNSET
    entitled: bool | Unset = True
    revoked: bool | Unset = False
    expires_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "key": ("key", str | Unset),
            "scopes": ("scopes", list[str] | None | Unset),
            "entitled": ("entitled", bool | Unset),
            "revoked": ("revoked", bool | Unset),
            "expires_at": ("expires_at", datetime.datetime | None | Unset),
        }
