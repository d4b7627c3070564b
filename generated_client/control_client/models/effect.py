# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

from ..models.effect_kind import EffectKind

if TYPE_CHECKING:
    from ..models.effect_details import EffectDetails


@_attrs_define
class Effect(Model):
    """A ``Effect`` of the API.

    Attributes:
        order (int): Its place among all calls and effects of the sandbox, from 1.
        at (datetime.datetime):
        kind (EffectKind): A post is out (`published`) or was taken down (`removed`), media is `stored`, a
            job or an attempt `ran`.
        api (str):
        record (str): The id of the service's record.
        network (None | str):
        account (None | str):
        details (EffectDetails):
    """

    order: int
    at: datetime.datetime
    kind: EffectKind
    api: str
    record: str
    network: None | str
    account: None | str
    details: EffectDetails
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.effect_details import EffectDetails

        return {
            "order": ("order", int),
            "at": ("at", datetime.datetime),
            "kind": ("kind", EffectKind),
            "api": ("api", str),
            "record": ("record", str),
            "network": ("network", None | str),
            "account": ("account", None | str),
            "details": ("details", EffectDetails),
        }
