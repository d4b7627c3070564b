# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.user import User
    from ..models.workspace_member import WorkspaceMember


@_attrs_define
class Workspace(Model):
    """A workspace with its own accounts, media and posts.

    Attributes:
        id (str):
        name (str):
        owner (User | Unset): The user of the API key, or the owner of a workspace.
        members (list[WorkspaceMember] | Unset):
        plan (str | Unset): For example `business`, `professional` or `free`.
        picture (None | str | Unset):
        role (str | Unset): The role of the user, for example `owner` or `admin`. In an older guide, in
            place of the owner, members and plan.
    """

    id: str
    name: str
    owner: User | Unset = UNSET
    members: list[WorkspaceMember] | Unset = UNSET
    plan: str | Unset = UNSET
    picture: None | str | Unset = UNSET
    role: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.user import User
        from ..models.workspace_member import WorkspaceMember

        return {
            "id": ("id", str),
            "name": ("name", str),
            "owner": ("owner", User | Unset),
            "members": ("members", list[WorkspaceMember] | Unset),
            "plan": ("plan", str | Unset),
            "picture": ("picture", None | str | Unset),
            "role": ("role", str | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
