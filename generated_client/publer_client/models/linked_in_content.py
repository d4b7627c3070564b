# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.linked_in_content_type import LinkedInContentType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.link_input import LinkInput
    from ..models.linked_in_details import LinkedInDetails
    from ..models.linked_in_document import LinkedInDocument
    from ..models.media_ref import MediaRef


T = TypeVar("T", bound="LinkedInContent")


@_attrs_define
class LinkedInContent:
    """LinkedIn. A poll asks its question in `question` and has two to four options.

    Attributes:
        type_ (LinkedInContentType | str):
        text (None | str | Unset):
        title (None | str | Unset): The title of a document.
        url (None | str | Unset): The link of a link post, where `link` is not used.
        media (list[MediaRef] | Unset):
        link (LinkInput | Unset): The link of a link post; the fields of two documented forms together.
        document (LinkedInDocument | Unset): A document that is shown page by page.
        options (list[str] | Unset): The answers of a poll. Networks take two to four, of limited length, all different;
            a poll outside that is a failure of the job. The bound of ten is this contract's own.
        duration (int | None | Unset): How long a poll runs, in days; the network allows fourteen.
        question (None | str | Unset):
        details (LinkedInDetails | Unset): The format.
    """

    type_: LinkedInContentType | str
    text: None | str | Unset = UNSET
    title: None | str | Unset = UNSET
    url: None | str | Unset = UNSET
    media: list[MediaRef] | Unset = UNSET
    link: LinkInput | Unset = UNSET
    document: LinkedInDocument | Unset = UNSET
    options: list[str] | Unset = UNSET
    duration: int | None | Unset = UNSET
    question: None | str | Unset = UNSET
    details: LinkedInDetails | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_: str
        if isinstance(self.type_, LinkedInContentType):
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

        document: dict[str, Any] | Unset = UNSET
        if not isinstance(self.document, Unset):
            document = self.document.to_dict()

        options: list[str] | Unset = UNSET
        if not isinstance(self.options, Unset):
            options = self.options

        duration: int | None | Unset
        if isinstance(self.duration, Unset):
            duration = UNSET
        else:
            duration = self.duration

        question: None | str | Unset
        if isinstance(self.question, Unset):
            question = UNSET
        else:
            question = self.question

        details: dict[str, Any] | Unset = UNSET
        if not isinstance(self.details, Unset):
            details = self.details.to_dict()

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
        if document is not UNSET:
            field_dict["document"] = document
        if options is not UNSET:
            field_dict["options"] = options
        if duration is not UNSET:
            field_dict["duration"] = duration
        if question is not UNSET:
            field_dict["question"] = question
        if details is not UNSET:
            field_dict["details"] = details

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.link_input import LinkInput  # noqa: PLC0415
        from ..models.linked_in_details import LinkedInDetails  # noqa: PLC0415
        from ..models.linked_in_document import LinkedInDocument  # noqa: PLC0415
        from ..models.media_ref import MediaRef  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_type_(data: object) -> LinkedInContentType | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = LinkedInContentType(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LinkedInContentType | str, data)

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

        _document = d.pop("document", UNSET)
        document: LinkedInDocument | Unset
        if isinstance(_document, Unset):
            document = UNSET
        else:
            document = LinkedInDocument.from_dict(_document)

        options = cast(list[str], d.pop("options", UNSET))

        def _parse_duration(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        duration = _parse_duration(d.pop("duration", UNSET))

        def _parse_question(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        question = _parse_question(d.pop("question", UNSET))

        _details = d.pop("details", UNSET)
        details: LinkedInDetails | Unset
        if isinstance(_details, Unset):
            details = UNSET
        else:
            details = LinkedInDetails.from_dict(_details)

        linked_in_content = cls(
            type_=type_,
            text=text,
            title=title,
            url=url,
            media=media,
            link=link,
            document=document,
            options=options,
            duration=duration,
            question=question,
            details=details,
        )

        linked_in_content.additional_properties = d
        return linked_in_content

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
