# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.label import Label
    from ..models.live_post_metrics import LivePostMetrics
    from ..models.post_media import PostMedia


@_attrs_define
class LivePostInsight(Model):
    """A published post with its metrics as objects. Live.

    Attributes:
        id (str):
        text (None | str):
        type_ (str): Other values than those of PostType are allowed.
        account_id (str):
        scheduled_at (datetime.datetime):
        analytics (LivePostMetrics): Metrics as objects, with the names of PostMetrics. Live. Each network
            has its own metrics: a Facebook page has no `engagement` and no `saves`.
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

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.label import Label
        from ..models.live_post_metrics import LivePostMetrics
        from ..models.post_media import PostMedia

        return {
            "id": ("id", str),
            "text": ("text", None | str),
            "type": ("type_", str),
            "account_id": ("account_id", str),
            "scheduled_at": ("scheduled_at", datetime.datetime),
            "analytics": ("analytics", LivePostMetrics),
            "title": ("title", None | str | Unset),
            "state": ("state", str | Unset),
            "post_link": ("post_link", None | str | Unset),
            "post_id": ("post_id", None | str | Unset),
            "labels": ("labels", list[Label] | Unset),
            "media": ("media", list[PostMedia] | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
