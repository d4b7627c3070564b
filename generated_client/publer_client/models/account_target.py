# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.auto_share import AutoShare
    from ..models.delete_callback import DeleteCallback
    from ..models.follow_up_comment import FollowUpComment
    from ..models.location import Location
    from ..models.watermark import Watermark


@_attrs_define
class AccountTarget(Model):
    """One account of a post, and its options.

    Attributes:
        id (int | str):
        scheduled_at (None | str | Unset): The time of publication, at least one minute ahead. Omit it to
            publish now, or to use the posting schedule. Drafts can have it too. An empty text is the same as no
            value; so is null (assumed).
        labels (list[int | str] | Unset): Labels by text or id.
        previewed_media (bool | Unset):
        album_id (int | None | str | Unset): A Facebook album or a Pinterest board.
        signature (int | None | str | Unset): The id of a signature of this account.
        watermark (Watermark | Unset): An image to put over media. Send the whole object as `watermark` of
            an account of a new post. Not for TikTok.
        location (Location | Unset): A place on a network. Send the whole object as `location` of an account
            of a new post: a Facebook page, an Instagram business account or a Threads profile.
        share (AutoShare | Unset): Share the published post from other accounts.
        comments (list[FollowUpComment] | Unset):
        delete (DeleteCallback | Unset): Delete the published post on the network, or hide it if the network
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

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.auto_share import AutoShare
        from ..models.delete_callback import DeleteCallback
        from ..models.follow_up_comment import FollowUpComment
        from ..models.location import Location
        from ..models.watermark import Watermark

        return {
            "id": ("id", int | str),
            "scheduled_at": ("scheduled_at", None | str | Unset),
            "labels": ("labels", list[int | str] | Unset),
            "previewed_media": ("previewed_media", bool | Unset),
            "album_id": ("album_id", int | None | str | Unset),
            "signature": ("signature", int | None | str | Unset),
            "watermark": ("watermark", Watermark | Unset),
            "location": ("location", Location | Unset),
            "share": ("share", AutoShare | Unset),
            "comments": ("comments", list[FollowUpComment] | Unset),
            "delete": ("delete", DeleteCallback | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
