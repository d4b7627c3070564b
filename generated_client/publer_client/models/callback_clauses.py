# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.callback_delay import CallbackDelay
    from ..models.callback_threshold import CallbackThreshold


@_attrs_define
class CallbackClauses(Model):
    """One of the three clauses.

    Attributes:
        age (CallbackDelay | Unset): A time span after publishing.
        engagements (CallbackThreshold | Unset): A metric of the published post, above or below a value.
        reach (CallbackThreshold | Unset): A metric of the published post, above or below a value.
    """

    age: CallbackDelay | Unset = UNSET
    engagements: CallbackThreshold | Unset = UNSET
    reach: CallbackThreshold | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.callback_delay import CallbackDelay
        from ..models.callback_threshold import CallbackThreshold

        return {
            "age": ("age", CallbackDelay | Unset),
            "engagements": ("engagements", CallbackThreshold | Unset),
            "reach": ("reach", CallbackThreshold | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
