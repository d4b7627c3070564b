# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

if TYPE_CHECKING:
    from ..models.post import Post


@_attrs_define
class CreatePostResponse(Model):
    """A ``CreatePostResponse`` of the API.

    Attributes:
        post (Post):
    """

    post: Post
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.post import Post

        return {
            "post": ("post", Post),
        }
