"""What a mocked service must bring so that the shell can serve it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Protocol

from attrs import field, frozen

from galleyproof.kernel.keys import ApiKey
from galleyproof.kernel.record_store import RecordStore
from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.sandbox import EventHandler, OutcomeMapper, SandboxState
from galleyproof.kernel.seed_data import Table


class InvalidStateError(Exception):
    """The record is there, but nothing of the kind can happen to it as it stands; the message says why."""


@frozen
class ActionParams:
    """How an act is done.

    Args:
        id: what it is done to; empty where an act needs nothing named.
        reason: why, for a person; None leaves the words to the service.
    """

    id: str = ""
    reason: str | None = None


Action = Callable[[SandboxState, ActionParams], bool]
"""Does something to a record of a service; returns False when the id is none of its own.

Raises `InvalidStateError` when the record stands otherwise.
"""

ACTIONS: Mapping[str, str] = {
    "disconnect_account": "A network stops accepting an account's token, or a person takes it back.",
    "reconnect_account": "A person connects an account again.",
    "approve_post": "Somebody approves a post that waits for it.",
    "reject_post": "Somebody declines a post that waits for approval.",
    "publish_draft": "A person publishes a draft from the dashboard.",
    "delete_post_on_network": "A post is deleted on its network; the service does not hear of it by itself.",
    "suspend_plan": "The plan's payment fails or its term ends.",
    "restore_plan": "The plan is paid again.",
    "delete_workspace": "The workspace is deleted.",
}
"""Every act there is; a service has those that mean something to it."""

Handler = Callable[[Request], Response]
Settings = Mapping[type[Any], Any]


class SandboxResolver(Protocol):
    """What a shell needs to get from a request's key to the place where the call happens."""

    @property
    def settings(self) -> Settings:
        """The settings that apply while no sandbox is known."""

    def open(self, secret: str) -> tuple[SandboxState, ApiKey] | None:
        """Return the settled sandbox that a secret opens and its key, or None."""

    def find_by_key(self, secret: str) -> SandboxState | None:
        """Return the settled sandbox that a secret belongs to, also one that opens nothing any more."""


def _nothing(*_args: Any) -> None:
    """Do nothing."""


def _unchanged(_request: Request, response: Response) -> Response:
    return response


def _literal(path: str) -> str:
    return path


def _as_it_is(_method: str, _path: str, error: HttpError, _settings: Settings) -> HttpError:
    return error


@frozen
class Service:
    """One mocked service.

    Args:
        name: its name in addresses, settings and contract files.
        title: its name for people.
        api_path: where its API begins below the service's root.
        sample_path: a path below it that answers a plain GET, for people to try.
        authorization: the Authorization header, with ``{key}`` where the key goes.
        settings: the class of its settings.
        handlers: a plain function for every operationId of the contract.
        reactions: what each of its events does.
        seed: puts its demo records into a fresh world; called with the day it stands on.
        read_key: finds the API key in a request's headers; None when there is none.
        unknown_key: makes the refusal of a request whose key is missing or opens nothing.
        admit: refuses a call that the key must not make (workspace, scope, plan); runs before validation.
        refuse: turns a refusal into the service's own error answer; the call is None before a key is known,
            so the settings that apply come beside it.
        effects: for a type of record, what a change of it means outside, for the ledger.
        finish: a last look at every answer to a call whose key is known, refusals included.
        refusal_of: makes the refusal that a status and a sentence stand for, for answers that are ordered.
        tidy_path: reads a path below the API as the service does, for one that forgives slashes.
        stray: what a method and a path outside the contract are told, if not the 404 or 405 they come with.
        seed_empty: puts in what even an empty world has, such as the key's user and workspace.
        tables: what a world document can say of the service, by the names it says it with.
        wake: plans what is to come for the records that a sandbox begins with.
        acts: what people and platforms do to its records beside the API.
        scopes: what a key can be limited to.
        exempt: whether faults and journal pass it by, as they do the control API.
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
    effects: Mapping[type[Any], OutcomeMapper] = field(factory=dict)
    post_process: Callable[[Request, Response], Response] = field(default=_unchanged)
    make_error: Callable[[int, str], HttpError] = field(default=HttpError)
    normalize_path: Callable[[str], str] = field(default=_literal)
    unknown_route: Callable[[str, str, HttpError, Settings], HttpError] = field(default=_as_it_is)
    seed_empty: Callable[[RecordStore, datetime], None] = field(default=_nothing)
    tables: Mapping[str, Table] = field(factory=dict)
    schedule_initial_events: Callable[[SandboxState], None] = field(default=_nothing)
    actions: Mapping[str, Action] = field(factory=dict)
    scopes: tuple[str, ...] = ()
    internal: bool = False
