# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.auto_share import AutoShare
    from ..models.delete_callback import DeleteCallback
    from ..models.follow_up_comment import FollowUpComment
    from ..models.location import Location
    from ..models.watermark import Watermark


T = TypeVar("T", bound="AccountTarget")


@_attrs_define
class AccountTarget:
    """One account that a post goes to, and what is special there.

    Attributes:
        id (int | str):
        scheduled_at (None | str | Unset): When to publish, at least a minute ahead. Left out to publish now or to let
            the posting schedule choose. A draft may carry it too. An empty text counts as left out; null is our inference.
        labels (list[int | str] | Unset): Labels by text or id.
        previewed_media (bool | Unset):
        album_id (int | None | str | Unset): A Facebook album or a Pinterest board.
        signature (int | None | str | Unset): The id of a signature of this account.
        watermark (Watermark | Unset): An image laid over media. A new post takes this object whole, as `watermark` of
            an account. Not for TikTok.
        location (Location | Unset): A place on a network. A new post takes this object whole, as `location` of an
            account of a Facebook page, an Instagram business account or a Threads profile.
        share (AutoShare | Unset): Sharing the published post from other accounts.
        comments (list[FollowUpComment] | Unset):
        delete (DeleteCallback | Unset): Removing the published post from the network, or hiding it where the network
            can.
    """

    id: int | str
    scheduled_at: None | str | Unset = UNSET
    labels: list[int | str] | Unset = UNSET
    previewed_media: bool | Unset = UNSET
    album_id: int | None | str | Unset = UNSET
    signature: int | None | str | Unset = UNSET
    watermark: Watermark | Unset = UNSET
    location: Location | Unset = UNSET
    share: AutoShare | Unset = UNSET
    comments: list[FollowUpComment] | Unset = UNSET
    delete: DeleteCallback | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id: int | str
        id = self.id

        scheduled_at: None | str | Unset
        if isinstance(self.scheduled_at, Unset):
            scheduled_at = UNSET
        else:
            scheduled_at = self.scheduled_at

        labels: list[int | str] | Unset = UNSET
        if not isinstance(self.labels, Unset):
            labels = []
            for labels_item_data in self.labels:
                labels_item: int | str
                labels_item = labels_item_data
                labels.append(labels_item)

        previewed_media = self.previewed_media

        album_id: int | None | str | Unset
        if isinstance(self.album_id, Unset):
            album_id = UNSET
        else:
            album_id = self.album_id

        signature: int | None | str | Unset
        if isinstance(self.signature, Unset):
            signature = UNSET
        else:
            signature = self.signature

        watermark: dict[str, Any] | Unset = UNSET
        if not isinstance(self.watermark, Unset):
            watermark = self.watermark.to_dict()

        location: dict[str, Any] | Unset = UNSET
        if not isinstance(self.location, Unset):
            location = self.location.to_dict()

        share: dict[str, Any] | Unset = UNSET
        if not isinstance(self.share, Unset):
            share = self.share.to_dict()

        comments: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.comments, Unset):
            comments = []
            for comments_item_data in self.comments:
                comments_item = comments_item_data.to_dict()
                comments.append(comments_item)

        delete: dict[str, Any] | Unset = UNSET
        if not isinstance(self.delete, Unset):
            delete = self.delete.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
            }
        )
        if scheduled_at is not UNSET:
            field_dict["scheduled_at"] = scheduled_at
        if labels is not UNSET:
            field_dict["labels"] = labels
        if previewed_media is not UNSET:
            field_dict["previewed_media"] = previewed_media
        if album_id is not UNSET:
            field_dict["album_id"] = album_id
        if signature is not UNSET:
            field_dict["signature"] = signature
        if watermark is not UNSET:
            field_dict["watermark"] = watermark
        if location is not UNSET:
            field_dict["location"] = location
        if share is not UNSET:
            field_dict["share"] = share
        if comments is not UNSET:
            field_dict["comments"] = comments
        if delete is not UNSET:
            field_dict["delete"] = delete

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.auto_share import AutoShare  # noqa: PLC0415
        from ..models.delete_callback import DeleteCallback  # noqa: PLC0415
        from ..models.follow_up_comment import FollowUpComment  # noqa: PLC0415
        from ..models.location import Location  # noqa: PLC0415
        from ..models.watermark import Watermark  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_id(data: object) -> int | str:
            return cast(int | str, data)

        id = _parse_id(d.pop("id"))

        def _parse_scheduled_at(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        scheduled_at = _parse_scheduled_at(d.pop("scheduled_at", UNSET))

        _labels = d.pop("labels", UNSET)
        labels: list[int | str] | Unset = UNSET
        if _labels is not UNSET:
            labels = []
            for labels_item_data in _labels:

                def _parse_labels_item(data: object) -> int | str:
                    return cast(int | str, data)

                labels_item = _parse_labels_item(labels_item_data)

                labels.append(labels_item)

        previewed_media = d.pop("previewed_media", UNSET)

        def _parse_album_id(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        album_id = _parse_album_id(d.pop("album_id", UNSET))

        def _parse_signature(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        signature = _parse_signature(d.pop("signature", UNSET))

        _watermark = d.pop("watermark", UNSET)
        watermark: Watermark | Unset
        if isinstance(_watermark, Unset):
            watermark = UNSET
        else:
            watermark = Watermark.from_dict(_watermark)

        _location = d.pop("location", UNSET)
        location: Location | Unset
        if isinstance(_location, Unset):
            location = UNSET
        else:
            location = Location.from_dict(_location)

        _share = d.pop("share", UNSET)
        share: AutoShare | Unset
        if isinstance(_share, Unset):
            share = UNSET
        else:
            share = AutoShare.from_dict(_share)

        _comments = d.pop("comments", UNSET)
        comments: list[FollowUpComment] | Unset = UNSET
        if _comments is not UNSET:
            comments = []
            for comments_item_data in _comments:
                comments_item = FollowUpComment.from_dict(comments_item_data)

                comments.append(comments_item)

        _delete = d.pop("delete", UNSET)
        delete: DeleteCallback | Unset
        if isinstance(_delete, Unset):
            delete = UNSET
        else:
            delete = DeleteCallback.from_dict(_delete)

        account_target = cls(
            id=id,
            scheduled_at=scheduled_at,
            labels=labels,
            previewed_media=previewed_media,
            album_id=album_id,
            signature=signature,
            watermark=watermark,
            location=location,
            share=share,
            comments=comments,
            delete=delete,
        )

        account_target.additional_properties = d
        return account_target

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
