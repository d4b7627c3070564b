"""What a mocked service must bring so that the shell can serve it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from attrs import field, frozen

from mock_server.kernel.call import Call, Refusal, Reply
from mock_server.kernel.sandbox import EffectOf, Reaction
from mock_server.kernel.world import World

Handler = Callable[[Call], Reply]
Settings = Mapping[type[Any], Any]


def _unchanged(_call: Call, reply: Reply) -> Reply:
    return reply


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
    """

    name: str
    title: str
    api_path: str
    sample_path: str
    authorization: str
    settings: type[Any]
    handlers: Mapping[str, Handler]
    reactions: Mapping[str, Reaction]
    seed: Callable[[World, datetime], None]
    read_key: Callable[[Mapping[str, str]], str | None]
    unknown_key: Callable[[], Refusal]
    admit: Callable[[Call], None]
    refuse: Callable[[Refusal, Call | None, Settings], Reply]
    effects: Mapping[type[Any], EffectOf] = field(factory=dict)
    finish: Callable[[Call, Reply], Reply] = field(default=_unchanged)
