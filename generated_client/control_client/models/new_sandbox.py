# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

from ..models.standard_world import StandardWorld
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.new_clock import NewClock
    from ..models.own_world import OwnWorld
    from ..models.settings import Settings


@_attrs_define
class NewSandbox(Model):
    """A ``NewSandbox`` of the API.

    Attributes:
        name (str | Unset): A sandbox's name; its key is `sandbox_` and the name.
        seed (int | Unset): What makes its ids and its luck.
        clock (NewClock | Unset):
        settings (Settings | Unset): Settings by service (`ubiqlu`, `publer`, `networks`); the catalogue
            lists them.
        world (OwnWorld | StandardWorld | Unset): What a sandbox begins with: `demo`, `empty` (workspaces
            and people, and nothing else), or a document of one's own: tables of records by service, in addition
            to what its `base` has.
    """

    name: str | Unset = UNSET
    seed: int | Unset = UNSET
    clock: NewClock | Unset = UNSET
    settings: Settings | Unset = UNSET
    world: OwnWorld | StandardWorld | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.new_clock import NewClock
        from ..models.own_world import OwnWorld
        from ..models.settings import Settings

        return {
            "name": ("name", str | Unset),
            "seed": ("seed", int | Unset),
            "clock": ("clock", NewClock | Unset),
            "settings": ("settings", Settings | Unset),
            "world": ("world", OwnWorld | StandardWorld | Unset),
        }
