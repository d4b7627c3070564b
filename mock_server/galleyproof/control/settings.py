"""A sandbox's settings: reading and changing them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from galleyproof.control import views
from galleyproof.control.context import Office
from galleyproof.kernel.requests import Call, Refusal, Reply
from galleyproof.kernel.settings import SettingError, changed


def get_settings(office: Office, call: Call) -> Reply:
    """Answer every setting of a sandbox."""
    return Reply(200, {"settings": views.settings(office, office.sandbox(call))})


def change_settings(office: Office, call: Call) -> Reply:
    """Change some settings of a sandbox."""
    box = office.sandbox(call)
    box.settings = changed_settings(office, box.settings, call.body, "")
    return Reply(200, {"settings": views.settings(office, box)})


def changed_settings(
    office: Office, settings: Mapping[type[Any], Any], document: Mapping[str, Any], pointer: str
) -> Mapping[type[Any], Any]:
    """Return settings with what a document says.

    Raises:
        Refusal: 400, it names something that does not exist.
    """
    try:
        return changed(settings, office.declared, document)
    except SettingError as error:
        raise Refusal(400, str(error), pointer=pointer) from None
