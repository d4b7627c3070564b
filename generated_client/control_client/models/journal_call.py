# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from galleyproof_client._models import Model
from galleyproof_client._parsing import Field

if TYPE_CHECKING:
    from ..models.request_headers import RequestHeaders
    from ..models.response_headers import ResponseHeaders


@_attrs_define
class JournalCall(Model):
    """A ``JournalCall`` of the API.

    Attributes:
        order (int): Its place among all calls and effects of the sandbox, from 1.
        number (int): Its place among the calls, from 1.
        at (datetime.datetime):
        api (str):
        operation (None | str): What was meant; null for a path outside the contract.
        method (str):
        url (str):
        request_headers (RequestHeaders):
        request_body (str): Cut at 64 KiB; bytes that are no text are only counted.
        request_size (int):
        status (int): 0 when no answer was sent.
        response_headers (ResponseHeaders):
        response_body (str):
        response_size (int):
        complaint (None | str): Why it did not pass validation.
        fault (None | str): The id of the fault that struck.
    """

    order: int
    number: int
    at: datetime.datetime
    api: str
    operation: None | str
    method: str
    url: str
    request_headers: RequestHeaders
    request_body: str
    request_size: int
    status: int
    response_headers: ResponseHeaders
    response_body: str
    response_size: int
    complaint: None | str
    fault: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def _fields(cls) -> dict[str, Field]:
        from ..models.request_headers import RequestHeaders
        from ..models.response_headers import ResponseHeaders

        return {
            "order": ("order", int),
            "number": ("number", int),
            "at": ("at", datetime.datetime),
            "api": ("api", str),
            "operation": ("operation", None | str),
            "method": ("method", str),
            "url": ("url", str),
            "request_headers": ("request_headers", RequestHeaders),
            "request_body": ("request_body", str),
            "request_size": ("request_size", int),
            "status": ("status", int),
            "response_headers": ("response_headers", ResponseHeaders),
            "response_body": ("response_body", str),
            "response_size": ("response_size", int),
            "complaint": ("complaint", None | str),
            "fault": ("fault", None | str),
        }
