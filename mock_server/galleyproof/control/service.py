"""The control API as a service that the HTTP layer serves like the mocked ones."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from attrs import frozen

from galleyproof.control import (
    actions,
    catalogue,
    clocks,
    contents,
    faults,
    keys,
    records,
    sandboxes,
    settings,
    state,
)
from galleyproof.control.access import ControlAuth, read_control_token, render_error
from galleyproof.control.context import ControlContext, ControlHandler
from galleyproof.kernel.service import Service

_HANDLERS: Mapping[str, ControlHandler] = {
    "get_catalogue": catalogue.get_catalogue,
    "list_sandboxes": sandboxes.list_sandboxes,
    "create_sandbox": sandboxes.create_sandbox,
    "get_sandbox": sandboxes.get_sandbox,
    "delete_sandbox": sandboxes.delete_sandbox,
    "reset_sandbox": sandboxes.reset_sandbox,
    "fork_sandbox": sandboxes.fork_sandbox,
    "list_snapshots": sandboxes.list_snapshots,
    "take_snapshot": sandboxes.take_snapshot,
    "restore_sandbox": sandboxes.restore_sandbox,
    "list_keys": keys.list_keys,
    "create_key": keys.create_key,
    "revoke_key": keys.revoke_key,
    "get_clock": clocks.get_clock,
    "set_clock": clocks.set_clock,
    "advance_clock": clocks.advance_clock,
    "get_settings": settings.get_settings,
    "change_settings": settings.change_settings,
    "perform_action": actions.perform_action,
    "list_faults": faults.list_faults,
    "add_fault": faults.add_fault,
    "clear_faults": faults.clear_faults,
    "get_fault": faults.get_fault,
    "replace_fault": faults.replace_fault,
    "remove_fault": faults.remove_fault,
    "read_contents": contents.read_contents,
    "export_seed": contents.export_seed,
    "read_state": state.read_state,
    "write_state": state.write_state,
    "read_journal": records.read_journal,
    "clear_journal": records.clear_journal,
    "export_journal": records.export_journal,
    "read_ledger": records.read_ledger,
    "follow_events": records.follow_events,
}


ROOT_PATH = "/_control"
"""The path of the control API on every server."""


@frozen
class NoSettings:
    """The control API has no settings."""


def control_service(context: ControlContext, auth: ControlAuth) -> Service:
    """Return the control API of one server.

    Args:
        context: what its handlers can reach.
        auth: checks who may use it.
    """
    return Service(
        name="control",
        title="Control",
        api_path="/v1",
        sample_path="/sandboxes",
        authorization="Bearer {key}",
        settings=NoSettings,
        handlers={name: partial(handler, context) for name, handler in _HANDLERS.items()},
        event_handlers={},
        seed=lambda _store, _day: None,
        read_key=read_control_token,
        unauthorized=auth.unauthorized,
        authorize=auth.authorize,
        render_error=render_error,
        internal=True,
    )
