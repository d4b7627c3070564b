"""Writes a line for each request to a service: when in the sandbox, what, its result, what was wrong."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING

from galleyproof.http.asgi import Scope

if TYPE_CHECKING:
    from galleyproof.http.exchange import RequestMetadata

LOGGER = logging.getLogger("galleyproof.access")
FORMATS = ("text", "json")
_OWN_KEYS = "sandbox_"


def is_on() -> bool:
    """Return whether anybody reads the log."""
    return LOGGER.isEnabledFor(logging.INFO)


def log_request(api: str, scope: Scope, metadata: RequestMetadata, status: int) -> None:
    """Log one request.

    Args:
        api: the service.
        scope: the request.
        metadata: what is known of it.
        status: the status of its response; 0 if the connection was broken.
    """
    sandbox = metadata.sandbox
    fields = {
        "at": None if sandbox is None else f"{sandbox.now:%Y-%m-%d %H:%M:%S}",
        "sandbox": None if sandbox is None else sandbox.name,
        "api": api,
        "operation": metadata.operation,
        "method": scope["method"],
        "path": (scope.get("raw_path") or b"").decode("ascii", "backslashreplace"),
        "status": status,
        "key": _key(scope),
        "fault": metadata.fault,
        "error": metadata.validation_error,
    }
    LOGGER.info("%s", _line(fields), extra={"galleyproof": fields})


def configure(form: str) -> None:
    """Write the log to standard error.

    Args:
        form: ``text`` for people, or ``json``.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(_JsonFormatter() if form == "json" else logging.Formatter("%(message)s"))
    LOGGER.addHandler(handler)
    LOGGER.propagate = False
    LOGGER.setLevel(logging.INFO)


class _JsonFormatter(logging.Formatter):
    """Writes the fields of a request as one JSON object."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of one request."""
        return json.dumps(record.__dict__["galleyproof"], ensure_ascii=False)


def _line(fields: dict[str, object]) -> str:
    what = fields["operation"] or f"{fields['path']} (no operation)"
    notes = [f"fault {fields['fault']}" if fields["fault"] else "", str(fields["error"] or "")]
    said = "  ".join(note for note in notes if note)
    line = (
        f"{fields['at'] or 'unknown key':<19}  {fields['status'] or '---'}  {fields['method']:<6} "
        f"{fields['api']} {what}  {fields['key'] or 'no key'}  {said}"
    )
    return "".join(each if each.isprintable() else "?" for each in line.rstrip())


def _key(scope: Scope) -> str | None:
    """Return the key of a request; one that is no key of the mock may be a real secret, and is not shown."""
    for name, value in scope["headers"]:
        if name == b"authorization":
            key = value.decode("latin-1").rpartition(" ")[2]
            return key if key.startswith(_OWN_KEYS) else "other key"
    return None
