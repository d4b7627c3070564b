# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset


@_attrs_define
class User(Model):
    """The user of the API key, or the owner of a workspace.

    Attributes:
        id (str):
        email (str):
        name (str):
        first_name (None | str | Unset):
        picture (None | str | Unset):
        plan (None | str | Unset): The plan of the user. Observed in one client; not documented.
    """

    id: str
    email: str
    name: str
    first_name: None | str | Unset = UNSET
    picture: None | str | Unset = UNSET
    plan: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "id": ("id", str),
            "email": ("email", str),
            "name": ("name", str),
            "first_name": ("first_name", None | str | Unset),
            "picture": ("picture", None | str | Unset),
            "plan": ("plan", None | str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
