# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..models.twitter_format import TwitterFormat
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.named_reference import NamedReference


@_attrs_define
class TwitterDetails(Model):
    """The format and the community.

    Attributes:
        type_ (str | TwitterFormat | Unset): `long_post` allows 25,000 characters with X Premium.
        community (NamedReference | Unset): A record with an id and a name: a board, a community or a place.
    """

    type_: str | TwitterFormat | Unset = UNSET
    community: NamedReference | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.named_reference import NamedReference

        return {
            "type": ("type_", str | TwitterFormat | Unset),
            "community": ("community", NamedReference | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
