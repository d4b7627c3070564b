# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

if TYPE_CHECKING:
    from ..models.link_preview import LinkPreview


@_attrs_define
class LinkPreviewResponse(Model):
    """The preview, inside `link`.

    Attributes:
        link (LinkPreview): A preview of a link. Copy it into `link` of a network's content.
    """

    link: LinkPreview
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.link_preview import LinkPreview

        return {
            "link": ("link", LinkPreview),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
