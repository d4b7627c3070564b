"""The whole state of a sandbox as a document: read, and put into a sandbox."""

from __future__ import annotations

from galleyproof.control import views
from galleyproof.control.context import ControlContext
from galleyproof.kernel.registry import RegistryError, StateError
from galleyproof.kernel.requests import HttpError, Request, Response


def read_state(context: ControlContext, request: Request) -> Response:
    """Return the records, clock, events, faults, journal and ledger of a sandbox."""
    # Imported here, because few servers need it.
    from galleyproof.state.codec import Codec
    from galleyproof.state.document import write_document

    return Response(200, write_document(context.sandbox(request), context.declared, Codec()))


def write_state(context: ControlContext, request: Request) -> Response:
    """Create a sandbox with a state, or replace that of an existing one; a reset leads back to it.

    Raises:
        HttpError: 400, the document is not the state of a sandbox; 409, there are too many sandboxes.
    """
    from galleyproof.state.codec import Codec
    from galleyproof.state.document import read_document

    name, codec = request.parameters["sandbox"], Codec()
    try:
        box = context.registry.adopt(
            name, lambda empty: read_document(empty, request.body, context.declared, codec)
        )
    except StateError as error:
        raise HttpError(400, str(error), pointer="") from None
    except RegistryError as error:
        raise HttpError(409, str(error)) from None
    box.process_due_events()
    return Response(200, views.sandbox(context, box))
