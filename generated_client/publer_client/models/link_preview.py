# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="LinkPreview")


@_attrs_define
class LinkPreview:
    """How a link will look. Meant to be copied into `link` of a network's content.

    Attributes:
        url (str):
        title (None | str):
        description (None | str):
        images (list[str]):
        type_ (str): Always `link` in the documents.
        original_url (str | Unset):
        favicon (None | str | Unset):
        provider_display (None | str | Unset):
    """

    url: str
    title: None | str
    description: None | str
    images: list[str]
    type_: str
    original_url: str | Unset = UNSET
    favicon: None | str | Unset = UNSET
    provider_display: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        url = self.url

        title: None | str
        title = self.title

        description: None | str
        description = self.description

        images = self.images

        type_ = self.type_

        original_url = self.original_url

        favicon: None | str | Unset
        if isinstance(self.favicon, Unset):
            favicon = UNSET
        else:
            favicon = self.favicon

        provider_display: None | str | Unset
        if isinstance(self.provider_display, Unset):
            provider_display = UNSET
        else:
            provider_display = self.provider_display

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "url": url,
                "title": title,
                "description": description,
                "images": images,
                "type": type_,
            }
        )
        if original_url is not UNSET:
            field_dict["original_url"] = original_url
        if favicon is not UNSET:
            field_dict["favicon"] = favicon
        if provider_display is not UNSET:
            field_dict["provider_display"] = provider_display

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        url = d.pop("url")

        def _parse_title(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        title = _parse_title(d.pop("title"))

        def _parse_description(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        description = _parse_description(d.pop("description"))

        images = cast(list[str], d.pop("images"))

        type_ = d.pop("type")

        original_url = d.pop("original_url", UNSET)

        def _parse_favicon(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        favicon = _parse_favicon(d.pop("favicon", UNSET))

        def _parse_provider_display(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        provider_display = _parse_provider_display(d.pop("provider_display", UNSET))

        link_preview = cls(
            url=url,
            title=title,
            description=description,
            images=images,
            type_=type_,
            original_url=original_url,
            favicon=favicon,
            provider_display=provider_display,
        )

        link_preview.additional_properties = d
        return link_preview

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
