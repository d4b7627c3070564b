# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

if TYPE_CHECKING:
    from ..models.published_post import PublishedPost


@_attrs_define
class PublishedEntry(Model):
    """One post that was sent to a network. Live.

    Attributes:
        type_ (str): Observed as `job`.
        post (PublishedPost): A post by its id.
    """

    type_: str
    post: PublishedPost
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.published_post import PublishedPost

        return {
            "type": ("type_", str),
            "post": ("post", PublishedPost),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
