# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.call_to_action import CallToAction
from ..types import UNSET, Unset

T = TypeVar("T", bound="LinkInput")


@_attrs_define
class LinkInput:
    """The link of a link post; the fields of two documented forms together.

    Attributes:
        url (str | Unset):
        title (None | str | Unset):
        description (None | str | Unset):
        image_id (int | None | str | Unset):
        images (list[str] | Unset):
        default_image (int | None | Unset): Which of the images is shown, counted from 0 (our reading).
        call_to_action (CallToAction | None | str | Unset): For Facebook.
        provider_display (None | str | Unset):
        phone_number (None | str | Unset):
        original_title (None | str | Unset):
        original_description (None | str | Unset):
        original_images (list[str] | Unset):
        original_url (None | str | Unset):
        caption (None | str | Unset):
        customized (bool | Unset):
        favicon (None | str | Unset): Comes along when a preview is copied whole.
        type_ (None | str | Unset): Comes along when a preview is copied whole.
    """

    url: str | Unset = UNSET
    title: None | str | Unset = UNSET
    description: None | str | Unset = UNSET
    image_id: int | None | str | Unset = UNSET
    images: list[str] | Unset = UNSET
    default_image: int | None | Unset = UNSET
    call_to_action: CallToAction | None | str | Unset = UNSET
    provider_display: None | str | Unset = UNSET
    phone_number: None | str | Unset = UNSET
    original_title: None | str | Unset = UNSET
    original_description: None | str | Unset = UNSET
    original_images: list[str] | Unset = UNSET
    original_url: None | str | Unset = UNSET
    caption: None | str | Unset = UNSET
    customized: bool | Unset = UNSET
    favicon: None | str | Unset = UNSET
    type_: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        url = self.url

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        image_id: int | None | str | Unset
        if isinstance(self.image_id, Unset):
            image_id = UNSET
        else:
            image_id = self.image_id

        images: list[str] | Unset = UNSET
        if not isinstance(self.images, Unset):
            images = self.images

        default_image: int | None | Unset
        if isinstance(self.default_image, Unset):
            default_image = UNSET
        else:
            default_image = self.default_image

        call_to_action: None | str | Unset
        if isinstance(self.call_to_action, Unset):
            call_to_action = UNSET
        elif isinstance(self.call_to_action, CallToAction):
            call_to_action = self.call_to_action.value
        else:
            call_to_action = self.call_to_action

        provider_display: None | str | Unset
        if isinstance(self.provider_display, Unset):
            provider_display = UNSET
        else:
            provider_display = self.provider_display

        phone_number: None | str | Unset
        if isinstance(self.phone_number, Unset):
            phone_number = UNSET
        else:
            phone_number = self.phone_number

        original_title: None | str | Unset
        if isinstance(self.original_title, Unset):
            original_title = UNSET
        else:
            original_title = self.original_title

        original_description: None | str | Unset
        if isinstance(self.original_description, Unset):
            original_description = UNSET
        else:
            original_description = self.original_description

        original_images: list[str] | Unset = UNSET
        if not isinstance(self.original_images, Unset):
            original_images = self.original_images

        original_url: None | str | Unset
        if isinstance(self.original_url, Unset):
            original_url = UNSET
        else:
            original_url = self.original_url

        caption: None | str | Unset
        if isinstance(self.caption, Unset):
            caption = UNSET
        else:
            caption = self.caption

        customized = self.customized

        favicon: None | str | Unset
        if isinstance(self.favicon, Unset):
            favicon = UNSET
        else:
            favicon = self.favicon

        type_: None | str | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        else:
            type_ = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if url is not UNSET:
            field_dict["url"] = url
        if title is not UNSET:
            field_dict["title"] = title
        if description is not UNSET:
            field_dict["description"] = description
        if image_id is not UNSET:
            field_dict["image_id"] = image_id
        if images is not UNSET:
            field_dict["images"] = images
        if default_image is not UNSET:
            field_dict["default_image"] = default_image
        if call_to_action is not UNSET:
            field_dict["call_to_action"] = call_to_action
        if provider_display is not UNSET:
            field_dict["provider_display"] = provider_display
        if phone_number is not UNSET:
            field_dict["phone_number"] = phone_number
        if original_title is not UNSET:
            field_dict["original_title"] = original_title
        if original_description is not UNSET:
            field_dict["original_description"] = original_description
        if original_images is not UNSET:
            field_dict["original_images"] = original_images
        if original_url is not UNSET:
            field_dict["original_url"] = original_url
        if caption is not UNSET:
            field_dict["caption"] = caption
        if customized is not UNSET:
            field_dict["customized"] = customized
        if favicon is not UNSET:
            field_dict["favicon"] = favicon
        if type_ is not UNSET:
            field_dict["type"] = type_

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        url = d.pop("url", UNSET)

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        def _parse_image_id(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        image_id = _parse_image_id(d.pop("image_id", UNSET))

        images = cast(list[str], d.pop("images", UNSET))

        def _parse_default_image(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        default_image = _parse_default_image(d.pop("default_image", UNSET))

        def _parse_call_to_action(data: object) -> CallToAction | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                call_to_action_type_0 = CallToAction(data)

                return call_to_action_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CallToAction | None | str | Unset, data)

        call_to_action = _parse_call_to_action(d.pop("call_to_action", UNSET))

        def _parse_provider_display(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        provider_display = _parse_provider_display(d.pop("provider_display", UNSET))

        def _parse_phone_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        phone_number = _parse_phone_number(d.pop("phone_number", UNSET))

        def _parse_original_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        original_title = _parse_original_title(d.pop("original_title", UNSET))

        def _parse_original_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        original_description = _parse_original_description(d.pop("original_description", UNSET))

        original_images = cast(list[str], d.pop("original_images", UNSET))

        def _parse_original_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        original_url = _parse_original_url(d.pop("original_url", UNSET))

        def _parse_caption(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        caption = _parse_caption(d.pop("caption", UNSET))

        customized = d.pop("customized", UNSET)

        def _parse_favicon(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        favicon = _parse_favicon(d.pop("favicon", UNSET))

        def _parse_type_(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        type_ = _parse_type_(d.pop("type", UNSET))

        link_input = cls(
            url=url,
            title=title,
            description=description,
            image_id=image_id,
            images=images,
            default_image=default_image,
            call_to_action=call_to_action,
            provider_display=provider_display,
            phone_number=phone_number,
            original_title=original_title,
            original_description=original_description,
            original_images=original_images,
            original_url=original_url,
            caption=caption,
            customized=customized,
            favicon=favicon,
            type_=type_,
        )

        link_input.additional_properties = d
        return link_input

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
