"""What schemathesis is told about Publer that no schema can say; loaded by schemathesis itself."""

from __future__ import annotations

import os
from io import BytesIO
from itertools import count
from typing import Any

import schemathesis
from PIL import Image
from schemathesis.transport.serialization import Binary

ONE_IN = 1 if os.environ.get("GALLEYPROOF_DEPTH") == "deep" else 20
"""The coverage of a body with all networks is 7,000 cases: a usual run takes a share."""

IS_LIVE = os.environ.get("PUBLER_DIALECT") == "live"
"""The live service, as recorded, answers a bad key with 403; the check of a missing one insists on 401."""

_BULK = ("create_posts", "schedule_posts", "publish_posts")
_SEEN_LIVE = tuple(f"undefined method '{name}' for nil" for name in ("[]", "content_type", "to_date"))
_turn = count()


def _photo() -> bytes:
    buffer = BytesIO()
    Image.new("L", (16, 16)).save(buffer, "PNG")
    return buffer.getvalue()


_PHOTO = _photo()


@schemathesis.hook
def filter_case(context: Any, case: Any) -> bool:
    """Take a share of the coverage of new posts; in the live dialect no missing key and no closed route."""
    if case.meta is None or case.meta.phase.name.value != "coverage":
        return True
    if IS_LIVE and (_lacks_the_key(case.meta.phase.data) or _reads_one_post(case)):
        return False
    is_bulk = context.operation is not None and _id(context.operation) in _BULK
    return not is_bulk or next(_turn) % ONE_IN == 0


@schemathesis.hook
def before_call(_context: Any, case: Any, _kwargs: dict[str, Any]) -> None:
    """Put a real photo into good uploads: random bytes are no file that can be posted."""
    is_upload = _id(case.operation) == "upload_media" and isinstance(case.body, dict) and "file" in case.body
    if is_upload and case.meta is not None and case.meta.generation.mode.value == "positive":
        # The dictionary may be another case's too.
        case.body = {**case.body, "file": Binary(_PHOTO)}
        # Else schemathesis looks at the body again, finds bytes where the schema has a text, and takes
        # the case for a bad one.
        case._record_starting_state()


@schemathesis.hook
def after_call(_context: Any, _case: Any, response: Any) -> None:
    """Take the server errors that the live service was seen to answer to bad requests for what they are: 400.

    Schemathesis takes each 500 for a defect. Only errors with exactly these messages are changed.
    """
    if IS_LIVE and response.status_code == 500 and any(text in response.text for text in _SEEN_LIVE):
        response.status_code = 400


def _lacks_the_key(data: Any) -> bool:
    is_missing = data.scenario.value == "missing_parameter"
    return is_missing and (data.parameter or "").lower() == "authorization"


def _reads_one_post(case: Any) -> bool:
    """Live, this route is closed to API keys (403); schemathesis insists on 405 for a missing method."""
    return bool(case.path == "/posts/{post_id}" and case.method.upper() == "GET")


def _id(operation: Any) -> str | None:
    found: str | None = operation.definition.raw.get("operationId")
    return found
