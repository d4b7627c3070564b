# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset


@_attrs_define
class WorkspaceMember(Model):
    """Another member of the workspace. The documents have an empty object; its fields are assumed to
    be those of the owner.

    Attributes:
        id (str | Unset):
        name (str | Unset):
        first_name (None | str | Unset):
        email (str | Unset):
        picture (None | str | Unset):
        role (str | Unset):
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
    first_name: None | str | Unset = UNSET
    email: str | Unset = UNSET
    picture: None | str | Unset = UNSET
    role: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        return {
            "id": ("id", str | Unset),
            "name": ("name", str | Unset),
            "first_name": ("first_name", None | str | Unset),
            "email": ("email", str | Unset),
            "picture": ("picture", None | str | Unset),
            "role": ("role", str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
