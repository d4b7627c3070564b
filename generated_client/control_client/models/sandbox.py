# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

if TYPE_CHECKING:
    from ..models.clock import Clock
    from ..models.settings import Settings


@_attrs_define
class Sandbox(Model):
    """A ``Sandbox`` of the API.

    Attributes:
        name (str): What it is called.
        handle (str): A short public name that does not give the key away.
        key (str): The API key that opens it with full rights.
        named (bool): Whether it was made by name and stays until it is deleted.
        seed (int): What makes its ids and its luck.
        clock (Clock):
        settings (Settings): Settings by service (`ubiqlu`, `publer`, `networks`); the catalogue lists them.
        calls (int): How many calls there were so far.
        effects (int): How many effects there were so far.
        faults (int): How many faults are set.
    """

    name: str
    handle: str
    key: str
    named: bool
    seed: int
    clock: Clock
    settings: Settings
    calls: int
    effects: int
    faults: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.clock import Clock
        from ..models.settings import Settings

        return {
            "name": ("name", str),
            "handle": ("handle", str),
            "key": ("key", str),
            "named": ("named", bool),
            "seed": ("seed", int),
            "clock": ("clock", Clock),
            "settings": ("settings", Settings),
            "calls": ("calls", int),
            "effects": ("effects", int),
            "faults": ("faults", int),
        }
