# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="Workspace")


@_attrs_define
class Workspace:
    """
    Attributes:
        id (str): The id that every other call wants.
        name (str): The name people see.
        slug (str): The name as it stands in web addresses.
        timezone (str): The workspace's time zone by its IANA name.
        brand_summary (None | str): A few words about the brand, if somebody wrote them.
        created_at (datetime.datetime): When the workspace was made.
    """

    id: str
    name: str
    slug: str
    timezone: str
    brand_summary: None | str
    created_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        slug = self.slug

        timezone = self.timezone

        brand_summary: None | str
        brand_summary = self.brand_summary

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "name": name,
                "slug": slug,
                "timezone": timezone,
                "brandSummary": brand_summary,
                "createdAt": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        slug = d.pop("slug")

        timezone = d.pop("timezone")

        def _parse_brand_summary(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        brand_summary = _parse_brand_summary(d.pop("brandSummary"))

        created_at = datetime.datetime.fromisoformat(d.pop("createdAt"))

        workspace = cls(
            id=id,
            name=name,
            slug=slug,
            timezone=timezone,
            brand_summary=brand_summary,
            created_at=created_at,
        )

        return workspace
