# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.article_list_style import ArticleListStyle
from ..models.article_media_type import ArticleMediaType
from ..types import UNSET, Unset


@_attrs_define
class ArticleBlockData(Model):
    """The content of the block; its fields depend on the type.

    Attributes:
        text (str | Unset):
        level (int | Unset): Of a header, 1 to 6.
        style (ArticleListStyle | str | Unset): Of a list.
        items (list[str] | Unset):
        url (str | Unset):
        type_ (ArticleMediaType | str | Unset): Of media.
        stretched (bool | Unset):
        with_headings (bool | Unset):
        content (list[list[str] | str] | Unset): Of a table. Documented as texts; rows as lists of texts are
            assumed.
        code (str | Unset):
        html (str | Unset):
        caption (None | str | Unset):
    """

    text: str | Unset = UNSET
    level: int | Unset = UNSET
    style: ArticleListStyle | str | Unset = UNSET
    items: list[str] | Unset = UNSET
    url: str | Unset = UNSET
    type_: ArticleMediaType | str | Unset = UNSET
    stretched: bool | Unset = UNSET
    with_headings: bool | Unset = UNSET
    content: list[list[str] | str] | Unset = UNSET
    code: str | Unset = UNSET
    html: str | Unset = UNSET
    caption: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "text": ("text", str | Unset),
            "level": ("level", int | Unset),
            "style": ("style", ArticleListStyle | str | Unset),
            "items": ("items", list[str] | Unset),
            "url": ("url", str | Unset),
            "type": ("type_", ArticleMediaType | str | Unset),
            "stretched": ("stretched", bool | Unset),
            "withHeadings": ("with_headings", bool | Unset),
            "content": ("content", list[list[str] | str] | Unset),
            "code": ("code", str | Unset),
            "html": ("html", str | Unset),
            "caption": ("caption", None | str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
