"""The settings of a sandbox: read and change them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from galleyproof.control import views
from galleyproof.control.context import ControlContext
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.settings import SettingError, changed


def get_settings(context: ControlContext, request: Request) -> Response:
    """Return all settings of a sandbox."""
    return Response(200, {"settings": views.settings(context, context.sandbox(request))})


def change_settings(context: ControlContext, request: Request) -> Response:
    """Change some settings of a sandbox and return all of them."""
    box = context.sandbox(request)
    box.settings = changed_settings(context, box.settings, request.body, "")
    return Response(200, {"settings": views.settings(context, box)})


def changed_settings(
    context: ControlContext, settings: Mapping[type[Any], Any], document: Mapping[str, Any], pointer: str
) -> Mapping[type[Any], Any]:
    """Return settings with the changes of a document applied.

    Raises:
        HttpError: 400, a service, setting or value is unknown.
    """
    try:
        return changed(settings, context.declared, document)
    except SettingError as error:
        raise HttpError(400, str(error), pointer=pointer) from None
