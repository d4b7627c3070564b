# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.media_ref_type import MediaRefType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.media_tag import MediaTag
    from ..models.media_thumbnail import MediaThumbnail


T = TypeVar("T", bound="MediaRef")


@_attrs_define
class MediaRef:
    """Media in a post. The id of uploaded media is enough; the object of an upload may be sent back whole. A GIF or a
    Pinterest image that lives elsewhere has the id `external`, or `external-1` and so on, and a `url` or `path`.

        Attributes:
            id (int | str | Unset):
            type_ (MediaRefType | str | Unset): The schema says `image`, `video`, `document` or `gif`; guides and programs
                also `photo`. All are taken.
            alt_text (None | str | Unset):
            caption (None | str | Unset): Newer pages use this as the alt text; on a Facebook post with several photos it is
                the photo's caption.
            name (None | str | Unset):
            title (None | str | Unset):
            url (None | str | Unset):
            path (None | str | Unset):
            thumbnail (None | str | Unset):
            thumbnails (list[MediaThumbnail] | Unset):
            default_thumbnail (int | None | Unset): Which of the thumbnails is the cover, counted from 0 (our reading).
            in_library (bool | Unset):
            user_tags (list[MediaTag] | Unset):
            collaborator_tags (list[MediaTag] | Unset):
            product_tags (list[MediaTag] | Unset):
    """

    id: int | str | Unset = UNSET
    type_: MediaRefType | str | Unset = UNSET
    alt_text: None | str | Unset = UNSET
    caption: None | str | Unset = UNSET
    name: None | str | Unset = UNSET
    title: None | str | Unset = UNSET
    url: None | str | Unset = UNSET
    path: None | str | Unset = UNSET
    thumbnail: None | str | Unset = UNSET
    thumbnails: list[MediaThumbnail] | Unset = UNSET
    default_thumbnail: int | None | Unset = UNSET
    in_library: bool | Unset = UNSET
    user_tags: list[MediaTag] | Unset = UNSET
    collaborator_tags: list[MediaTag] | Unset = UNSET
    product_tags: list[MediaTag] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id: int | str | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        else:
            id = self.id

        type_: str | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        elif isinstance(self.type_, MediaRefType):
            type_ = self.type_.value
        else:
            type_ = self.type_

        alt_text: None | str | Unset
        if isinstance(self.alt_text, Unset):
            alt_text = UNSET
        else:
            alt_text = self.alt_text

        caption: None | str | Unset
        if isinstance(self.caption, Unset):
            caption = UNSET
        else:
            caption = self.caption

        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

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

        path: None | str | Unset
        if isinstance(self.path, Unset):
            path = UNSET
        else:
            path = self.path

        thumbnail: None | str | Unset
        if isinstance(self.thumbnail, Unset):
            thumbnail = UNSET
        else:
            thumbnail = self.thumbnail

        thumbnails: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.thumbnails, Unset):
            thumbnails = []
            for thumbnails_item_data in self.thumbnails:
                thumbnails_item = thumbnails_item_data.to_dict()
                thumbnails.append(thumbnails_item)

        default_thumbnail: int | None | Unset
        if isinstance(self.default_thumbnail, Unset):
            default_thumbnail = UNSET
        else:
            default_thumbnail = self.default_thumbnail

        in_library = self.in_library

        user_tags: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.user_tags, Unset):
            user_tags = []
            for user_tags_item_data in self.user_tags:
                user_tags_item = user_tags_item_data.to_dict()
                user_tags.append(user_tags_item)

        collaborator_tags: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.collaborator_tags, Unset):
            collaborator_tags = []
            for collaborator_tags_item_data in self.collaborator_tags:
                collaborator_tags_item = collaborator_tags_item_data.to_dict()
                collaborator_tags.append(collaborator_tags_item)

        product_tags: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.product_tags, Unset):
            product_tags = []
            for product_tags_item_data in self.product_tags:
                product_tags_item = product_tags_item_data.to_dict()
                product_tags.append(product_tags_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if type_ is not UNSET:
            field_dict["type"] = type_
        if alt_text is not UNSET:
            field_dict["alt_text"] = alt_text
        if caption is not UNSET:
            field_dict["caption"] = caption
        if name is not UNSET:
            field_dict["name"] = name
        if title is not UNSET:
            field_dict["title"] = title
        if url is not UNSET:
            field_dict["url"] = url
        if path is not UNSET:
            field_dict["path"] = path
        if thumbnail is not UNSET:
            field_dict["thumbnail"] = thumbnail
        if thumbnails is not UNSET:
            field_dict["thumbnails"] = thumbnails
        if default_thumbnail is not UNSET:
            field_dict["default_thumbnail"] = default_thumbnail
        if in_library is not UNSET:
            field_dict["in_library"] = in_library
        if user_tags is not UNSET:
            field_dict["user_tags"] = user_tags
        if collaborator_tags is not UNSET:
            field_dict["collaborator_tags"] = collaborator_tags
        if product_tags is not UNSET:
            field_dict["product_tags"] = product_tags

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.media_tag import MediaTag  # noqa: PLC0415
        from ..models.media_thumbnail import MediaThumbnail  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_id(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        id = _parse_id(d.pop("id", UNSET))

        def _parse_type_(data: object) -> MediaRefType | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = MediaRefType(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MediaRefType | str | Unset, data)

        type_ = _parse_type_(d.pop("type", UNSET))

        def _parse_alt_text(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        alt_text = _parse_alt_text(d.pop("alt_text", UNSET))

        def _parse_caption(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        caption = _parse_caption(d.pop("caption", UNSET))

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

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

        def _parse_path(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        path = _parse_path(d.pop("path", UNSET))

        def _parse_thumbnail(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        thumbnail = _parse_thumbnail(d.pop("thumbnail", UNSET))

        _thumbnails = d.pop("thumbnails", UNSET)
        thumbnails: list[MediaThumbnail] | Unset = UNSET
        if _thumbnails is not UNSET:
            thumbnails = []
            for thumbnails_item_data in _thumbnails:
                thumbnails_item = MediaThumbnail.from_dict(thumbnails_item_data)

                thumbnails.append(thumbnails_item)

        def _parse_default_thumbnail(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        default_thumbnail = _parse_default_thumbnail(d.pop("default_thumbnail", UNSET))

        in_library = d.pop("in_library", UNSET)

        _user_tags = d.pop("user_tags", UNSET)
        user_tags: list[MediaTag] | Unset = UNSET
        if _user_tags is not UNSET:
            user_tags = []
            for user_tags_item_data in _user_tags:
                user_tags_item = MediaTag.from_dict(user_tags_item_data)

                user_tags.append(user_tags_item)

        _collaborator_tags = d.pop("collaborator_tags", UNSET)
        collaborator_tags: list[MediaTag] | Unset = UNSET
        if _collaborator_tags is not UNSET:
            collaborator_tags = []
            for collaborator_tags_item_data in _collaborator_tags:
                collaborator_tags_item = MediaTag.from_dict(collaborator_tags_item_data)

                collaborator_tags.append(collaborator_tags_item)

        _product_tags = d.pop("product_tags", UNSET)
        product_tags: list[MediaTag] | Unset = UNSET
        if _product_tags is not UNSET:
            product_tags = []
            for product_tags_item_data in _product_tags:
                product_tags_item = MediaTag.from_dict(product_tags_item_data)

                product_tags.append(product_tags_item)

        media_ref = cls(
            id=id,
            type_=type_,
            alt_text=alt_text,
            caption=caption,
            name=name,
            title=title,
            url=url,
            path=path,
            thumbnail=thumbnail,
            thumbnails=thumbnails,
            default_thumbnail=default_thumbnail,
            in_library=in_library,
            user_tags=user_tags,
            collaborator_tags=collaborator_tags,
            product_tags=product_tags,
        )

        media_ref.additional_properties = d
        return media_ref

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
