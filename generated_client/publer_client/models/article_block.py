# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.article_block_type import ArticleBlockType

if TYPE_CHECKING:
    from ..models.article_block_data import ArticleBlockData


T = TypeVar("T", bound="ArticleBlock")


@_attrs_define
class ArticleBlock:
    """One block of an article.

    Attributes:
        id (int | str):
        type_ (ArticleBlockType | str):
        data (ArticleBlockData): What the block holds; which fields apply depends on its type.
    """

    id: int | str
    type_: ArticleBlockType | str
    data: ArticleBlockData
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id: int | str
        id = self.id

        type_: str
        if isinstance(self.type_, ArticleBlockType):
            type_ = self.type_.value
        else:
            type_ = self.type_

        data = self.data.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "type": type_,
                "data": data,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.article_block_data import ArticleBlockData  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_id(data: object) -> int | str:
            return cast(int | str, data)

        id = _parse_id(d.pop("id"))

        def _parse_type_(data: object) -> ArticleBlockType | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = ArticleBlockType(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ArticleBlockType | str, data)

        type_ = _parse_type_(d.pop("type"))

        data = ArticleBlockData.from_dict(d.pop("data"))

        article_block = cls(
            id=id,
            type_=type_,
            data=data,
        )

        article_block.additional_properties = d
        return article_block

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
