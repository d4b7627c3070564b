# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.call_to_action import CallToAction
from ..types import UNSET, Unset

T = TypeVar("T", bound="FacebookSublink")


@_attrs_define
class FacebookSublink:
    """One card of a Facebook carousel.

    Attributes:
        url (str):
        title (str):
        description (str):
        images (list[str]):
        default_image (int | Unset):
        provider_display (None | str | Unset):
        original_title (None | str | Unset):
        original_description (None | str | Unset):
        original_images (list[str] | Unset):
        original_url (None | str | Unset):
        caption (None | str | Unset):
        call_to_action (CallToAction | str | Unset):
        phone_number (None | str | Unset): Goes with `CALL_NOW`.
        customized (bool | Unset):
    """

    url: str
    title: str
    description: str
    images: list[str]
    default_image: int | Unset = UNSET
    provider_display: None | str | Unset = UNSET
    original_title: None | str | Unset = UNSET
    original_description: None | str | Unset = UNSET
    original_images: list[str] | Unset = UNSET
    original_url: None | str | Unset = UNSET
    caption: None | str | Unset = UNSET
    call_to_action: CallToAction | str | Unset = UNSET
    phone_number: None | str | Unset = UNSET
    customized: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        url = self.url

        title = self.title

        description = self.description

        images = self.images

        default_image = self.default_image

        provider_display: None | str | Unset
        if isinstance(self.provider_display, Unset):
            provider_display = UNSET
        else:
            provider_display = self.provider_display

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

        call_to_action: str | Unset
        if isinstance(self.call_to_action, Unset):
            call_to_action = UNSET
        elif isinstance(self.call_to_action, CallToAction):
            call_to_action = self.call_to_action.value
        else:
            call_to_action = self.call_to_action

        phone_number: None | str | Unset
        if isinstance(self.phone_number, Unset):
            phone_number = UNSET
        else:
            phone_number = self.phone_number

        customized = self.customized

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "url": url,
                "title": title,
                "description": description,
                "images": images,
            }
        )
        if default_image is not UNSET:
            field_dict["default_image"] = default_image
        if provider_display is not UNSET:
            field_dict["provider_display"] = provider_display
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
        if call_to_action is not UNSET:
            field_dict["call_to_action"] = call_to_action
        if phone_number is not UNSET:
            field_dict["phone_number"] = phone_number
        if customized is not UNSET:
            field_dict["customized"] = customized

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        url = d.pop("url")

        title = d.pop("title")

        description = d.pop("description")

        images = cast(list[str], d.pop("images"))

        default_image = d.pop("default_image", UNSET)

        def _parse_provider_display(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        provider_display = _parse_provider_display(d.pop("provider_display", UNSET))

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

        def _parse_call_to_action(data: object) -> CallToAction | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                call_to_action_type_0 = CallToAction(data)

                return call_to_action_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CallToAction | str | Unset, data)

        call_to_action = _parse_call_to_action(d.pop("call_to_action", UNSET))

        def _parse_phone_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        phone_number = _parse_phone_number(d.pop("phone_number", UNSET))

        customized = d.pop("customized", UNSET)

        facebook_sublink = cls(
            url=url,
            title=title,
            description=description,
            images=images,
            default_image=default_image,
            provider_display=provider_display,
            original_title=original_title,
            original_description=original_description,
            original_images=original_images,
            original_url=original_url,
            caption=caption,
            call_to_action=call_to_action,
            phone_number=phone_number,
            customized=customized,
        )

        facebook_sublink.additional_properties = d
        return facebook_sublink

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
