# Generated from openapi/bundled/publer.json by scripts/generate.py. Never edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._data.models import Model
from galleyproof_client._data.parsing import Field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.callback_conditions import CallbackConditions
    from ..models.callback_delay import CallbackDelay
    from ..models.comment_media import CommentMedia


@_attrs_define
class FollowUpComment(Model):
    """A comment by the account itself on the published post.

    Attributes:
        text (str | Unset):
        language (None | str | Unset):
        media (CommentMedia | None | Unset):
        conditions (CallbackConditions | Unset): Clauses, and whether all or any of them must be true.
        delay (CallbackDelay | Unset): A time span after publishing.
    """

    text: str | Unset = UNSET
    language: None | str | Unset = UNSET
    media: CommentMedia | None | Unset = UNSET
    conditions: CallbackConditions | Unset = UNSET
    delay: CallbackDelay | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.callback_conditions import CallbackConditions
        from ..models.callback_delay import CallbackDelay
        from ..models.comment_media import CommentMedia

        return {
            "text": ("text", str | Unset),
            "language": ("language", None | str | Unset),
            "media": ("media", CommentMedia | None | Unset),
            "conditions": ("conditions", CallbackConditions | Unset),
            "delay": ("delay", CallbackDelay | Unset),
        }

    @classmethod
    def _other(cls) -> Any:
        return Any
