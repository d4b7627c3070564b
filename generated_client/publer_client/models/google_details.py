# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.google_format import GoogleFormat
from ..types import UNSET, Unset


@_attrs_define
class GoogleDetails(Model):
    """The format, and the fields of an event or an offer.

    Attributes:
        type_ (GoogleFormat | str | Unset):
        title (None | str | Unset):
        start (None | str | Unset):
        end (None | str | Unset):
        coupon (None | str | Unset):
        terms (None | str | Unset): The URL of the terms.
    """

    type_: GoogleFormat | str | Unset = UNSET
    title: None | str | Unset = UNSET
    start: None | str | Unset = UNSET
    end: None | str | Unset = UNSET
    coupon: None | str | Unset = UNSET
    terms: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "type": ("type_", GoogleFormat | str | Unset),
            "title": ("title", None | str | Unset),
            "start": ("start", None | str | Unset),
            "end": ("end", None | str | Unset),
            "coupon": ("coupon", None | str | Unset),
            "terms": ("terms", None | str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
