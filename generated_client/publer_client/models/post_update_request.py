# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

if TYPE_CHECKING:
    from ..models.post_update import PostUpdate


@_attrs_define
class PostUpdateRequest(Model):
    """The changes, in `post`.

    Attributes:
        post (PostUpdate): The fields to change. `text` and `title` are documented today; the others are
            from older documents and still sent. What can be changed of a published post depends on its network.
    """

    post: PostUpdate
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.post_update import PostUpdate

        return {
            "post": ("post", PostUpdate),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
