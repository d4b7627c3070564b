"""A sandbox's settings as a test reads and changes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from galleyproof.control import views
from galleyproof.kernel.names import unknown_name
from galleyproof.testing.errors import SandboxError
from galleyproof.testing.in_process import SandboxHandle


class UnknownSettingError(SandboxError, KeyError):
    """A setting was read that does not exist; a `KeyError` too, as for every mapping."""

    def __str__(self) -> str:
        return str(self.args[0])


@frozen
class SandboxSettings(Mapping[str, Any]):
    """Settings by their names, such as ``publer.dialect``; `galleyproof settings` lists them."""

    _handle: SandboxHandle

    def change(self, settings: Mapping[str, Any] | None = None, **services: Mapping[str, Any]) -> None:
        """Change some, as ``{"publer.dialect": "live"}`` or ``publer={"dialect": "live"}``.

        Raises:
            SandboxError: there is no such setting, or it has no such value.
        """
        self._handle.control("change_settings", as_document({**(settings or {}), **services}))

    def __getitem__(self, name: str) -> Any:
        service, _, setting = name.partition(".")
        try:
            return self._all[service][setting]
        except KeyError:
            raise UnknownSettingError(unknown_name("setting", name, list(self))) from None

    def __setitem__(self, name: str, value: Any) -> None:
        self.change({name: value})

    def __iter__(self) -> Iterator[str]:
        return iter([f"{service}.{name}" for service, values in self._all.items() for name in values])

    def __len__(self) -> int:
        return sum(map(len, self._all.values()))

    @property
    def _all(self) -> dict[str, dict[str, Any]]:
        return views.settings(self._handle.server.mock.context, self._handle.state)


def as_document(settings: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return settings by service, from names with a dot, from mappings by service, or from both.

    Raises:
        SandboxError: a name has neither form.
    """
    document: dict[str, dict[str, Any]] = {}
    for name, value in settings.items():
        service, dot, setting = name.partition(".")
        if dot:
            document.setdefault(service, {})[setting] = value
        elif isinstance(value, Mapping):
            document.setdefault(service, {}).update(value)
        else:
            raise SandboxError(f"{name!r} is not SERVICE.SETTING, such as publer.dialect.")
    return document
