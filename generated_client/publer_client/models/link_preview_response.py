# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.link_preview import LinkPreview


T = TypeVar("T", bound="LinkPreviewResponse")


@_attrs_define
class LinkPreviewResponse:
    """The preview, inside `link`.

    Attributes:
        link (LinkPreview): How a link will look. Meant to be copied into `link` of a network's content.
    """

    link: LinkPreview
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        link = self.link.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "link": link,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.link_preview import LinkPreview  # noqa: PLC0415

        d = dict(src_dict)
        link = LinkPreview.from_dict(d.pop("link"))

        link_preview_response = cls(
            link=link,
        )

        link_preview_response.additional_properties = d
        return link_preview_response

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
