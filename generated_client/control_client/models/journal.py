# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

if TYPE_CHECKING:
    from ..models.journal_call import JournalCall


@_attrs_define
class Journal(Model):
    """A ``Journal`` of the API.

    Attributes:
        count (int): How many calls match, of those that are kept.
        ever (int): How many calls there ever were.
        calls (list[JournalCall]):
    """

    count: int
    ever: int
    calls: list[JournalCall]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.journal_call import JournalCall

        return {
            "count": ("count", int),
            "ever": ("ever", int),
            "calls": ("calls", list[JournalCall]),
        }
