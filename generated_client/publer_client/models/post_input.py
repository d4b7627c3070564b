# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.account_target import AccountTarget
    from ..models.network_contents import NetworkContents
    from ..models.recurrence import Recurrence
    from ..models.recycling import Recycling
    from ..models.time_range import TimeRange


@_attrs_define
class PostInput(Model):
    """One post, with its content per network and its accounts. Each account gets its own post.

    Attributes:
        networks (NetworkContents): The content by network. Each account gets the content of its network.
            `default` is the content of ideas, and of drafts without a network.
        accounts (list[AccountTarget] | Unset): Required except for ideas (`draft_public`, `draft_private`),
            which have no account.
        recycling (Recycling | Unset): Publish the same post repeatedly. Not for YouTube, TikTok and
            WordPress.
        recurring (Recurrence | Unset): A post that repeats at an interval. Two sets of names are accepted:
            today's `repeat`, `repeat_rate` and `days_of_week`, and the older `frequency`, `repeat_every`,
            `weekdays`, `days` and `occurrences`. Today's documents require `repeat` and `repeat_rate`.
        auto (bool | Unset): Let the posting schedule of each account choose the time.
        range_ (TimeRange | Unset): The period in which an auto-scheduled post is published, including both
            days.
        share_next (bool | Unset): Take the next free slot of the posting schedule.
        labels (list[int | str] | Unset): Labels for all accounts of the post. One page has them here; the
            schema has them per account.
    """

    networks: NetworkContents
    accounts: list[AccountTarget] | Unset = UNSET
    recycling: Recycling | Unset = UNSET
    recurring: Recurrence | Unset = UNSET
    auto: bool | Unset = UNSET
    range_: TimeRange | Unset = UNSET
    share_next: bool | Unset = UNSET
    labels: list[int | str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.account_target import AccountTarget
        from ..models.network_contents import NetworkContents
        from ..models.recurrence import Recurrence
        from ..models.recycling import Recycling
        from ..models.time_range import TimeRange

        return {
            "networks": ("networks", NetworkContents),
            "accounts": ("accounts", list[AccountTarget] | Unset),
            "recycling": ("recycling", Recycling | Unset),
            "recurring": ("recurring", Recurrence | Unset),
            "auto": ("auto", bool | Unset),
            "range": ("range_", TimeRange | Unset),
            "share_next": ("share_next", bool | Unset),
            "labels": ("labels", list[int | str] | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
