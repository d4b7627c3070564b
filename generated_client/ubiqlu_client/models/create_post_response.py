# Generated from openapi/bundled/ubiqlu.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.post import Post


T = TypeVar("T", bound="CreatePostResponse")


@_attrs_define
class CreatePostResponse:
    """
    Attributes:
        post (Post):
    """

    post: Post

    def to_dict(self) -> dict[str, Any]:
        post = self.post.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "post": post,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.post import Post  # noqa: PLC0415

        d = dict(src_dict)
        post = Post.from_dict(d.pop("post"))

        create_post_response = cls(
            post=post,
        )

        return create_post_response
