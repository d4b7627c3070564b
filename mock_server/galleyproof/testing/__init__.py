"""The pytest plugin and its Python API.

Names are imported when they are used first. pytest loads the plugin in every project that has Galleyproof
installed, and a project that uses no fixture must not import the mock.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from galleyproof.testing.clients import InProcessTransport
    from galleyproof.testing.errors import SandboxError
    from galleyproof.testing.names import AnyName
    from galleyproof.testing.sandbox import Sandbox
    from galleyproof.testing.server import MockServer

__all__ = ["AnyName", "InProcessTransport", "MockServer", "Sandbox", "SandboxError"]

_MODULES = {
    "AnyName": "names",
    "Sandbox": "sandbox",
    "SandboxError": "errors",
    "MockServer": "server",
    "InProcessTransport": "clients",
}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
