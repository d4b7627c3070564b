"""All sandboxes of one server, made on first use and found by API key."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from attrs import define, field

from mock_server.kernel.clock import Clock
from mock_server.kernel.ids import Ids
from mock_server.kernel.keys import ApiKey, opening_key
from mock_server.kernel.sandbox import EffectOf, Reaction, Sandbox
from mock_server.kernel.service import Service
from mock_server.kernel.world import World

_log = logging.getLogger(__name__)

_TEMPLATES_KEPT = 4
"""Demo worlds kept for sharing: one a day is needed, and a few more for clocks that stand elsewhere."""


@define
class Registry:
    """The sandboxes and keys of one server.

    Args:
        services: what is mocked.
        settings: each service's settings for new sandboxes, by their class.
        new_clock: makes the clock of a new sandbox.
        seed: the seed of a new sandbox.
        limit: how many sandboxes are kept; past that the longest idle one goes.
    """

    services: Sequence[Service]
    settings: Mapping[type[Any], Any]
    new_clock: Callable[[], Clock] = Clock.frozen
    seed: int = 0
    limit: int = 10_000
    _sandboxes: OrderedDict[str, Sandbox] = field(factory=OrderedDict, init=False)
    _names: dict[str, str] = field(factory=dict, init=False)
    _keys: dict[str, ApiKey] = field(factory=dict, init=False)
    _templates: OrderedDict[datetime, World] = field(factory=OrderedDict, init=False)
    _reactions: dict[str, Reaction] = field(factory=dict, init=False)
    _effects: dict[type[Any], EffectOf] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        for service in self.services:
            self._reactions.update(service.reactions)
            self._effects.update(service.effects)

    def __len__(self) -> int:
        return len(self._sandboxes)

    def add_key(self, key: ApiKey) -> None:
        """Let ``key`` open its sandbox from now on."""
        self._keys[key.secret] = key

    def open(self, secret: str) -> tuple[Sandbox, ApiKey] | None:
        """Return the settled sandbox that a secret opens, made on first use, and its key.

        Returns None when the secret is unknown, revoked or at its end.
        """
        key = self._keys.get(secret) or opening_key(secret)
        if key is None or key.revoked:
            return None
        sandbox = self.sandbox(key.sandbox)
        sandbox.settle()
        return (sandbox, key) if key.is_valid(sandbox.now) else None

    def sandbox(self, name: str) -> Sandbox:
        """Return the sandbox of that name, made on first use."""
        found = self._sandboxes.get(name) or self._create(name)
        self._sandboxes.move_to_end(name)
        return found

    def by_handle(self, handle: str) -> Sandbox | None:
        """Return the settled sandbox with that public handle, or None."""
        name = self._names.get(handle)
        if name is None:
            return None
        sandbox = self.sandbox(name)
        sandbox.settle()
        return sandbox

    def reset(self, name: str) -> Sandbox:
        """Put a sandbox back to its beginning."""
        self._sandboxes.pop(name, None)
        return self.sandbox(name)

    def _create(self, name: str) -> Sandbox:
        clock = self.new_clock()
        sandbox = Sandbox(
            name=name,
            world=self._template(clock.now()).fork(),
            clock=clock,
            ids=Ids(self.seed),
            settings=self.settings,
            effects=self._effects,
            reactions=self._reactions,
        )
        self._sandboxes[name] = sandbox
        self._names[sandbox.handle] = name
        self._evict()
        return sandbox

    def _template(self, start: datetime) -> World:
        """Return the demo world of the day, which new sandboxes share until they change it."""
        day = start.replace(hour=0, minute=0, second=0, microsecond=0)
        if day not in self._templates:
            world = World()
            for service in self.services:
                service.seed(world, day)
            self._templates[day] = world
            if len(self._templates) > _TEMPLATES_KEPT:
                self._templates.popitem(last=False)
        return self._templates[day]

    def _evict(self) -> None:
        while len(self._sandboxes) > self.limit:
            name, gone = self._sandboxes.popitem(last=False)
            del self._names[gone.handle]
            _log.warning("Sandbox %s was idle longest and is gone: %d is the limit.", name, self.limit)
