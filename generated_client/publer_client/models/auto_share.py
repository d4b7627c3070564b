# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.callback_conditions import CallbackConditions
    from ..models.callback_delay import CallbackDelay


@_attrs_define
class AutoShare(Model):
    """Share the published post from other accounts.

    Attributes:
        text (str | Unset):
        account_ids (list[int | str] | Unset):
        conditions (CallbackConditions | Unset): Clauses, and whether all or any of them must be true.
        after (CallbackDelay | Unset): A time span after publishing.
        delay (CallbackDelay | Unset): A time span after publishing.
    """

    text: str | Unset = UNSET
    account_ids: list[int | str] | Unset = UNSET
    conditions: CallbackConditions | Unset = UNSET
    after: CallbackDelay | Unset = UNSET
    delay: CallbackDelay | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.callback_conditions import CallbackConditions
        from ..models.callback_delay import CallbackDelay

        return {
            "text": ("text", str | Unset),
            "account_ids": ("account_ids", list[int | str] | Unset),
            "conditions": ("conditions", CallbackConditions | Unset),
            "after": ("after", CallbackDelay | Unset),
            "delay": ("delay", CallbackDelay | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
