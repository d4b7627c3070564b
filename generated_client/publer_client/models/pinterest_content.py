# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pinterest_content_type import PinterestContentType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.link_input import LinkInput
    from ..models.media_ref import MediaRef


T = TypeVar("T", bound="PinterestContent")


@_attrs_define
class PinterestContent:
    """Pinterest. Up to five photos or one video. The board is `album_id` of the account, or `boardId` here.

    Attributes:
        type_ (PinterestContentType | str):
        text (None | str | Unset):
        title (None | str | Unset):
        url (None | str | Unset): Where the pin leads.
        media (list[MediaRef] | Unset):
        link (LinkInput | Unset): The link of a link post; the fields of two documented forms together.
        board_id (int | None | str | Unset):
    """

    type_: PinterestContentType | str
    text: None | str | Unset = UNSET
    title: None | str | Unset = UNSET
    url: None | str | Unset = UNSET
    media: list[MediaRef] | Unset = UNSET
    link: LinkInput | Unset = UNSET
    board_id: int | None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_: str
        if isinstance(self.type_, PinterestContentType):
            type_ = self.type_.value
        else:
            type_ = self.type_

        text: None | str | Unset
        if isinstance(self.text, Unset):
            text = UNSET
        else:
            text = self.text

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        url: None | str | Unset
        if isinstance(self.url, Unset):
            url = UNSET
        else:
            url = self.url

        media: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.media, Unset):
            media = []
            for media_item_data in self.media:
                media_item = media_item_data.to_dict()
                media.append(media_item)

        link: dict[str, Any] | Unset = UNSET
        if not isinstance(self.link, Unset):
            link = self.link.to_dict()

        board_id: int | None | str | Unset
        if isinstance(self.board_id, Unset):
            board_id = UNSET
        else:
            board_id = self.board_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
            }
        )
        if text is not UNSET:
            field_dict["text"] = text
        if title is not UNSET:
            field_dict["title"] = title
        if url is not UNSET:
            field_dict["url"] = url
        if media is not UNSET:
            field_dict["media"] = media
        if link is not UNSET:
            field_dict["link"] = link
        if board_id is not UNSET:
            field_dict["boardId"] = board_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.link_input import LinkInput  # noqa: PLC0415
        from ..models.media_ref import MediaRef  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_type_(data: object) -> PinterestContentType | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = PinterestContentType(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(PinterestContentType | str, data)

        type_ = _parse_type_(d.pop("type"))

        def _parse_text(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        text = _parse_text(d.pop("text", UNSET))

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        def _parse_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        url = _parse_url(d.pop("url", UNSET))

        _media = d.pop("media", UNSET)
        media: list[MediaRef] | Unset = UNSET
        if _media is not UNSET:
            media = []
            for media_item_data in _media:
                media_item = MediaRef.from_dict(media_item_data)

                media.append(media_item)

        _link = d.pop("link", UNSET)
        link: LinkInput | Unset
        if isinstance(_link, Unset):
            link = UNSET
        else:
            link = LinkInput.from_dict(_link)

        def _parse_board_id(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        board_id = _parse_board_id(d.pop("boardId", UNSET))

        pinterest_content = cls(
            type_=type_,
            text=text,
            title=title,
            url=url,
            media=media,
            link=link,
            board_id=board_id,
        )

        pinterest_content.additional_properties = d
        return pinterest_content

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
