# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.article_block_type import ArticleBlockType

if TYPE_CHECKING:
    from ..models.article_block_data import ArticleBlockData


@_attrs_define
class ArticleBlock(Model):
    """One block of an article.

    Attributes:
        id (int | str):
        type_ (ArticleBlockType | str):
        data (ArticleBlockData): The content of the block; its fields depend on the type.
    """

    id: int | str
    type_: ArticleBlockType | str
    data: ArticleBlockData
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.article_block_data import ArticleBlockData

        return {
            "id": ("id", int | str),
            "type": ("type_", ArticleBlockType | str),
            "data": ("data", ArticleBlockData),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
