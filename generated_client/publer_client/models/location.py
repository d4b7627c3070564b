# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset


@_attrs_define
class Location(Model):
    """A place on a network. Send the whole object as `location` of an account of a new post: a
    Facebook page, an Instagram business account or a Threads profile.

    Attributes:
        id (int | str):
        name (str | Unset):
        info (None | str | Unset):
        address (None | str | Unset):
    """

    id: int | str
    name: str | Unset = UNSET
    info: None | str | Unset = UNSET
    address: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "id": ("id", int | str),
            "name": ("name", str | Unset),
            "info": ("info", None | str | Unset),
            "address": ("address", None | str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
