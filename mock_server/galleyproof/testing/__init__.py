"""The mock inside a test's own process: the pytest plugin, the bench behind it, the transport.

Parts are imported when they are first asked for: pytest loads the plugin in every project that has
Galleyproof installed, and one that uses no fixture must not pay for the mock.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from galleyproof.testing.errors import SandboxError
    from galleyproof.testing.sandbox import Galley
    from galleyproof.testing.server import GalleyproofServer
    from galleyproof.testing.transport import InProcessTransport

__all__ = ["Galley", "GalleyproofServer", "InProcessTransport", "SandboxError"]

_MODULES = {
    "Galley": "sandbox",
    "SandboxError": "errors",
    "GalleyproofServer": "server",
    "InProcessTransport": "transport",
}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
