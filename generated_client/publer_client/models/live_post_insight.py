# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.label import Label
    from ..models.live_post_metrics import LivePostMetrics
    from ..models.post_media import PostMedia


T = TypeVar("T", bound="LivePostInsight")


@_attrs_define
class LivePostInsight:
    """A published post with its figures as objects. Live.

    Attributes:
        id (str):
        text (None | str):
        type_ (str): Open text; the known words are those of PostType.
        account_id (str):
        scheduled_at (datetime.datetime):
        analytics (LivePostMetrics): Figures as objects, by the names that PostMetrics has. Live. Each network has a set
            of its own: a Facebook page has no `engagement` and no `saves`.
        title (None | str | Unset):
        state (str | Unset):
        post_link (None | str | Unset):
        post_id (None | str | Unset): The post's id on the network.
        labels (list[Label] | Unset):
        media (list[PostMedia] | Unset):
    """

    id: str
    text: None | str
    type_: str
    account_id: str
    scheduled_at: datetime.datetime
    analytics: LivePostMetrics
    title: None | str | Unset = UNSET
    state: str | Unset = UNSET
    post_link: None | str | Unset = UNSET
    post_id: None | str | Unset = UNSET
    labels: list[Label] | Unset = UNSET
    media: list[PostMedia] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        text: None | str
        text = self.text

        type_ = self.type_

        account_id = self.account_id

        scheduled_at = self.scheduled_at.isoformat()

        analytics = self.analytics.to_dict()

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        state = self.state

        post_link: None | str | Unset
        if isinstance(self.post_link, Unset):
            post_link = UNSET
        else:
            post_link = self.post_link

        post_id: None | str | Unset
        if isinstance(self.post_id, Unset):
            post_id = UNSET
        else:
            post_id = self.post_id

        labels: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.labels, Unset):
            labels = []
            for labels_item_data in self.labels:
                labels_item = labels_item_data.to_dict()
                labels.append(labels_item)

        media: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.media, Unset):
            media = []
            for media_item_data in self.media:
                media_item = media_item_data.to_dict()
                media.append(media_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "text": text,
                "type": type_,
                "account_id": account_id,
                "scheduled_at": scheduled_at,
                "analytics": analytics,
            }
        )
        if title is not UNSET:
            field_dict["title"] = title
        if state is not UNSET:
            field_dict["state"] = state
        if post_link is not UNSET:
            field_dict["post_link"] = post_link
        if post_id is not UNSET:
            field_dict["post_id"] = post_id
        if labels is not UNSET:
            field_dict["labels"] = labels
        if media is not UNSET:
            field_dict["media"] = media

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.label import Label  # noqa: PLC0415
        from ..models.live_post_metrics import LivePostMetrics  # noqa: PLC0415
        from ..models.post_media import PostMedia  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        def _parse_text(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        text = _parse_text(d.pop("text"))

        type_ = d.pop("type")

        account_id = d.pop("account_id")

        scheduled_at = datetime.datetime.fromisoformat(d.pop("scheduled_at"))

        analytics = LivePostMetrics.from_dict(d.pop("analytics"))

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        state = d.pop("state", UNSET)

        def _parse_post_link(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        post_link = _parse_post_link(d.pop("post_link", UNSET))

        def _parse_post_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        post_id = _parse_post_id(d.pop("post_id", UNSET))

        _labels = d.pop("labels", UNSET)
        labels: list[Label] | Unset = UNSET
        if _labels is not UNSET:
            labels = []
            for labels_item_data in _labels:
                labels_item = Label.from_dict(labels_item_data)

                labels.append(labels_item)

        _media = d.pop("media", UNSET)
        media: list[PostMedia] | Unset = UNSET
        if _media is not UNSET:
            media = []
            for media_item_data in _media:
                media_item = PostMedia.from_dict(media_item_data)

                media.append(media_item)

        live_post_insight = cls(
            id=id,
            text=text,
            type_=type_,
            account_id=account_id,
            scheduled_at=scheduled_at,
            analytics=analytics,
            title=title,
            state=state,
            post_link=post_link,
            post_id=post_id,
            labels=labels,
            media=media,
        )

        live_post_insight.additional_properties = d
        return live_post_insight

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
