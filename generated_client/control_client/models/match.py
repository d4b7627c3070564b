# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

from ..types import UNSET, Unset


@_attrs_define
class Match(Model):
    """What a fault strikes; what is not said matches anything.

    Attributes:
        api (str | Unset): A service, such as `ubiqlu`.
        operation (str | Unset): An operationId of its contract, or `put_object` and `get_object` at the
            object store.
        account (str | Unset): An account's id, for what happens at publishing.
        network (str | Unset): A network, such as `linkedin`, for what happens at publishing.
        key (str | Unset): An API key.
        nth (int | Unset): Only the n-th time that all else matches, from 1.
        probability (float | Unset): How likely each matching time is struck; decided by the sandbox's seed.
    """

    api: str | Unset = UNSET
    operation: str | Unset = UNSET
    account: str | Unset = UNSET
    network: str | Unset = UNSET
    key: str | Unset = UNSET
    nth: int | Unset = UNSET
    probability: float | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "api": ("api", str | Unset),
            "operation": ("operation", str | Unset),
            "account": ("account", str | Unset),
            "network": ("network", str | Unset),
            "key": ("key", str | Unset),
            "nth": ("nth", int | Unset),
            "probability": ("probability", float | Unset),
        }
