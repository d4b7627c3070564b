"""The HTTP layer: everything between the web server and the services' handlers.

A request passes `service_app`, the middlewares in its list and our validators in `validation`, and ends in
`endpoint`, which calls the service's handler as one atomic step.
"""

import sys
import types
import warnings
from collections.abc import Callable
from importlib import import_module
from typing import Any


class _StandIn(types.ModuleType):
    """A module whose functions and classes import the real one when they are called."""

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *values, **named: getattr(import_module(self.__name__), name)(*values, **named)


# connexion fetches documents and tokens by URL, fills in templates, and has a client for the tests
# of its users. These modules take half of its import, and nothing here uses them.
_UNUSED = ("asgiref.sync", "httpx", "jinja2", "requests", "starlette.testclient")
_stand_ins = {name: _StandIn(name) for name in _UNUSED if name not in sys.modules}
sys.modules.update(_stand_ins)
try:
    with warnings.catch_warnings():
        # connexion imports parts of jsonschema that nothing here uses for validation.
        warnings.filterwarnings("ignore", r"jsonschema\.\S+ is deprecated", DeprecationWarning)
        # The same for the test client, where somebody imported it before.
        warnings.filterwarnings("ignore", "Using `httpx` with `starlette.testclient` is deprecated")
        # Imported here first, so that it warns here only.
        import connexion.apps.asynchronous  # noqa: F401
finally:
    for _name in _stand_ins:
        del sys.modules[_name]
