# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

if TYPE_CHECKING:
    from ..models.post_summary import PostSummary


@_attrs_define
class PostList(Model):
    """One page of posts.

    Attributes:
        posts (list[PostSummary]):
        total (int | None): The number of posts that match, over all pages. Null was observed once on the
            live service.
        page (int):
        per_page (int):
        total_pages (int):
    """

    posts: list[PostSummary]
    total: int | None
    page: int
    per_page: int
    total_pages: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.post_summary import PostSummary

        return {
            "posts": ("posts", list[PostSummary]),
            "total": ("total", int | None),
            "page": ("page", int),
            "per_page": ("per_page", int),
            "total_pages": ("total_pages", int),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
