# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field


@_attrs_define
class Workspace(Model):
    """A ``Workspace`` of the API.

    Attributes:
        id (str): The id that all other operations need.
        name (str): The display name.
        slug (str): The name in URLs.
        timezone (str): The workspace's time zone, as an IANA name.
        brand_summary (None | str): A short description of the brand, if there is one.
        created_at (datetime.datetime): When the workspace was created.
    """

    id: str
    name: str
    slug: str
    timezone: str
    brand_summary: None | str
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "id": ("id", str),
            "name": ("name", str),
            "slug": ("slug", str),
            "timezone": ("timezone", str),
            "brandSummary": ("brand_summary", None | str),
            "createdAt": ("created_at", datetime.datetime),
        }
