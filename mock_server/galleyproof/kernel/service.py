"""The description of a mocked service, and the simulated actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from importlib.resources.abc import Traversable
from typing import Any, Protocol

from attrs import field, frozen

from galleyproof.kernel.contents import ContentMapper
from galleyproof.kernel.keys import ApiKey
from galleyproof.kernel.record_store import RecordStore
from galleyproof.kernel.requests import FileRoute, HttpError, Request, Response
from galleyproof.kernel.sandbox import EventHandler, OutcomeMapper, SandboxState
from galleyproof.kernel.seed_data import Table


class InvalidStateError(Exception):
    """A record exists, but its state does not allow an action; the message says why."""


@frozen
class ActionParams:
    """The parameters of a simulated action.

    Args:
        id: the id of the record; empty for actions that need none.
        reason: the reason that the service shows; None for the default text of the service.
    """

    id: str = ""
    reason: str | None = None


Action = Callable[[SandboxState, ActionParams], bool]
"""Performs an action in one service; returns False if the service does not know the id.

Raises `InvalidStateError` if the state of the record does not allow the action.
"""

ACTIONS: Mapping[str, str] = {
    "disconnect_account": "The network or a user revokes the access token of an account.",
    "reconnect_account": "A user reconnects an account.",
    "approve_post": "A user approves a post that awaits approval.",
    "reject_post": "A user rejects a post that awaits approval.",
    "publish_draft": "A user publishes a draft in the dashboard.",
    "retry_post": "A user publishes a post again where its networks rejected it.",
    "delete_post": "A user deletes a post of the service, which stays on its network if it was published.",
    "delete_post_on_network": "A post is deleted on its network, without a message to the service.",
    "suspend_plan": "The plan is suspended, as after a failed payment.",
    "restore_plan": "The suspended plan is active again.",
    "delete_workspace": "A user deletes the workspace.",
}
"""The descriptions of all simulated actions by name; a service supports some of them."""

Handler = Callable[[Request], Response]
Preparation = Callable[[Request], Callable[[], Any] | None]
"""Returns work to do before the handler is called, or None; its result is ``prepared`` of the request.

The work may block, and must use no sandbox: other requests are handled meanwhile, also those of the same
sandbox. So the handler, which is one atomic step, must check the state of the sandbox itself.
"""
Settings = Mapping[type[Any], Any]


class SandboxResolver(Protocol):
    """Finds the sandbox of an API key."""

    @property
    def settings(self) -> Settings:
        """The settings to use before a sandbox is known."""

    def open(self, secret: str) -> tuple[SandboxState, ApiKey] | None:
        """Return the sandbox of a valid key, and the key, or None."""

    def find_by_key(self, secret: str) -> SandboxState | None:
        """Return the sandbox of a key, also if the key is revoked or expired, or None."""


def _nothing(*_args: Any) -> None:
    """Do nothing."""


def _unchanged(_request: Request, response: Response) -> Response:
    return response


def _literal(path: str) -> str:
    return path


def _as_it_is(_method: str, _path: str, error: HttpError, _settings: Settings) -> HttpError:
    return error


@frozen
class Recorded:
    """A recorded response that succeeded.

    Args:
        operation: the operationId.
        headers: the headers of the request; names in lower case.
        body: the JSON of the response.
    """

    operation: str
    headers: Mapping[str, str]
    body: Any


def _no_tables(_recorded: Sequence[Recorded]) -> Mapping[str, Sequence[Any]]:
    return {}


@frozen
class Service:
    """A mocked service.

    Args:
        name: its name in URLs, settings and contract files.
        title: its display name.
        api_path: the path of its API below the root of the service.
        sample_path: a path below ``api_path`` that can be tried with a plain GET.
        authorization: the Authorization header, with ``{key}`` as a placeholder.
        settings: the class of its settings.
        handlers: the handler of every operation, by operationId.
        event_handlers: the handler of every event, by the name of the event.
        seed: adds the demo data to an empty store; called with the store and the first day of the sandbox.
        read_key: returns the API key of a request's headers, or None.
        unauthorized: returns the error for a request without a valid key.
        authorize: rejects requests that the key has no rights for; called before the request is validated.
        render_error: returns the error response of the service; the request is None if the key is unknown.
        preparations: what an operation needs from outside the mock, by operationId.
        outcome_mappers: the function that returns the outcome of a change, by the type of record.
        post_process: returns the final form of every response to a request with a known key.
        make_error: returns the error for a status and a message, for faults and Prefer headers.
        normalize_path: returns the canonical form of a path below ``api_path``.
        unknown_route: returns the error for a method and path that are not part of the contract.
        seed_empty: adds the data that even an empty sandbox has, such as the user and workspace of the key.
        tables: the tables of custom seed data, by name; ``accounts`` has those that posts are published
            to, so that a misspelt account in a filter is an error.
        schedule_initial_events: schedules events for the seed data of a sandbox.
        content_mappers: the function that returns what a person sees of a record, by the type of record.
        actions: the simulated actions that it supports, by name.
        scopes: the scopes of its API keys.
        seed_of: returns the tables of seed data that recorded responses show.
        file_routes: its routes for uploads and downloads beside the API.
        max_file_bytes: the size of the largest file in a form; a larger one is rejected with 413.
        contract: its bundled OpenAPI 3.1 document as a JSON file; None for the one that Galleyproof ships
            under the name of the service.
        internal: whether it is part of the mock itself, without journal and faults, such as the control API.
    """

    name: str
    title: str
    api_path: str
    sample_path: str
    authorization: str
    settings: type[Any]
    handlers: Mapping[str, Handler]
    event_handlers: Mapping[str, EventHandler]
    seed: Callable[[RecordStore, datetime], None]
    read_key: Callable[[Mapping[str, str]], str | None]
    unauthorized: Callable[[], HttpError]
    authorize: Callable[[Request], None]
    render_error: Callable[[HttpError, Request | None, Settings], Response]
    preparations: Mapping[str, Preparation] = field(factory=dict)
    outcome_mappers: Mapping[type[Any], OutcomeMapper] = field(factory=dict)
    post_process: Callable[[Request, Response], Response] = field(default=_unchanged)
    make_error: Callable[[int, str], HttpError] = field(default=HttpError)
    normalize_path: Callable[[str], str] = field(default=_literal)
    unknown_route: Callable[[str, str, HttpError, Settings], HttpError] = field(default=_as_it_is)
    seed_empty: Callable[[RecordStore, datetime], None] = field(default=_nothing)
    tables: Mapping[str, Table] = field(factory=dict)
    schedule_initial_events: Callable[[SandboxState], None] = field(default=_nothing)
    content_mappers: Mapping[type[Any], ContentMapper] = field(factory=dict)
    actions: Mapping[str, Action] = field(factory=dict)
    scopes: tuple[str, ...] = ()
    seed_of: Callable[[Sequence[Recorded]], Mapping[str, Sequence[Any]]] = _no_tables
    file_routes: tuple[FileRoute, ...] = ()
    max_file_bytes: int = 256 * 1024 * 1024
    contract: Traversable | None = None
    internal: bool = False
