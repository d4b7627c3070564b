# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.account_target import AccountTarget
    from ..models.network_contents import NetworkContents
    from ..models.recurrence import Recurrence
    from ..models.recycling import Recycling
    from ..models.time_range import TimeRange


T = TypeVar("T", bound="PostInput")


@_attrs_define
class PostInput:
    """One post, with its content per network and the accounts it goes to. Each account becomes a post record of its own.

    Attributes:
        networks (NetworkContents): The content, by network. An account takes the content of its own network. `default`
            is the content of an idea, and of drafts that no network is chosen for.
        accounts (list[AccountTarget] | Unset): Needed for all but ideas (`draft_public`, `draft_private`), which have
            no account.
        recycling (Recycling | Unset): Publishing the same post again and again. Not for YouTube, TikTok and WordPress.
        recurring (Recurrence | Unset): A post that repeats in a rhythm. Two vocabularies are taken: today's `repeat`,
            `repeat_rate` and `days_of_week`, and the older `frequency`, `repeat_every`, `weekdays`, `days` and
            `occurrences`. Today's documents require `repeat` and `repeat_rate`.
        auto (bool | Unset): Let the posting schedule of each account choose the time.
        range_ (TimeRange | Unset): The days that an auto-scheduled post may land on, both ends included.
        share_next (bool | Unset): Take the next free slot of the posting schedule.
        labels (list[int | str] | Unset): Labels for all accounts of the post. One page speaks of them here; the schema
            has them per account.
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

    def to_dict(self) -> dict[str, Any]:
        networks = self.networks.to_dict()

        accounts: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.accounts, Unset):
            accounts = []
            for accounts_item_data in self.accounts:
                accounts_item = accounts_item_data.to_dict()
                accounts.append(accounts_item)

        recycling: dict[str, Any] | Unset = UNSET
        if not isinstance(self.recycling, Unset):
            recycling = self.recycling.to_dict()

        recurring: dict[str, Any] | Unset = UNSET
        if not isinstance(self.recurring, Unset):
            recurring = self.recurring.to_dict()

        auto = self.auto

        range_: dict[str, Any] | Unset = UNSET
        if not isinstance(self.range_, Unset):
            range_ = self.range_.to_dict()

        share_next = self.share_next

        labels: list[int | str] | Unset = UNSET
        if not isinstance(self.labels, Unset):
            labels = []
            for labels_item_data in self.labels:
                labels_item: int | str
                labels_item = labels_item_data
                labels.append(labels_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "networks": networks,
            }
        )
        if accounts is not UNSET:
            field_dict["accounts"] = accounts
        if recycling is not UNSET:
            field_dict["recycling"] = recycling
        if recurring is not UNSET:
            field_dict["recurring"] = recurring
        if auto is not UNSET:
            field_dict["auto"] = auto
        if range_ is not UNSET:
            field_dict["range"] = range_
        if share_next is not UNSET:
            field_dict["share_next"] = share_next
        if labels is not UNSET:
            field_dict["labels"] = labels

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.account_target import AccountTarget  # noqa: PLC0415
        from ..models.network_contents import NetworkContents  # noqa: PLC0415
        from ..models.recurrence import Recurrence  # noqa: PLC0415
        from ..models.recycling import Recycling  # noqa: PLC0415
        from ..models.time_range import TimeRange  # noqa: PLC0415

        d = dict(src_dict)
        networks = NetworkContents.from_dict(d.pop("networks"))

        _accounts = d.pop("accounts", UNSET)
        accounts: list[AccountTarget] | Unset = UNSET
        if _accounts is not UNSET:
            accounts = []
            for accounts_item_data in _accounts:
                accounts_item = AccountTarget.from_dict(accounts_item_data)

                accounts.append(accounts_item)

        _recycling = d.pop("recycling", UNSET)
        recycling: Recycling | Unset
        if isinstance(_recycling, Unset):
            recycling = UNSET
        else:
            recycling = Recycling.from_dict(_recycling)

        _recurring = d.pop("recurring", UNSET)
        recurring: Recurrence | Unset
        if isinstance(_recurring, Unset):
            recurring = UNSET
        else:
            recurring = Recurrence.from_dict(_recurring)

        auto = d.pop("auto", UNSET)

        _range_ = d.pop("range", UNSET)
        range_: TimeRange | Unset
        if isinstance(_range_, Unset):
            range_ = UNSET
        else:
            range_ = TimeRange.from_dict(_range_)

        share_next = d.pop("share_next", UNSET)

        _labels = d.pop("labels", UNSET)
        labels: list[int | str] | Unset = UNSET
        if _labels is not UNSET:
            labels = []
            for labels_item_data in _labels:

                def _parse_labels_item(data: object) -> int | str:
                    return cast(int | str, data)

                labels_item = _parse_labels_item(labels_item_data)

                labels.append(labels_item)

        post_input = cls(
            networks=networks,
            accounts=accounts,
            recycling=recycling,
            recurring=recurring,
            auto=auto,
            range_=range_,
            share_next=share_next,
            labels=labels,
        )

        post_input.additional_properties = d
        return post_input

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
